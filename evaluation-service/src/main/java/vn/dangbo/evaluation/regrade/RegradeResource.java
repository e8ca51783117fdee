package vn.dangbo.evaluation.regrade;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;

/** Grades that a superior changes after they were decided. */
@Path("/api/v1/evaluations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class RegradeResource {

    @Inject
    Caller caller;

    @Inject
    Regrades regrades;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("/regrade")
    @PermissionsAllowed(Permission.Name.EVALUATION_DECIDE)
    @Operation(
            operationId = "regradeEvaluation",
            summary = "Đánh giá, xếp loại lại · change a decided grade",
            description =
                    "Cấp trên trực tiếp của cấp đã quyết định xếp loại lại: vi phạm của năm trước nay mới bị kỷ luật (HD 25-HD/BTCTW "
                            + "§4), khiếu nại đúng, hoặc đánh giá lại kết quả của cấp dưới (124-QĐ/TW điều 13). Mức cũ được giữ lại; "
                            + "khen thưởng dựa trên mức cũ được nêu ra. By the direct superior of whoever decided, told by the tree on "
                            + "the day of the decision. The old grade is kept, and rewards that rested on it are flagged "
                            + "(`/evaluations/reward-candidates?proposedAt=`).")
    @APIResponseSchema(
            value = RegradeView.class,
            responseCode = "201",
            responseDescription = "Đã xếp loại lại · changed")
    @APIResponse(
            responseCode = "409",
            description =
                    "Không phải cấp trên trực tiếp, hoặc mức hiện tại đã khác · not for the direct superior, or the grade is "
                            + "another by now")
    public RestResponse<RegradeView> regrade(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            RegradeRequest request) {
        var scope = caller.scope(Permission.EVALUATION_DECIDE);
        Fields.required("body", request);
        var made =
                idempotency.once(key, "regradeEvaluation " + id, request, () -> regrades.regrade(id, request, scope));
        var view = regrades.of(id, scope).stream()
                .filter(each -> each.id().equals(made))
                .findFirst()
                .orElseThrow();
        return RestResponse.status(RestResponse.Status.CREATED, view);
    }

    @GET
    @Path("/regrades")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "listRegrades",
            summary = "Các lần xếp loại lại của một kết quả · how a decided grade was changed, by whom and why")
    public Page<RegradeView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.of(regrades.of(id, caller.scope(Permission.EVALUATION_READ)), page, view -> view.id()
                .toString());
    }
}
