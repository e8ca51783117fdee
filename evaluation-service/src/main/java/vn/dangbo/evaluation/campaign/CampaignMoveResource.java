package vn.dangbo.evaluation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.person.PersonFeedReader;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.web.Parameters;

/** Subjects who move, leave or arrive while a campaign is open. */
@Path("/api/v1/campaigns/{id}/refresh")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignMoveResource {

    @Inject
    Caller caller;

    @Inject
    PersonFeedReader feeds;

    @Inject
    CampaignMoves moves;

    @POST
    @PermissionsAllowed(Permission.Name.CAMPAIGN_WRITE)
    @Operation(
            operationId = "refreshCampaign",
            summary =
                    "Cập nhật biến động của đối tượng sau ngày chốt · take in what has become of the subjects since the cut-off",
            description =
                    "Làm lại không đổi gì thêm. Đối tượng đã quyết định chỉ được đánh dấu. Repeated it changes nothing; who is decided "
                            + "is marked and nothing else.")
    @APIResponseSchema(
            value = MovesView.class,
            responseCode = "200",
            responseDescription = "Các biến động · what has changed")
    @APIResponse(responseCode = "409", description = "Đợt không đang mở · the campaign is not open")
    @APIResponse(responseCode = "503", description = "Dữ liệu đang được cập nhật · copies are behind; try again")
    public MovesView refresh(
            @PathParam("id") UUID id,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "Chỉ cho biết, không ghi · tell and write nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun) {
        var scope = caller.scope(Permission.CAMPAIGN_WRITE);
        boolean dry = Parameters.flag("dryRun", dryRun);
        feeds.requireCurrent();
        return moves.refresh(id, dry, scope, caller.name());
    }
}
