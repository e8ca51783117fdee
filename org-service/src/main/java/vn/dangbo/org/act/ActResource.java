package vn.dangbo.org.act;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.labels.RequestLocale;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.RecordVersion;
import vn.dangbo.platform.web.StepHeaders;

/** Acts on organisations: proposed, examined, decided, executed on their day. */
@Path("/api/v1/organisation-acts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation acts")
public class ActResource {

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    ActCourse course;

    @Inject
    ActStore store;

    @Inject
    ActQueries queries;

    @Inject
    ActPreviews previews;

    @Context
    ContainerRequestContext request;

    /** Why a step is taken. */
    @Schema(name = "ActNote")
    public record Note(
            @Schema(examples = "Thiếu ý kiến của cấp ủy nơi tiếp nhận")
            String reason) {}

    /** The list's parameters. */
    public static class ListParameters {
        @QueryParam("status")
        @Parameter(description = "Trạng thái · state", example = "DECIDED")
        String status;

        @QueryParam("type")
        @Parameter(description = "Loại quyết định · type of act", example = "SPLIT_OFF")
        String type;

        @QueryParam("organisation")
        @Parameter(
                description = "Mã tổ chức được nêu trong quyết định · code of an organisation it names",
                example = "KT01")
        String organisation;

        @QueryParam("stuck")
        @Parameter(description = "true: chỉ những việc thực hiện đang mắc · only those whose execution is stuck")
        String stuck;
    }

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_READ)
    @Operation(
            operationId = "listOrganisationActs",
            summary = "Các quyết định về tổ chức, mới nhất trước · acts, newest first")
    public Page<ActView.Row> list(@BeanParam ListParameters parameters, @BeanParam PageRequest page) {
        var filter = new ActQueries.Filter(
                Parameters.code("status", parameters.status, ActStatus.class),
                Parameters.code("type", parameters.type, ActType.class),
                parameters.organisation,
                Parameters.flag("stuck", parameters.stuck));
        return queries.list(filter, caller.scope(Permission.ORGANISATION_ACT_READ), page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_PREPARE)
    @Operation(operationId = "proposeOrganisationAct", summary = "Lập dự thảo · draws up an act")
    public RestResponse<ActView> propose(
            ActProposal proposal,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", proposal);
        var id = idempotency.once(key, "proposeOrganisationAct", proposal, () -> course.propose(proposal));
        var act = find(id);
        return Items.created(view(act), act.version(), "/api/v1/organisation-acts/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_READ)
    @Operation(
            operationId = "getOrganisationAct",
            summary = "Một quyết định và quá trình của nó · an act and its course")
    public RestResponse<ActView> get(@PathParam("id") UUID id) {
        var act = find(id);
        return Items.found(view(act), act.version());
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_PREPARE)
    @Operation(operationId = "replaceOrganisationAct", summary = "Sửa dự thảo · replaces a draft or a returned act")
    public RestResponse<ActView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            ActProposal proposal) {
        Fields.required("body", proposal);
        course.replace(id, proposal, ifMatch);
        return get(id);
    }

    @GET
    @Path("/{id}/preview")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_READ)
    @Operation(
            operationId = "previewOrganisationAct",
            summary = "Quyết định này sẽ làm thay đổi những gì · what it would change, and every reason against it")
    public ActPreview preview(@PathParam("id") UUID id) {
        return previews.of(find(id), caller.scope(Permission.ORGANISATION_ACT_READ), RequestLocale.of(request));
    }

    @POST
    @Path("/{id}/submit")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_PREPARE)
    @Operation(operationId = "submitOrganisationAct", summary = "Trình · submits it")
    public RestResponse<ActView> submit(@BeanParam StepHeaders step) {
        return step(step, "submit", null, () -> course.step(step.id(), ActStep.SUBMIT, null, step.ifMatch()));
    }

    @POST
    @Path("/{id}/review")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_REVIEW)
    @Operation(operationId = "reviewOrganisationAct", summary = "Nhận thẩm định · takes it up for examination")
    public RestResponse<ActView> review(@BeanParam StepHeaders step) {
        return step(step, "review", null, () -> course.step(step.id(), ActStep.REVIEW, null, step.ifMatch()));
    }

    @POST
    @Path("/{id}/return")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_REVIEW)
    @Operation(operationId = "returnOrganisationAct", summary = "Trả lại, nêu lý do · returns it, with the reason")
    public RestResponse<ActView> giveBack(@BeanParam StepHeaders step, Note note) {
        Fields.required("body", note);
        return step(step, "return", note, () -> course.step(step.id(), ActStep.RETURN, note.reason(), step.ifMatch()));
    }

    @POST
    @Path("/{id}/opinion")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_REVIEW)
    @Operation(
            operationId = "recordOrganisationActOpinion",
            summary = "Ghi ý kiến của tập thể · records the committee's opinion")
    public RestResponse<ActView> opinion(@BeanParam StepHeaders step, Act.Opinion opinion) {
        Fields.required("body", opinion);
        return step(step, "opinion", opinion, () -> course.opinion(step.id(), opinion, step.ifMatch()));
    }

    @POST
    @Path("/{id}/decide")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_DECIDE)
    @Operation(operationId = "decideOrganisationAct", summary = "Quyết định · decides it; executed on its day")
    public RestResponse<ActView> decide(@BeanParam StepHeaders step, Act.Decision decision) {
        Fields.required("body", decision);
        return step(step, "decide", decision, () -> course.decide(step.id(), decision, step.ifMatch()));
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_PREPARE)
    @Operation(operationId = "withdrawOrganisationAct", summary = "Rút, nêu lý do · withdraws it, with the reason")
    public RestResponse<ActView> withdraw(@BeanParam StepHeaders step, Note note) {
        Fields.required("body", note);
        return step(
                step, "withdraw", note, () -> course.step(step.id(), ActStep.WITHDRAW, note.reason(), step.ifMatch()));
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed(Permission.Name.ORGANISATION_ACT_DECIDE)
    @Operation(
            operationId = "cancelOrganisationAct",
            summary =
                    "Hủy quyết định chưa thực hiện bằng quyết định mới · cancels it before execution, by a new decision")
    public RestResponse<ActView> cancel(@BeanParam StepHeaders step, Act.Decision decision) {
        Fields.required("body", decision);
        return step(step, "cancel", decision, () -> course.cancel(step.id(), decision, step.ifMatch()));
    }

    private RestResponse<ActView> step(StepHeaders step, String name, Object body, Supplier<UUID> work) {
        idempotency.once(step.key(), name + "OrganisationAct " + step.id(), body, work);
        return get(step.id());
    }

    private Act find(UUID id) {
        return store.find(id, caller.scope(Permission.ORGANISATION_ACT_READ))
                .orElseThrow(() -> ProblemException.notFound("ACT_NOT_FOUND", id));
    }

    private ActView view(Act act) {
        return queries.view(act, RequestLocale.of(request));
    }
}
