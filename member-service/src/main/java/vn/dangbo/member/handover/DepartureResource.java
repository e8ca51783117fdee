package vn.dangbo.member.handover;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.CaseListParameters;
import vn.dangbo.member.cases.CaseResource;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.partner.MessageType;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.StepHeaders;
import vn.dangbo.platform.web.Table;

/** Transfers out of this deployment: to another one, or abroad. */
@Path("/api/v1/transfers-out")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-over")
public class DepartureResource extends CaseResource<DepartureState, Departure, DepartureView> {

    @Inject
    DepartureCourse course;

    @Inject
    DepartureAnswers answers;

    @Inject
    HandOverIssue issue;

    @Inject
    Idempotency once;

    DepartureResource() {
        super(Departure.KIND, "/api/v1/transfers-out");
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listTransfersOut",
            summary = "Chuyển đi ngoài hệ thống, cũ nhất trước · transfers out of this deployment, oldest first")
    public Page<DepartureView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportTransfersOut", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<DepartureView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, DepartureView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "requestTransferOut",
            summary = "Đề nghị chuyển ra ngoài hoặc ra nước ngoài · requests a transfer out of this deployment")
    public RestResponse<DepartureView> request(
            DepartureRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("requestTransferOut", key, wanted, () -> course.request(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "getTransferOut", summary = "Một lần chuyển đi và các bước · one, with its steps")
    public RestResponse<DepartureView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/review")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_REVIEW)
    @Operation(operationId = "reviewTransferOut", summary = "Nơi đi xem xét · examined at home")
    public RestResponse<DepartureView> review(@BeanParam StepHeaders headers, DepartureAction action) {
        return step(headers, DepartureStep.REVIEW, action);
    }

    @POST
    @Path("/{id}/introduce")
    @PermissionsAllowed(Permission.Name.HAND_OVER_ISSUE)
    @Operation(
            operationId = "introduceTransferOut",
            summary = "Giới thiệu, cấp phiếu chuyển có chữ ký · the letter and the signed hand-over are issued")
    public RestResponse<DepartureView> introduce(@BeanParam StepHeaders headers, DepartureAction action) {
        return step(headers, DepartureStep.INTRODUCE, action);
    }

    @GET
    @Path("/{id}/hand-over")
    @Produces(Outgoing.MEDIA_TYPE)
    @PermissionsAllowed(Permission.Name.HAND_OVER_EXCHANGE)
    @Operation(
            operationId = "getHandOver",
            summary = "Phiếu chuyển, mã hóa cho nơi nhận · the hand-over, encrypted for the addressee; audited")
    public RestResponse<String> handOver(@PathParam("id") UUID id) {
        return issue.file(id, MessageType.HAND_OVER).answer();
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "cancelTransferOut",
            summary = "Hủy trước khi giới thiệu, nêu lý do · cancelled before it is introduced")
    public RestResponse<DepartureView> cancel(@BeanParam StepHeaders headers, DepartureAction action) {
        return step(headers, DepartureStep.CANCEL, action);
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.HAND_OVER_ISSUE)
    @Operation(
            operationId = "withdrawTransferOut",
            summary =
                    "Thu hồi phiếu chuyển, chờ nơi nhận trả lời · revokes the hand-over; the other side has to answer")
    public RestResponse<DepartureView> withdraw(@BeanParam StepHeaders headers, DepartureAction action) {
        return step(headers, DepartureStep.WITHDRAW, action);
    }

    @GET
    @Path("/{id}/revocation")
    @Produces(Outgoing.MEDIA_TYPE)
    @PermissionsAllowed(Permission.Name.HAND_OVER_EXCHANGE)
    @Operation(
            operationId = "getRevocation",
            summary = "Văn bản thu hồi, mã hóa cho nơi nhận · the revocation, encrypted for the addressee")
    public RestResponse<String> revocation(@PathParam("id") UUID id) {
        return issue.file(id, MessageType.REVOCATION).answer();
    }

    @POST
    @Path("/{id}/confirm-acceptance")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(
            operationId = "confirmTransferOut",
            summary = "Có giấy xác nhận đã tiếp nhận · a paper of the other side says that it has accepted")
    public RestResponse<DepartureView> confirmAcceptance(@BeanParam StepHeaders headers, DepartureAction action) {
        return step(headers, DepartureStep.CONFIRM_ACCEPTANCE, action);
    }

    @POST
    @Path("/{id}/confirm-refusal")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(
            operationId = "confirmRefusedTransferOut",
            summary = "Có giấy báo không tiếp nhận · a paper of the other side says that it does not accept")
    public RestResponse<DepartureView> confirmRefusal(@BeanParam StepHeaders headers, DepartureAction action) {
        return step(headers, DepartureStep.CONFIRM_REFUSAL, action);
    }

    @POST
    @Path("/receipts")
    @PermissionsAllowed(Permission.Name.HAND_OVER_EXCHANGE)
    @Operation(
            operationId = "takeReceipt",
            summary = "Nhận phiếu báo của nơi đến · takes in the signed receipt of the other side",
            description = "Gửi lại cùng tệp không thay đổi gì. The same file again changes nothing.")
    public RestResponse<DepartureView> receipt(
            MessageFile file,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", file);
        return answer(once.once(key, "takeReceipt", file, () -> answers.receipt(file)));
    }

    private RestResponse<DepartureView> step(StepHeaders headers, DepartureStep step, DepartureAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, DepartureAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected List<DepartureView> views(List<MemberCase<DepartureState, Departure>> cases, List<CaseEvent> steps) {
        return cases.stream().map(one -> DepartureView.of(one, today(), steps)).toList();
    }
}
