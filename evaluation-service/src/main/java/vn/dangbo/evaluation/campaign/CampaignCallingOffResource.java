package vn.dangbo.evaluation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** Open campaigns that are given up before anything is decided. */
@Path("/api/v1/campaigns/{id}/call-off")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignCallingOffResource {

    @Inject
    Caller caller;

    @Inject
    CampaignQueries queries;

    @Inject
    CampaignCallingOff callingOff;

    @Inject
    Idempotency idempotency;

    @POST
    @PermissionsAllowed(Permission.Name.CAMPAIGN_OPEN)
    @Operation(
            operationId = "callOffCampaign",
            summary = "Hủy đợt đang mở khi chưa quyết định gì, kèm lý do · call off an open campaign, with the reason",
            description =
                    "Bị từ chối khi đợt đã quyết định dù một đối tượng. Kết quả có từ trước được giữ nguyên. Refused once the campaign has "
                            + "decided on anybody; results that were recorded before it stay as they were.")
    @APIResponseSchema(
            value = CampaignView.class,
            responseCode = "200",
            responseDescription = "Đã hủy; ETag · called off")
    @APIResponse(responseCode = "409", description = "Đã có quyết định · something is decided")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<CampaignView> callOff(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            CampaignCallingOff.Reason request) {
        var scope = caller.scope(Permission.CAMPAIGN_OPEN);
        idempotency.once(
                key,
                "callOffCampaign " + id,
                request,
                () -> callingOff.callOff(id, request, ifMatch, scope, caller.name()));
        var view = queries.require(id, scope);
        return Items.found(view, view.version());
    }
}
