package vn.dangbo.member.supplement;

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

/** Yearly supplements of members' records (phiếu bổ sung hồ sơ đảng viên, mẫu 3-HSĐV). */
@Path("/api/v1/supplements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Supplements")
public class SupplementResource extends CaseResource<SupplementState, Supplement, SupplementView> {

    @Inject
    SupplementOpening opening;

    @Inject
    SupplementCourse course;

    @Inject
    SupplementReader reader;

    SupplementResource() {
        super(Supplement.KIND, "/api/v1/supplements");
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listSupplements",
            summary = "Phiếu bổ sung hồ sơ đảng viên, cũ nhất trước · yearly supplements, oldest first")
    public Page<SupplementView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportSupplements", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<SupplementView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, SupplementView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "openSupplement",
            summary = "Lập phiếu bổ sung của một năm, tổng hợp từ hồ sơ · begins that of a year, put together from the"
                    + " records")
    public RestResponse<SupplementView> open(
            SupplementRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("openSupplement", key, wanted, () -> opening.open(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "getSupplement", summary = "Một phiếu bổ sung và các bước · one, with its steps")
    public RestResponse<SupplementView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/declare")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "declareSupplement",
            summary = "Kê khai thay đảng viên; tổng hợp lại từ hồ sơ · declared for the member, and put together anew")
    public RestResponse<SupplementView> declareSupplement(@BeanParam StepHeaders headers, SupplementAction action) {
        return step(headers, SupplementStep.DECLARE, action);
    }

    @POST
    @Path("/{id}/send-back")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "sendSupplementBack", summary = "Trả lại, nêu lý do · sent back, with the reason")
    public RestResponse<SupplementView> sendSupplementBack(@BeanParam StepHeaders headers, SupplementAction action) {
        return step(headers, SupplementStep.SEND_BACK, action);
    }

    @POST
    @Path("/{id}/confirm")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "confirmSupplement",
            summary = "Xác nhận, từ đó không đổi nữa · confirmed by somebody else, and kept as it is")
    public RestResponse<SupplementView> confirmSupplement(@BeanParam StepHeaders headers, SupplementAction action) {
        return step(headers, SupplementStep.CONFIRM, action);
    }

    private RestResponse<SupplementView> step(StepHeaders headers, SupplementStep step, SupplementAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, SupplementAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected List<SupplementView> views(List<MemberCase<SupplementState, Supplement>> cases, List<CaseEvent> steps) {
        return cases.stream()
                .map(one -> steps == null ? SupplementView.of(one, today()) : reader.of(one, steps, reading()))
                .toList();
    }
}
