package vn.dangbo.member.exit;

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

/** Leaving the Party and coming back: xóa tên, xin ra, từ trần; khôi phục đảng tịch, kết nạp lại. */
@Path("/api/v1/exits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exits")
public class ExitResource extends CaseResource<ExitState, Exit, ExitView> {

    @Inject
    ExitCourse course;

    ExitResource() {
        super(Exit.KIND, "/api/v1/exits");
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listExits",
            summary =
                    "Các hồ sơ ra khỏi Đảng và trở lại, cũ nhất trước · cases of leaving and coming back, oldest first")
    public Page<ExitView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportExits", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<ExitView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, ExitView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "proposeExit",
            summary =
                    "Đề nghị xóa tên, xin ra, ghi nhận từ trần, khôi phục, kết nạp lại · proposes that a member leave or come back")
    public RestResponse<ExitView> propose(
            ExitRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("proposeExit", key, wanted, () -> course.propose(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "getExit", summary = "Một hồ sơ và các bước · one, with its steps")
    public RestResponse<ExitView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/resolve-in-cell")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "resolveExitInCell", summary = "Nghị quyết của chi bộ · the cell has resolved")
    public RestResponse<ExitView> resolveExitInCell(@BeanParam StepHeaders headers, ExitAction action) {
        return step(headers, ExitStep.RESOLVE_IN_CELL, action);
    }

    @POST
    @Path("/{id}/resolve-in-committee")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_REVIEW)
    @Operation(
            operationId = "resolveExitInCommittee",
            summary = "Nghị quyết của cấp ủy cơ sở · the grassroots committee has resolved")
    public RestResponse<ExitView> resolveExitInCommittee(@BeanParam StepHeaders headers, ExitAction action) {
        return step(headers, ExitStep.RESOLVE_IN_COMMITTEE, action);
    }

    @POST
    @Path("/{id}/review")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_REVIEW)
    @Operation(operationId = "reviewExit", summary = "Xem xét việc khôi phục đảng tịch · a restoration is examined")
    public RestResponse<ExitView> reviewExit(@BeanParam StepHeaders headers, ExitAction action) {
        return step(headers, ExitStep.REVIEW, action);
    }

    @POST
    @Path("/{id}/consent")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_REVIEW)
    @Operation(
            operationId = "consentToExit",
            summary = "Ban thường vụ tỉnh ủy đồng ý kết nạp lại · the province has consented to a readmission")
    public RestResponse<ExitView> consentToExit(@BeanParam StepHeaders headers, ExitAction action) {
        return step(headers, ExitStep.CONSENT, action);
    }

    @POST
    @Path("/{id}/decide")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "decideExit", summary = "Quyết định, xác nhận · decided; a death is confirmed")
    public RestResponse<ExitView> decideExit(@BeanParam StepHeaders headers, ExitAction action) {
        return step(headers, ExitStep.DECIDE, action);
    }

    @POST
    @Path("/{id}/hold-ceremony")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "holdReadmissionCeremony", summary = "Lễ kết nạp lại · the ceremony of a readmission")
    public RestResponse<ExitView> holdReadmissionCeremony(@BeanParam StepHeaders headers, ExitAction action) {
        return step(headers, ExitStep.HOLD_CEREMONY, action);
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "withdrawExit", summary = "Rút, nêu lý do · withdrawn, with the reason")
    public RestResponse<ExitView> withdrawExit(@BeanParam StepHeaders headers, ExitAction action) {
        return step(headers, ExitStep.WITHDRAW, action);
    }

    @POST
    @Path("/{id}/reject")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "rejectExit", summary = "Không chấp nhận, nêu lý do · rejected, with the reason")
    public RestResponse<ExitView> rejectExit(@BeanParam StepHeaders headers, ExitAction action) {
        return step(headers, ExitStep.REJECT, action);
    }

    private RestResponse<ExitView> step(StepHeaders headers, ExitStep step, ExitAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, ExitAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected List<ExitView> views(List<MemberCase<ExitState, Exit>> cases, List<CaseEvent> steps) {
        return cases.stream().map(one -> ExitView.of(one, steps)).toList();
    }
}
