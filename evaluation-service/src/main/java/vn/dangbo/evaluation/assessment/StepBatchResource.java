package vn.dangbo.evaluation.assessment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.assessment.StepsRequest.Results;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.labels.RequestLocale;
import vn.dangbo.platform.web.Fields;

/** The same step of up to 500 subjects of campaigns, each with a result of its own. */
@Path("/api/v1/evaluations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class StepBatchResource {

    private static final String EACH =
            "Tối đa 500 dòng, mỗi dòng có kết quả riêng; gửi lại thì dòng đã ghi bị từ chối, không ghi hai lần. At most 500 rows, each "
                    + "with a result of its own; sent again, rows that are done are refused, none is done twice.";

    @Inject
    Caller caller;

    @Inject
    CallingAuthor calling;

    @Inject
    StepBatches batches;

    @Inject
    AssessmentSteps steps;

    @Inject
    Decisions decisions;

    @Inject
    Exclusions exclusions;

    @POST
    @Path("/reviews")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(
            operationId = "recordReviews",
            summary = "Ghi kiểm điểm của nhiều đối tượng theo một biên bản · record reviews by one minutes",
            description = EACH)
    public Results reviews(@Context ContainerRequestContext context, StepsRequest request) {
        return taken(AssessmentAction.REVIEW, Permission.EVALUATION_PREPARE, context, request);
    }

    @POST
    @Path("/appraisals")
    @PermissionsAllowed(Permission.Name.EVALUATION_APPRAISE)
    @Operation(
            operationId = "recordAppraisals",
            summary = "Ghi thẩm định nhiều đối tượng · record appraisals",
            description = EACH)
    public Results appraisals(@Context ContainerRequestContext context, StepsRequest request) {
        return taken(AssessmentAction.APPRAISE, Permission.EVALUATION_APPRAISE, context, request);
    }

    @POST
    @Path("/decisions")
    @PermissionsAllowed(Permission.Name.EVALUATION_DECIDE)
    @Operation(
            operationId = "decideEvaluations",
            summary = "Quyết định xếp loại nhiều đối tượng theo một quyết định · decide grades by one decision",
            description =
                    "Mức thấp được quyết định trước vì tỷ lệ HTXSNV tính trên số còn lại. Lower grades are decided first, because the "
                            + "ceiling rests on them. " + EACH)
    public Results decide(@Context ContainerRequestContext context, StepsRequest request) {
        var scope = caller.scope(Permission.EVALUATION_DECIDE);
        var author = calling.author();
        return batches.take(
                request,
                scope,
                RequestLocale.of(context),
                (id, step) -> decisions.decide(id, step, null, scope, author));
    }

    @POST
    @Path("/notices")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(
            operationId = "recordNotices",
            summary = "Ghi thông báo kết quả cho nhiều đối tượng · record that results were notified",
            description = EACH)
    public Results notices(@Context ContainerRequestContext context, StepsRequest request) {
        return taken(AssessmentAction.NOTIFY, Permission.EVALUATION_PREPARE, context, request);
    }

    @POST
    @Path("/exclusions")
    @PermissionsAllowed(Permission.Name.EVALUATION_APPRAISE)
    @Operation(
            operationId = "excludeSubjects",
            summary = "Chưa xếp loại nhiều đối tượng với cùng lý do · take subjects out of the grading for one reason",
            description = EACH)
    public Results exclusions(@Context ContainerRequestContext context, ExclusionRequest.OfMany request) {
        var scope = caller.scope(Permission.EVALUATION_APPRAISE);
        var author = calling.author();
        var each = Fields.required("body", request).each();
        return batches.each(
                request.subjects(),
                scope,
                RequestLocale.of(context),
                id -> exclusions.exclude(id, each, null, scope, author));
    }

    @POST
    @Path("/resumptions")
    @PermissionsAllowed(Permission.Name.EVALUATION_APPRAISE)
    @Operation(
            operationId = "resumeSubjects",
            summary = "Tiếp tục xếp loại nhiều đối tượng · let subjects go on where they stood",
            description = EACH)
    public Results resumptions(@Context ContainerRequestContext context, ExclusionRequest.EndOfMany request) {
        var scope = caller.scope(Permission.EVALUATION_APPRAISE);
        var author = calling.author();
        var each = Fields.required("body", request).each();
        return batches.each(
                request.subjects(),
                scope,
                RequestLocale.of(context),
                id -> exclusions.resume(id, each, null, scope, author));
    }

    private Results taken(
            AssessmentAction action, Permission permission, ContainerRequestContext context, StepsRequest request) {
        var scope = caller.scope(permission);
        var author = calling.author();
        return batches.take(
                request,
                scope,
                RequestLocale.of(context),
                (id, step) -> steps.take(id, action, step, null, scope, author));
    }
}
