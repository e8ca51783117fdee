package vn.dangbo.evaluation.appeal;

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

/** Complaints about results, as the offices record and answer them. */
@Path("/api/v1/evaluations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class AppealResource {

    static final String RECORDED = "Đã ghi khiếu nại · recorded";
    static final String REFUSED =
            "Không có mức xếp loại, đã có khiếu nại (chưa giải quyết, hoặc đã trả lời: chuyển cấp trên), hoặc quá hạn · no grade, a "
                    + "complaint is open or answered (bring that one on), or out of time";
    static final String ESCALATED = "Đã chuyển cấp trên trực tiếp · before the direct superior";
    static final String NOT_ESCALATED = "Chưa có trả lời, hoặc đã trả lời lần cuối · not answered yet, or for good";
    private static final String ID = "Mã khiếu nại · id of the complaint";

    @Inject
    Caller caller;

    @Inject
    Appeals appeals;

    @Inject
    AppealBook book;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("/appeal")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(
            operationId = "recordAppeal",
            summary = "Ghi khiếu nại về kết quả xếp loại · record a complaint about a result",
            description =
                    "Mỗi mức xếp loại một khiếu nại; không đồng ý với trả lời thì chuyển khiếu nại đó lên cấp trên. Kết quả được ghi chú `underReview`, "
                            + "vẫn tính vào số liệu và báo cáo, trừ khi bộ quy tắc nói khác. One complaint of a grade; who is not content "
                            + "with the answer brings that one on. The result is marked `underReview`, and counts in figures and reports "
                            + "all the same, unless the rule set says that reporting waits (`suspendsReporting`).")
    @APIResponseSchema(value = AppealView.class, responseCode = "201", responseDescription = RECORDED)
    @APIResponse(responseCode = "409", description = REFUSED)
    public RestResponse<AppealView> record(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            AppealRequest request) {
        var scope = caller.scope(Permission.EVALUATION_PREPARE);
        Fields.required("body", request);
        var made = idempotency.once(key, "recordAppeal " + id, request, () -> appeals.record(id, request, scope));
        return RestResponse.status(RestResponse.Status.CREATED, book.view(id, made, scope));
    }

    @GET
    @Path("/appeals")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "listAppeals",
            summary = "Các khiếu nại về một kết quả, các lần trả lời · complaints about a result, with their answers")
    public Page<AppealView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.of(book.views(id, caller.scope(Permission.EVALUATION_READ)), page, view -> view.id()
                .toString());
    }

    @POST
    @Path("/appeals/{appeal}/answer")
    @PermissionsAllowed(Permission.Name.EVALUATION_DECIDE)
    @Operation(
            operationId = "answerAppeal",
            summary = "Trả lời khiếu nại · answer a complaint",
            description =
                    "Cấp đã quyết định trả lời trước, rồi đến cấp trên trực tiếp; cây tổ chức ngày trả lời cho biết đó là cấp nào. "
                            + "`REGRADE_DUE` không tự đổi mức: cấp trên trực tiếp xếp loại lại với căn cứ `COMPLAINT`. The level that "
                            + "decided answers first, then its direct superior, as the tree of the day of the answer tells. "
                            + "`REGRADE_DUE` changes no grade: the direct superior re-grades on the ground `COMPLAINT`.")
    @APIResponseSchema(value = AppealView.class, responseCode = "200", responseDescription = "Đã trả lời · answered")
    @APIResponse(
            responseCode = "409",
            description =
                    "Không phải cấp trả lời, hoặc đã tham gia vụ việc · not for this level, or the account has a part in it")
    public AppealView answer(
            @PathParam("id") UUID id,
            @PathParam("appeal") @Parameter(description = ID) UUID appeal,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            AppealAnswer answer) {
        var scope = caller.scope(Permission.EVALUATION_DECIDE);
        Fields.required("body", answer);
        idempotency.once(key, "answerAppeal " + appeal, answer, () -> appeals.answer(id, appeal, answer, scope));
        return book.view(id, appeal, scope);
    }

    @POST
    @Path("/appeals/{appeal}/escalate")
    @PermissionsAllowed(Permission.Name.EVALUATION_PREPARE)
    @Operation(
            operationId = "escalateAppeal",
            summary = "Chuyển khiếu nại lên cấp trên trực tiếp · bring a complaint to the direct superior")
    @APIResponseSchema(value = AppealView.class, responseCode = "200", responseDescription = ESCALATED)
    @APIResponse(responseCode = "409", description = NOT_ESCALATED)
    public AppealView escalate(
            @PathParam("id") UUID id,
            @PathParam("appeal") @Parameter(description = ID) UUID appeal,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            AppealRequest request) {
        var scope = caller.scope(Permission.EVALUATION_PREPARE);
        Fields.required("body", request);
        idempotency.once(key, "escalateAppeal " + appeal, request, () -> appeals.escalate(id, appeal, request, scope));
        return book.view(id, appeal, scope);
    }
}
