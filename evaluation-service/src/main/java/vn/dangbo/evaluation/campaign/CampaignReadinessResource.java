package vn.dangbo.evaluation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.campaign.CampaignOpening.Recorded;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.labels.RequestLocale;
import vn.dangbo.platform.web.Parameters;

/** Whether a campaign can be carried through. */
@Path("/api/v1/campaigns/{id}/readiness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignReadinessResource {

    @Inject
    Caller caller;

    @Inject
    Readiness readiness;

    @GET
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "getCampaignReadiness",
            summary =
                    "Kiểm tra sẵn sàng: ai chưa thể thực hiện, ở bước nào · who could not act in the campaign, and at which step",
            description =
                    "Dự thảo xét các đối tượng mà lúc mở đợt sẽ lập, theo recorded dự kiến; đợt đang mở xét các đối tượng đã có. Không ghi gì. Of a draft by "
                            + "the subjects that its opening would find with `recorded`, of an open campaign by those it has; writes "
                            + "nothing.")
    @APIResponseSchema(
            value = ReadinessView.class,
            responseCode = "200",
            responseDescription = "Các vướng mắc · the findings")
    @APIResponse(responseCode = "409", description = "Đợt đã khóa hoặc đã hủy · closed or given up")
    public ReadinessView readiness(
            @PathParam("id") UUID id,
            @QueryParam("recorded")
                    @Parameter(
                            description =
                                    "Của dự thảo: dự kiến nhận (TAKE_OVER) hay xếp loại lại (ANEW) kết quả đã có · of a draft: what the "
                                            + "opening is to make of results on record",
                            example = "ANEW")
                    String recorded,
            @Context ContainerRequestContext request) {
        return readiness.of(
                id,
                Parameters.code("recorded", recorded, Recorded.class),
                caller.scope(Permission.CAMPAIGN_READ),
                RequestLocale.of(request));
    }
}
