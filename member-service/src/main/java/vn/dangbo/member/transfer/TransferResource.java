package vn.dangbo.member.transfer;

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
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.StepHeaders;
import vn.dangbo.platform.web.Table;

/** Transfers of members (chuyển sinh hoạt đảng): requested at home, accepted at the other end. */
@Path("/api/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class TransferResource extends CaseResource<TransferState, Transfer, TransferView> {

    @Inject
    TransferCourse course;

    TransferResource() {
        super(Transfer.KIND, "/api/v1/transfers");
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listTransfers",
            summary = "Các lần chuyển sinh hoạt, cũ nhất trước · transfers that begin or end here, oldest first")
    public Page<TransferView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportTransfers", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<TransferView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, TransferView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "requestTransfer", summary = "Đề nghị chuyển sinh hoạt · requests a transfer")
    public RestResponse<TransferView> request(
            TransferRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("requestTransfer", key, wanted, () -> course.request(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "getTransfer", summary = "Một lần chuyển sinh hoạt và các bước · one, with its steps")
    public RestResponse<TransferView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/review")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_REVIEW)
    @Operation(operationId = "reviewTransfer", summary = "Nơi đi xem xét · examined at home")
    public RestResponse<TransferView> review(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.REVIEW, action);
    }

    @POST
    @Path("/{id}/introduce")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "introduceTransfer", summary = "Giới thiệu, cấp giấy · the letter is issued")
    public RestResponse<TransferView> introduce(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.INTRODUCE, action);
    }

    @POST
    @Path("/{id}/present")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "presentTransfer", summary = "Xuất trình ở nơi đến · presented at the other end")
    public RestResponse<TransferView> present(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.PRESENT, action);
    }

    @POST
    @Path("/{id}/accept")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(
            operationId = "acceptTransfer",
            summary =
                    "Tiếp nhận; đảng viên thuộc chi bộ mới từ ngày này · accepted; from that day the member sits there")
    public RestResponse<TransferView> accept(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.ACCEPT, action);
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "refuseTransfer", summary = "Từ chối, nêu lý do · refused, with the reason")
    public RestResponse<TransferView> refuse(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.REFUSE, action);
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "cancelTransfer", summary = "Hủy, nêu lý do · cancelled, with the reason")
    public RestResponse<TransferView> cancel(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.CANCEL, action);
    }

    @POST
    @Path("/{id}/start")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "startTransfer", summary = "Bắt đầu sinh hoạt tạm thời · the guest begins")
    public RestResponse<TransferView> start(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.START, action);
    }

    @POST
    @Path("/{id}/extend")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "extendTransfer", summary = "Gia hạn sinh hoạt tạm thời · the guest stays longer")
    public RestResponse<TransferView> extend(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.EXTEND, action);
    }

    @POST
    @Path("/{id}/return")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "returnTransfer", summary = "Trở về nơi sinh hoạt chính thức · the guest returns")
    public RestResponse<TransferView> giveBack(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.RETURN, action);
    }

    @POST
    @Path("/{id}/call-back")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(
            operationId = "callBackTransfer",
            summary =
                    "Nơi đi gọi đảng viên về trước thời hạn, nêu lý do · home calls the guest back early, with the reason")
    public RestResponse<TransferView> callBack(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.CALL_BACK, action);
    }

    @POST
    @Path("/{id}/release")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(
            operationId = "releaseTransfer",
            summary = "Nơi đi đồng ý chuyển chính thức · home agrees that the guest stay for good")
    public RestResponse<TransferView> release(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.RELEASE, action);
    }

    @POST
    @Path("/{id}/convert")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "convertTransfer", summary = "Chuyển thành chính thức · the guest stays for good")
    public RestResponse<TransferView> convert(@BeanParam StepHeaders headers, TransferAction action) {
        return step(headers, TransferStep.CONVERT, action);
    }

    private RestResponse<TransferView> step(StepHeaders headers, TransferStep step, TransferAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, TransferAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected List<TransferView> views(List<MemberCase<TransferState, Transfer>> cases, List<CaseEvent> steps) {
        var today = today();
        var calendar = completeYears();
        return cases.stream()
                .map(one -> TransferView.of(one, today, calendar, steps))
                .toList();
    }
}
