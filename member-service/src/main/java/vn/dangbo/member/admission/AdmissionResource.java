package vn.dangbo.member.admission;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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

/** Admissions to the Party (kết nạp đảng viên). */
@Path("/api/v1/admissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admissions")
public class AdmissionResource extends CaseResource<AdmissionState, Admission, AdmissionView> {

    @Inject
    AdmissionOpening opening;

    @Inject
    AdmissionCourse course;

    AdmissionResource() {
        super(Admission.KIND, "/api/v1/admissions");
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listAdmissions",
            summary = "Các hồ sơ kết nạp, cũ nhất trước · admissions on their way, oldest first")
    public Page<AdmissionView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportAdmissions", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<AdmissionView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, AdmissionView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "openAdmission",
            summary = "Theo dõi quần chúng ưu tú, hoặc đảng viên dự bị chờ công nhận · lists a candidate")
    @APIResponseSchema(
            value = AdmissionView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(
            responseCode = "409",
            description =
                    "Số đã thuộc người khác, hoặc có hồ sơ đang mở · the number is somebody else's, or a case is open")
    @APIResponse(
            responseCode = "429",
            description = "Đã nêu số của quá nhiều người ngoài phạm vi trong ngày · too many people elsewhere today")
    public RestResponse<AdmissionView> open(
            AdmissionRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("openAdmission", key, wanted, () -> opening.open(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "getAdmission", summary = "Một hồ sơ và các bước · one, with its steps")
    public RestResponse<AdmissionView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/complete-awareness")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "completeAwareness",
            summary = "Học xong lớp nhận thức về Đảng · the class on the Party is done")
    public RestResponse<AdmissionView> completeAwareness(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.COMPLETE_AWARENESS, action);
    }

    @POST
    @Path("/{id}/apply")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "applyForAdmission",
            summary = "Nộp đơn, có người giới thiệu · the application, with who vouches")
    public RestResponse<AdmissionView> applyForAdmission(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.APPLY, action);
    }

    @POST
    @Path("/{id}/verify")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "verifyApplicant", summary = "Thẩm tra lý lịch · findings on the applicant and the family")
    public RestResponse<AdmissionView> verifyApplicant(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.VERIFY, action);
    }

    @POST
    @Path("/{id}/resolve-in-cell")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "resolveAdmissionInCell", summary = "Nghị quyết của chi bộ · the cell has resolved")
    public RestResponse<AdmissionView> resolveAdmissionInCell(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.RESOLVE_IN_CELL, action);
    }

    @POST
    @Path("/{id}/resolve-in-committee")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_REVIEW)
    @Operation(
            operationId = "resolveAdmissionInCommittee",
            summary = "Nghị quyết của cấp ủy cơ sở · the grassroots committee has resolved")
    public RestResponse<AdmissionView> resolveAdmissionInCommittee(
            @BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.RESOLVE_IN_COMMITTEE, action);
    }

    @POST
    @Path("/{id}/decide")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "decideAdmission", summary = "Quyết định kết nạp · the admission is decided")
    public RestResponse<AdmissionView> decideAdmission(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.DECIDE, action);
    }

    @POST
    @Path("/{id}/hold-ceremony")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "holdAdmissionCeremony",
            summary = "Lễ kết nạp; là đảng viên dự bị từ ngày này · the ceremony; a member from that day")
    public RestResponse<AdmissionView> holdAdmissionCeremony(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.HOLD_CEREMONY, action);
    }

    @POST
    @Path("/{id}/propose-recognition")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(
            operationId = "proposeRecognition",
            summary = "Chi bộ đề nghị công nhận chính thức · the cell proposes the recognition")
    public RestResponse<AdmissionView> proposeRecognition(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.PROPOSE_RECOGNITION, action);
    }

    @POST
    @Path("/{id}/return")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(
            operationId = "returnRecognition",
            summary = "Trả lại đề nghị công nhận, nêu lý do · back to the cell, with the reason")
    public RestResponse<AdmissionView> returnRecognition(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.RETURN, action);
    }

    @POST
    @Path("/{id}/recognise")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(
            operationId = "recogniseMember",
            summary = "Công nhận đảng viên chính thức · recognised as official member")
    public RestResponse<AdmissionView> recogniseMember(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.RECOGNISE, action);
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "withdrawAdmission", summary = "Rút, nêu lý do · withdrawn, with the reason")
    public RestResponse<AdmissionView> withdrawAdmission(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.WITHDRAW, action);
    }

    @POST
    @Path("/{id}/reject")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "rejectAdmission", summary = "Không chấp nhận, nêu lý do · rejected, with the reason")
    public RestResponse<AdmissionView> rejectAdmission(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.REJECT, action);
    }

    @POST
    @Path("/{id}/lapse")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_REVIEW)
    @Operation(operationId = "lapseAdmission", summary = "Đã quá hạn, nêu lý do · closed because a term has run out")
    public RestResponse<AdmissionView> lapseAdmission(@BeanParam StepHeaders headers, AdmissionAction action) {
        return step(headers, AdmissionStep.LAPSE, action);
    }

    private RestResponse<AdmissionView> step(StepHeaders headers, AdmissionStep step, AdmissionAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, AdmissionAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected List<AdmissionView> views(List<MemberCase<AdmissionState, Admission>> cases, List<CaseEvent> steps) {
        var today = today();
        var calendar = completeYears();
        return cases.stream()
                .map(one -> AdmissionView.of(one, today, calendar, steps))
                .toList();
    }
}
