package vn.dangbo.evaluation.assessment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.StepHeaders;

/** The course of a subject of a campaign; its id is that of the result to which it leads. */
@Path("/api/v1/evaluations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
@APIResponse(
        responseCode = "409",
        description = "Không làm được lúc này, kèm quy định · not its turn, with the rule that says so")
@APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
public class AssessmentStepResource {

    private static final String DONE = "Đã ghi; ETag · recorded";

    @Inject
    Caller caller;

    @Inject
    CallingAuthor calling;

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

    @POST
    @Path("/self-assessment")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(
            operationId = "recordSelfAssessment",
            summary = "Ghi tự đánh giá, tự nhận mức · record the self-assessment")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    public RestResponse<AssessmentView> selfAssess(@BeanParam StepHeaders call, StepRequest request) {
        return taken(AssessmentAction.SELF_ASSESS, Permission.EVALUATION_PREPARE, call, request);
    }

    @POST
    @Path("/comments")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(operationId = "recordComment", summary = "Ghi ý kiến của chủ thể liên quan · record a comment")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    public RestResponse<AssessmentView> comment(@BeanParam StepHeaders call, StepRequest request) {
        return taken(AssessmentAction.COMMENT, Permission.EVALUATION_PREPARE, call, request);
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
    public RestResponse<AssessmentView> review(@BeanParam StepHeaders call, StepRequest request) {
        return taken(AssessmentAction.REVIEW, Permission.EVALUATION_PREPARE, call, request);
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
    public RestResponse<AssessmentView> ballot(@BeanParam StepHeaders call, BallotRequest request) {
        return done(
                "recordBallot",
                Permission.EVALUATION_PREPARE,
                call,
                request,
                (scope, author) -> ballots.record(call.id(), request, call.ifMatch(), scope, author));
    }

    @POST
    @Path("/appraisal")
    @PermissionsAllowed(Permission.Name.EVALUATION_APPRAISE)
    @Operation(
            operationId = "recordAppraisal",
            summary = "Ghi thẩm định, mức đề nghị · record the appraisal",
            description =
                    "Người ghi tự đánh giá hoặc kết quả bỏ phiếu không thẩm định. Whoever recorded the self-assessment or the "
                            + "ballot does not appraise.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    public RestResponse<AssessmentView> appraise(@BeanParam StepHeaders call, StepRequest request) {
        return taken(AssessmentAction.APPRAISE, Permission.EVALUATION_APPRAISE, call, request);
    }

    @POST
    @Path("/decision")
    @PermissionsAllowed(Permission.Name.EVALUATION_DECIDE)
    @Operation(
            operationId = "decideEvaluation",
            summary = "Quyết định xếp loại · decide the grade",
            description =
                    "Cấp quyết định được xác định theo cây tổ chức ngày quyết định; người thẩm định hoặc ghi kết quả bỏ phiếu không quyết "
                            + "định. The deciding level is told by the tree on the day of the decision; whoever appraised or recorded the ballot "
                            + "does not decide.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "403", description = "Cấp khác quyết định · another level decides")
    public RestResponse<AssessmentView> decide(@BeanParam StepHeaders call, StepRequest request) {
        return done(
                "decideEvaluation",
                Permission.EVALUATION_DECIDE,
                call,
                request,
                (scope, author) -> decisions.decide(call.id(), request, call.ifMatch(), scope, author));
    }

    @POST
    @Path("/notice")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(operationId = "recordNotice", summary = "Ghi thông báo kết quả · record that the result was notified")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    public RestResponse<AssessmentView> giveNotice(@BeanParam StepHeaders call, StepRequest request) {
        return taken(AssessmentAction.NOTIFY, Permission.EVALUATION_PREPARE, call, request);
    }

    @POST
    @Path("/return")
    @PermissionsAllowed(Permission.Name.EVALUATION_APPRAISE)
    @Operation(
            operationId = "returnAssessment",
            summary = "Trả lại bước trước, kèm lý do · give it back to an earlier step, with the reason")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    public RestResponse<AssessmentView> giveBack(@BeanParam StepHeaders call, StepRequest request) {
        return done(
                "returnAssessment",
                Permission.EVALUATION_APPRAISE,
                call,
                request,
                (scope, author) -> steps.giveBack(call.id(), request, call.ifMatch(), scope, author));
    }

    private RestResponse<AssessmentView> taken(
            AssessmentAction action, Permission permission, StepHeaders call, StepRequest request) {
        return done(
                action.name(),
                permission,
                call,
                request,
                (scope, author) -> steps.take(call.id(), action, request, call.ifMatch(), scope, author));
    }

    private RestResponse<AssessmentView> done(
            String operation,
            Permission permission,
            StepHeaders call,
            Object body,
            BiFunction<Scope, Author, UUID> step) {
        var scope = caller.scope(permission);
        var author = calling.author();
        idempotency.once(call.key(), operation + " " + call.id(), body, () -> step.apply(scope, author));
        var view = assessments.view(call.id(), scope);
        return Items.found(view, view.version());
    }
}
