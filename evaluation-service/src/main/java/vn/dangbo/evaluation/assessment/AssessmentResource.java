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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Items;

/** Where a subject of a campaign stands, what was done to it, and what its grade rests on. */
@Path("/api/v1/evaluations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class AssessmentResource {

    @Inject
    Caller caller;

    @Inject
    CallingAuthor calling;

    @Inject
    Assessments assessments;

    @Inject
    Proofs proofs;

    @Inject
    Conflicts conflicts;

    @GET
    @Path("/course")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "getAssessment",
            summary = "Đối tượng đang ở bước nào của đợt đánh giá · where a subject of a campaign stands")
    public RestResponse<AssessmentView> get(@PathParam("id") UUID id) {
        var view = assessments.view(id, caller.scope(Permission.EVALUATION_READ));
        return Items.found(view, view.version());
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

    @GET
    @Path("/proof")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "getEvaluationProof",
            summary = "Căn cứ của mức xếp loại · what a decided grade rests on",
            description =
                    "Dữ kiện, từng quy tắc kèm văn bản, tỷ lệ của nhóm, kiểm phiếu. The facts, each rule with its source, "
                            + "the ceiling of the group and the ballots, as they were kept with the decision.")
    @APIResponseSchema(value = ProofView.class, responseCode = "200", responseDescription = "Căn cứ · the proof")
    @APIResponse(responseCode = "409", description = "Không do hệ thống quyết định · not decided here")
    public ProofView proof(@PathParam("id") UUID id) {
        return proofs.of(id, caller.scope(Permission.EVALUATION_READ));
    }

    @POST
    @Path("/conflict")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "declareConflict",
            summary = "Khai báo có lợi ích liên quan, từ đó không làm bước nào · declare one's own interest in a case",
            description =
                    "Tài khoản đã khai không ghi, thẩm định hay quyết định được nữa. The account takes no step in the case from then on.")
    public Page<Conflicts.Declared> declare(@PathParam("id") UUID id, Conflicts.Declaration declaration) {
        conflicts.declare(id, declaration, caller.scope(Permission.EVALUATION_READ), calling.author());
        return conflicts(id, new PageRequest());
    }

    @GET
    @Path("/conflicts")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "listConflicts",
            summary = "Ai đã khai báo có lợi ích liên quan · who has declared an interest in a case")
    public Page<Conflicts.Declared> conflicts(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.of(conflicts.of(id, caller.scope(Permission.EVALUATION_READ)), page, declared -> declared.id()
                .toString());
    }
}
