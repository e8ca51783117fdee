package vn.dangbo.evaluation.own;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.evaluation.assessment.AssessmentAction;
import vn.dangbo.evaluation.assessment.AssessmentSteps;
import vn.dangbo.evaluation.assessment.CallingAuthor;
import vn.dangbo.evaluation.assessment.StepRequest;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.StepHeaders;

/** The own evaluations of a member: the list, and the own self-assessment in a campaign. */
@Path("/api/v1/evaluations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class OwnEvaluationResource {

    @Inject
    CallingAuthor calling;

    @Inject
    OwnEvaluations own;

    @Inject
    AssessmentSteps steps;

    @Inject
    Idempotency idempotency;

    @GET
    @Path("/own")
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "listOwnEvaluations",
            summary = "Các lần đánh giá, xếp loại của tôi · my own evaluations, the latest first",
            description =
                    "Mức người khác đề xuất chưa hiện khi chưa quyết định. What others propose is not told before it is decided.")
    public Page<OwnEvaluationView> list(@BeanParam PageRequest page) {
        return Page.of(own.all(), page, view -> "%04d %s %s".formatted(9999 - view.year(), view.period(), view.id()));
    }

    @POST
    @Path("/{id}/own-self-assessment")
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "recordOwnSelfAssessment",
            summary = "Tự đánh giá, tự nhận mức xếp loại của tôi · my own self-assessment",
            description = "Đối tượng khác là 404. Subjects other than oneself are 404.")
    @APIResponseSchema(
            value = OwnEvaluationView.class,
            responseCode = "200",
            responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "409", description = "Không phải lúc tự đánh giá · not its turn")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<OwnEvaluationView> selfAssess(@BeanParam StepHeaders call, StepRequest request) {
        var scope = own.scope(call.id());
        var author = calling.author();
        idempotency.once(
                call.key(),
                "recordOwnSelfAssessment " + call.id(),
                request,
                () -> steps.take(call.id(), AssessmentAction.SELF_ASSESS, request, call.ifMatch(), scope, author));
        var view = own.all().stream()
                .filter(each -> each.id().equals(call.id()))
                .findFirst()
                .orElseThrow();
        return Items.found(view, view.version());
    }
}
