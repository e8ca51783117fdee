package vn.dangbo.evaluation.assessment;

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
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** The course of a subject of a campaign; its id is that of the result to which it leads. */
@Path("/api/v1/evaluations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class AssessmentResource {

    private static final String DONE = "Đã ghi; ETag · recorded";
    private static final String NOT_NOW =
            "Không làm được lúc này, kèm quy định · not its turn, with the rule that says so";
    private static final String CHANGED = "Đã có người sửa · changed meanwhile";
    private static final String ELSEWHERE = "Cấp khác quyết định · another level decides";

    @Inject
    Caller caller;

    @Inject
    Assessments assessments;

    @Inject
    AssessmentSteps steps;

    @Inject
    Ballots ballots;

    @Inject
    Decisions decisions;

    @Inject
    Idempotency idempotency;

    @GET
    @Path("/course")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "getAssessment",
            summary = "Đối tượng đang ở bước nào của đợt đánh giá · where a subject of a campaign stands")
    public RestResponse<AssessmentView> get(@PathParam("id") UUID id) {
        return found(id, caller.scope(Permission.EVALUATION_READ));
    }

    @GET
    @Path("/steps")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "listAssessmentSteps",
            summary = "Các bước đã làm của một đối tượng · the steps taken, by whom and when")
    public Page<AssessmentStepView> steps(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.EVALUATION_READ);
        var taken = assessments.steps(assessments.view(id, scope).id(), scope);
        return Page.of(taken, page, step -> "%019d".formatted(step.position()));
    }

    @POST
    @Path("/self-assessment")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(
            operationId = "recordSelfAssessment",
            summary = "Ghi tự đánh giá, tự nhận mức · record the self-assessment")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<AssessmentView> selfAssess(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            StepRequest request) {
        var scope = caller.scope(Permission.EVALUATION_PREPARE);
        return done(
                "recordSelfAssessment",
                id,
                key,
                request,
                scope,
                () -> steps.take(id, AssessmentAction.SELF_ASSESS, request, ifMatch, scope, author()));
    }

    @POST
    @Path("/comments")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(operationId = "recordComment", summary = "Ghi ý kiến của chủ thể liên quan · record a comment")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<AssessmentView> comment(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            StepRequest request) {
        var scope = caller.scope(Permission.EVALUATION_PREPARE);
        return done(
                "recordComment",
                id,
                key,
                request,
                scope,
                () -> steps.take(id, AssessmentAction.COMMENT, request, ifMatch, scope, author()));
    }

    @POST
    @Path("/review")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(
            operationId = "recordReview",
            summary = "Ghi kiểm điểm, số biên bản và ngày · record the review, by its minutes",
            description = "Không kiểm điểm thì không xếp loại, không đợt nào bỏ được bước này. "
                    + "Without a review there is no grade; no campaign goes without it.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<AssessmentView> review(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            StepRequest request) {
        var scope = caller.scope(Permission.EVALUATION_PREPARE);
        return done(
                "recordReview",
                id,
                key,
                request,
                scope,
                () -> steps.take(id, AssessmentAction.REVIEW, request, ifMatch, scope, author()));
    }

    @POST
    @Path("/ballot")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(
            operationId = "recordBallot",
            summary = "Ghi kết quả kiểm phiếu một vòng · record one round of a ballot, numbers alone",
            description = "Chỉ ghi số phiếu, không ghi ai bỏ phiếu. Vòng 2 chỉ khi vòng 1 không mức nào đạt. "
                    + "Numbers alone, no voters; a second round only when the first carried nothing.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "422", description = "Số phiếu không khớp · numbers that do not fit")
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<AssessmentView> ballot(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            BallotRequest request) {
        var scope = caller.scope(Permission.EVALUATION_PREPARE);
        return done(
                "recordBallot", id, key, request, scope, () -> ballots.record(id, request, ifMatch, scope, author()));
    }

    @POST
    @Path("/appraisal")
    @PermissionsAllowed(Permission.Name.EVALUATION_APPRAISE)
    @Operation(operationId = "recordAppraisal", summary = "Ghi thẩm định, mức đề nghị · record the appraisal")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<AssessmentView> appraise(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            StepRequest request) {
        var scope = caller.scope(Permission.EVALUATION_APPRAISE);
        return done(
                "recordAppraisal",
                id,
                key,
                request,
                scope,
                () -> steps.take(id, AssessmentAction.APPRAISE, request, ifMatch, scope, author()));
    }

    @POST
    @Path("/decision")
    @PermissionsAllowed(Permission.Name.EVALUATION_DECIDE)
    @Operation(
            operationId = "decideEvaluation",
            summary = "Quyết định xếp loại · decide the grade",
            description =
                    "Cấp quyết định được xác định theo cây tổ chức ngày quyết định; người thẩm định hoặc ghi kết quả bỏ phiếu không quyết định. "
                            + "The deciding level is told by the tree on the day of the decision; whoever appraised or recorded the ballot does not decide.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "403", description = ELSEWHERE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<AssessmentView> decide(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            StepRequest request) {
        var scope = caller.scope(Permission.EVALUATION_DECIDE);
        return done(
                "decideEvaluation",
                id,
                key,
                request,
                scope,
                () -> decisions.decide(id, request, ifMatch, scope, caller.memberId(), author()));
    }

    @POST
    @Path("/notice")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(operationId = "recordNotice", summary = "Ghi thông báo kết quả · record that the result was notified")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<AssessmentView> giveNotice(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            StepRequest request) {
        var scope = caller.scope(Permission.EVALUATION_PREPARE);
        return done(
                "recordNotice",
                id,
                key,
                request,
                scope,
                () -> steps.take(id, AssessmentAction.NOTIFY, request, ifMatch, scope, author()));
    }

    @POST
    @Path("/return")
    @PermissionsAllowed(Permission.Name.EVALUATION_APPRAISE)
    @Operation(
            operationId = "returnAssessment",
            summary = "Trả lại bước trước, kèm lý do · give it back to an earlier step, with the reason")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<AssessmentView> giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            StepRequest request) {
        var scope = caller.scope(Permission.EVALUATION_APPRAISE);
        return done(
                "returnAssessment",
                id,
                key,
                request,
                scope,
                () -> steps.giveBack(id, request, ifMatch, scope, author()));
    }

    private RestResponse<AssessmentView> done(
            String operation, UUID id, String key, Object body, Scope scope, Supplier<UUID> step) {
        idempotency.once(key, operation + " " + id, body, step);
        return found(id, scope);
    }

    private RestResponse<AssessmentView> found(UUID id, Scope scope) {
        var view = assessments.view(id, scope);
        return Items.found(view, view.version());
    }

    private Author author() {
        return new Author(caller.name(), caller.subject());
    }
}
