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
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.StepHeaders;
import vn.dangbo.platform.web.Table;

/** Transfers into this deployment: signed hand-overs of others, and what we answer. */
@Path("/api/v1/transfers-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-over")
public class ArrivalResource extends CaseResource<ArrivalState, Arrival, ArrivalView> {

    @Inject
    ArrivalCourse course;

    @Inject
    ArrivalReceipts receipts;

    @Inject
    ArrivalReading reading;

    ArrivalResource() {
        super(Arrival.KIND, "/api/v1/transfers-in");
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listTransfersIn",
            summary = "Chuyển đến từ hệ thống khác, cũ nhất trước · transfers into this deployment, oldest first")
    public Page<ArrivalView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportTransfersIn", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<ArrivalView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, ArrivalView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.HAND_OVER_EXCHANGE)
    @Operation(
            operationId = "presentHandOver",
            summary = "Xuất trình phiếu chuyển của hệ thống khác · hands in a hand-over; it is verified first",
            description =
                    "Cùng tệp gửi lại là cùng một hồ sơ. The same file again is the same case; an altered one is refused.")
    public RestResponse<ArrivalView> present(
            MessageFile file,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("presentHandOver", key, file, () -> course.present(file));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "getTransferIn", summary = "Một lần chuyển đến và các bước · one, with its steps")
    public RestResponse<ArrivalView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @GET
    @Path("/{id}/content")
    @PermissionsAllowed(Permission.Name.MEMBER_RECORD_READ)
    @Operation(
            operationId = "getTransferInContent",
            summary = "Những gì nơi đi đã ký xác nhận · what has come along, as the issuer has signed it; audited",
            description =
                    "Khen thưởng, kỷ luật, đào tạo ở nơi khác xem tại đây, không tính vào số liệu ở đây. Awards, disciplines"
                            + " and trainings of elsewhere are read here, and counted there.")
    public ArrivalContent content(@PathParam("id") UUID id) {
        return reading.content(id);
    }

    @POST
    @Path("/{id}/accept")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(
            operationId = "acceptTransferIn",
            summary = "Tiếp nhận; đảng viên thuộc chi bộ từ ngày này · accepted; from that day the member sits here")
    public RestResponse<ArrivalView> accept(@BeanParam StepHeaders headers, ArrivalAction action) {
        return step(headers, ArrivalStep.ACCEPT, action);
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "refuseTransferIn", summary = "Từ chối, nêu lý do · refused, with the reason")
    public RestResponse<ArrivalView> refuse(@BeanParam StepHeaders headers, ArrivalAction action) {
        return step(headers, ArrivalStep.REFUSE, action);
    }

    @GET
    @Path("/{id}/receipt")
    @Produces(Outgoing.MEDIA_TYPE)
    @PermissionsAllowed(Permission.Name.HAND_OVER_EXCHANGE)
    @Operation(
            operationId = "getReceipt",
            summary = "Phiếu báo, mã hóa cho nơi đi · the signed receipt, encrypted for the issuer")
    public RestResponse<String> receipt(@PathParam("id") UUID id) {
        return receipts.file(id).answer();
    }

    @POST
    @Path("/revocations")
    @PermissionsAllowed(Permission.Name.HAND_OVER_EXCHANGE)
    @Operation(
            operationId = "takeRevocation",
            summary = "Nhận văn bản thu hồi, trả phiếu báo · takes in a revocation, and answers with the receipt",
            description =
                    "Đã tiếp nhận thì vẫn giữ nguyên. What was accepted stays accepted; the same file again is answered alike.")
    public RevocationAnswer revocation(MessageFile file) {
        var revoked = receipts.revoked(Fields.required("body", file));
        return new RevocationAnswer(
                revoked.arrival(), revoked.answer().answer(), revoked.receipt().text());
    }

    private RestResponse<ArrivalView> step(StepHeaders headers, ArrivalStep step, ArrivalAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, ArrivalAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected List<ArrivalView> views(List<MemberCase<ArrivalState, Arrival>> cases, List<CaseEvent> steps) {
        return cases.stream().map(one -> ArrivalView.of(one, today(), steps)).toList();
    }
}
