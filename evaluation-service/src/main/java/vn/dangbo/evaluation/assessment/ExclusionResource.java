package vn.dangbo.evaluation.assessment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.StepHeaders;

/** Who is not graded by hand: absent from the meeting, under inspection, and what else the rule set names. */
@Path("/api/v1/evaluations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class ExclusionResource {

    private static final String DONE = "Đã ghi; ETag · recorded";

    @Inject
    Caller caller;

    @Inject
    CallingAuthor calling;

    @Inject
    Exclusions exclusions;

    @Inject
    Assessments assessments;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("/exclude")
    @PermissionsAllowed(Permission.Name.EVALUATION_APPRAISE)
    @Operation(
            operationId = "excludeSubject",
            summary = "Chưa xếp loại hoặc miễn xếp loại một đối tượng, kèm lý do · take a subject out of the grading",
            description =
                    "Lý do là một trong các lý do mà bộ quy tắc của đợt nêu cho loại đối tượng đó, như VANG, DANG_KIEM_TRA; các bước đã làm được giữ "
                            + "nguyên. The reason is one that the rule set of the campaign has for such a subject, such as VANG or "
                            + "DANG_KIEM_TRA; it says whether the grade is to be made up for. The steps taken stay.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(
            responseCode = "409",
            description =
                    "Đã quyết định, đang không xếp loại, hoặc trái bộ quy tắc · decided, excluded or no such reason")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<AssessmentView> exclude(@BeanParam StepHeaders call, ExclusionRequest request) {
        return done(
                "excludeSubject",
                call,
                request,
                (scope, author) -> exclusions.exclude(call.id(), request, call.ifMatch(), scope, author));
    }

    @POST
    @Path("/resume")
    @PermissionsAllowed(Permission.Name.EVALUATION_APPRAISE)
    @Operation(
            operationId = "resumeSubject",
            summary = "Tiếp tục xếp loại đối tượng đã tạm dừng · let a subject go on where it stood",
            description =
                    "Chỉ lý do ghi bằng tay; lý do do quy tắc đưa ra thì không bỏ được. Reasons given by hand alone; those that the "
                            + "rules gave stay.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = "Không có gì để bỏ · not excluded by hand")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<AssessmentView> resume(@BeanParam StepHeaders call, ExclusionRequest.End request) {
        return done(
                "resumeSubject",
                call,
                request,
                (scope, author) -> exclusions.resume(call.id(), request, call.ifMatch(), scope, author));
    }

    @GET
    @Path("/exclusions")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "listExclusions",
            summary = "Các lần không xếp loại và tiếp tục · exclusions by hand and their ends, oldest first")
    public Page<ExclusionView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.of(exclusions.of(id, caller.scope(Permission.EVALUATION_READ)), page, entry -> "%019d"
                .formatted(entry.position()));
    }

    private RestResponse<AssessmentView> done(
            String operation, StepHeaders call, Object body, BiFunction<Scope, Author, UUID> work) {
        var scope = caller.scope(Permission.EVALUATION_APPRAISE);
        var author = calling.author();
        idempotency.once(call.key(), operation + " " + call.id(), body, () -> work.apply(scope, author));
        var view = assessments.view(call.id(), scope);
        return Items.found(view, view.version());
    }
}
