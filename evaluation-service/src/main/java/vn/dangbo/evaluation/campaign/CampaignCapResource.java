package vn.dangbo.evaluation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.ceiling.AllocationRequest;
import vn.dangbo.evaluation.ceiling.AllocationView;
import vn.dangbo.evaluation.ceiling.Allocations;
import vn.dangbo.evaluation.ceiling.CapExceptionRequest;
import vn.dangbo.evaluation.ceiling.CapView;
import vn.dangbo.evaluation.ceiling.Ceilings;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;

/** How far the ceilings of a campaign are used, and larger shares that were decided. */
@Path("/api/v1/campaigns/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignCapResource {

    @Inject
    Caller caller;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Campaigns drafts;

    @Inject
    Ceilings ceilings;

    @Inject
    Allocations allocations;

    @Inject
    Organisations organisations;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    @GET
    @Path("/caps")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "getCampaignCaps",
            summary = "Mức dùng tỷ lệ HTXSNV theo nhóm · how far the ceilings on HTXSNV are used, by group",
            description =
                    "Theo bộ quy tắc của đợt; nhóm chỉ nằm một phần trong phạm vi có whole = false. By the campaign's rule set; of a "
                            + "group with whole = false the caller sees a part.")
    public Page<CapView> caps(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.CAMPAIGN_READ);
        var rules = drafts.rules(campaigns.require(id, scope));
        return Page.of(ceilings.meter(id, rules, scope), page, CapView::key);
    }

    @POST
    @Path("/allocation")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "allocateCampaignGrades",
            summary =
                    "Phương án xếp HTXSNV nhiều nhất trong tỷ lệ, kèm chứng minh · the most HTXSNV within the ceilings, with a proof",
            description =
                    "Chỉ tính, không ghi. Ai đang được đề nghị HTXSNV thì giữ hay thôi, kèm chứng minh kiểm tra được bằng tay; ai thôi thì nêu quy định và "
                            + "thay đổi gần nhất. Computes and changes nothing: who keeps HTXSNV, a proof that can be checked by hand, and for who does "
                            + "not the rule that binds and the nearest change that would admit them.")
    @APIResponseSchema(
            value = AllocationView.class,
            responseCode = "200",
            responseDescription = "Phương án · the choice")
    @APIResponse(responseCode = "422", description = "Quá nhiều đối tượng, chia theo đơn vị · too many at once")
    public AllocationView allocation(@PathParam("id") UUID id, AllocationRequest request) {
        var wanted = request == null ? AllocationRequest.whole() : request;
        var scope = caller.scope(Permission.CAMPAIGN_READ);
        var campaign = campaigns.require(id, scope);
        if (wanted.organisation() != null) {
            scope = scope.within(organisations
                    .require(wanted.organisation(), scope, VietnamTime.today(clock))
                    .path());
        }
        var ruleSet = campaign.ruleSet() + ":" + campaign.ruleSetVersion();
        return allocations.allocate(id, ruleSet, drafts.rules(campaign), wanted, scope);
    }

    @POST
    @Path("/cap-exceptions")
    @PermissionsAllowed(Permission.Name.EVALUATION_DECIDE)
    @Operation(
            operationId = "exceptCampaignCap",
            summary = "Ghi quyết định cho nhóm vượt tỷ lệ HTXSNV · record a larger share decided for a group",
            description =
                    "Chỉ khi bộ quy tắc cho phép (366-QĐ/TW: tối đa 25%), do cấp quyết định của nhóm, kèm số quyết định và lý do. Only where "
                            + "the rule set knows an exception, by whoever decides on the whole group.")
    @APIResponseSchema(value = CapView.class, responseCode = "200", responseDescription = "Đã ghi · recorded")
    @APIResponse(
            responseCode = "404",
            description = "Nhóm không nằm trọn trong phạm vi · the scope does not reach the whole group")
    @APIResponse(responseCode = "409", description = "Bộ quy tắc không có ngoại lệ · the rules know no exception")
    public CapView except(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            CapExceptionRequest request) {
        Fields.required("body", request);
        var scope = caller.scope(Permission.EVALUATION_DECIDE);
        var campaign = campaigns.require(id, scope);
        if (campaign.status() != CampaignStatus.OPEN) {
            throw ProblemException.of(
                    409, "CAMPAIGN_NOT_OPEN", campaign.status().name());
        }
        var rules = drafts.rules(campaign);
        var today = VietnamTime.today(clock);
        idempotency.once(
                key,
                "exceptCampaignCap " + id,
                request,
                () -> ceilings.except(id, rules, request, LocalDate.of(campaign.year(), 1, 1), today, scope));
        return ceilings.meter(id, rules, scope).stream()
                .filter(cap -> cap.isOf(request.subjectKind(), request.group()))
                .findFirst()
                .orElseThrow();
    }
}
