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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.result.EvaluationCodes;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.labels.RequestLocale;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.RecordVersion;

/** Who takes part in a campaign. */
@Path("/api/v1/campaigns/{id}/subjects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignSubjectResource {

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Campaigns drafts;

    @Inject
    SubjectQueries subjects;

    @Inject
    SubjectAdding adding;

    @Inject
    SubjectWithdrawal withdrawal;

    @Inject
    Idempotency idempotency;

    @Inject
    EvaluationCodes codes;

    @Inject
    Clock clock;

    @GET
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "listCampaignSubjects",
            summary = "Đối tượng của đợt trong phạm vi · subjects of the campaign in the scope")
    public Page<SubjectView> list(
            @PathParam("id") UUID id, @BeanParam SubjectParameters parameters, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.CAMPAIGN_READ);
        var campaign = campaigns.require(id, scope);
        var steps = drafts.rules(campaign).workflow().steps().stream()
                .map(RuleSet.Step::code)
                .toList();
        var filter = parameters.filter(
                steps, codes.reasons(), reference -> organisations.require(reference, scope, VietnamTime.today(clock)));
        return subjects.list(id, filter, scope, page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.CAMPAIGN_WRITE)
    @Operation(
            operationId = "addCampaignSubjects",
            summary = "Bổ sung đối tượng, kèm lý do · add subjects by hand, with the reason",
            description =
                    "Tối đa 1000 dòng; mỗi dòng có kết quả riêng. Đối tượng đã có trong đợt thì nhận nhóm tương đồng của dòng, cá nhân lãnh đạo "
                            + "nhận cả cấp quản lý; đối tượng đã rút thì được đưa trở lại. At most 1000 rows, each with a result of its "
                            + "own; who takes part already gets the peer group from the row, a leader the level too, who was withdrawn "
                            + "takes part again; so the same call twice adds nobody twice.")
    public SubjectsRequest.Results add(
            @PathParam("id") UUID id, @Context ContainerRequestContext request, SubjectsRequest wanted) {
        var scope = caller.scope(Permission.CAMPAIGN_WRITE);
        return adding.add(id, Fields.required("body", wanted), scope, caller.name(), RequestLocale.of(request));
    }

    @POST
    @Path("/{subject}/withdraw")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_WRITE)
    @Operation(
            operationId = "withdrawCampaignSubject",
            summary =
                    "Rút một đối tượng, kèm lý do; không xóa · take a subject out, with the reason; nothing is deleted")
    @APIResponseSchema(value = SubjectView.class, responseCode = "200", responseDescription = "Đã rút · withdrawn")
    @APIResponse(responseCode = "409", description = "Đã có mức xếp loại, hoặc đã rút · graded or withdrawn already")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public SubjectView withdraw(
            @PathParam("id") UUID id,
            @PathParam("subject") UUID subject,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            SubjectsRequest.Withdrawal request) {
        var scope = caller.scope(Permission.CAMPAIGN_WRITE);
        var reason = Fields.required("body", request).reason();
        idempotency.once(
                key,
                "withdrawCampaignSubject " + subject,
                request,
                () -> withdrawal.withdraw(id, subject, reason, ifMatch, scope, caller.name()));
        return subjects.require(id, subject, scope);
    }

    @GET
    @Path("/totals")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "getCampaignSubjectTotals",
            summary =
                    "Số đối tượng theo loại và lý do, và số sinh hoạt tạm thời · subjects by kind and reason, and the guests")
    public SubjectTotals totals(@PathParam("id") UUID id) {
        var scope = caller.scope(Permission.CAMPAIGN_READ);
        return subjects.totals(campaigns.require(id, scope).id(), scope);
    }
}
