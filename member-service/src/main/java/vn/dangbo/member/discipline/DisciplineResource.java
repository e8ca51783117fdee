package vn.dangbo.member.discipline;

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
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.Purpose;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.CaseListParameters;
import vn.dangbo.member.cases.CaseResource;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.StepHeaders;
import vn.dangbo.platform.web.Table;

/** Discipline of members and of organisations (thi hành kỷ luật), with complaints. */
@Path("/api/v1/disciplines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Disciplines")
public class DisciplineResource extends CaseResource<DisciplineState, Discipline, DisciplineView> {

    @Inject
    DisciplineCourse course;

    @Inject
    DisciplineCompletions completions;

    @Inject
    Disciplines disciplines;

    @Inject
    ReadAudit audit;

    DisciplineResource() {
        super(Discipline.KIND, "/api/v1/disciplines");
    }

    /** Each case is a row of its own, so that whoever is accused sees who has looked. */
    @Override
    protected void shown(List<MemberCase<DisciplineState, Discipline>> cases) {
        audit.granted(cases.stream()
                .map(one -> ReadAudit.Entry.read(one.memberId(), FieldClass.SENSITIVE, "disciplines/" + one.id()))
                .toList());
    }

    @GET
    @PermissionsAllowed(Permission.Name.DISCIPLINE_READ)
    @Operation(
            operationId = "listDisciplines",
            summary = "Các vụ kỷ luật, cũ nhất trước · disciplinary cases, oldest first")
    public Page<DisciplineView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportDisciplines", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<DisciplineView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, DisciplineView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.DISCIPLINE_PREPARE)
    @Operation(
            operationId = "openDiscipline",
            summary =
                    "Mở hồ sơ xem xét kỷ luật đảng viên hoặc tổ chức đảng · opens a case of a member or an organisation")
    public RestResponse<DisciplineView> open(
            DisciplineRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("openDiscipline", key, wanted, () -> course.open(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_READ)
    @Operation(operationId = "getDiscipline", summary = "Một vụ kỷ luật và các bước · one, with its steps")
    public RestResponse<DisciplineView> get(
            @PathParam("id") UUID id,
            @HeaderParam(Purpose.HEADER) @Parameter(description = Purpose.DESCRIPTION) String purpose) {
        return answer(id);
    }

    @POST
    @Path("/{id}/review")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_REVIEW)
    @Operation(operationId = "reviewDiscipline", summary = "Thẩm tra, xem xét · examined")
    public RestResponse<DisciplineView> reviewDiscipline(@BeanParam StepHeaders headers, DisciplineAction action) {
        return step(headers, DisciplineStep.REVIEW, action);
    }

    @POST
    @Path("/{id}/vote")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_REVIEW)
    @Operation(operationId = "voteOnDiscipline", summary = "Biểu quyết hình thức · the form is voted on")
    public RestResponse<DisciplineView> voteOnDiscipline(@BeanParam StepHeaders headers, DisciplineAction action) {
        return step(headers, DisciplineStep.VOTE, action);
    }

    @POST
    @Path("/{id}/complete")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_PREPARE)
    @Operation(
            operationId = "completeDiscipline",
            summary =
                    "Bổ sung nội dung, chức vụ, kết quả xử lý pháp luật · what else became known of the violation is recorded")
    public RestResponse<DisciplineView> completeDiscipline(
            @BeanParam StepHeaders headers, DisciplineCompletion completion) {
        return stepped(
                headers,
                new Completion(DisciplineState.OPENED),
                completion,
                () -> completions.complete(headers.id(), completion, headers.ifMatch()));
    }

    @POST
    @Path("/{id}/announce")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_DECIDE)
    @Operation(operationId = "announceDiscipline", summary = "Công bố quyết định, có hiệu lực · announced and in force")
    public RestResponse<DisciplineView> announceDiscipline(@BeanParam StepHeaders headers, DisciplineAction action) {
        return step(headers, DisciplineStep.ANNOUNCE, action);
    }

    @POST
    @Path("/{id}/dismiss")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_DECIDE)
    @Operation(operationId = "dismissDiscipline", summary = "Không kỷ luật, nêu lý do · no discipline, with the reason")
    public RestResponse<DisciplineView> dismissDiscipline(@BeanParam StepHeaders headers, DisciplineAction action) {
        return step(headers, DisciplineStep.DISMISS, action);
    }

    @POST
    @Path("/{id}/complain")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_PREPARE)
    @Operation(operationId = "complainOfDiscipline", summary = "Khiếu nại · a complaint is filed")
    public RestResponse<DisciplineView> complainOfDiscipline(@BeanParam StepHeaders headers, DisciplineAction action) {
        return step(headers, DisciplineStep.COMPLAIN, action);
    }

    @POST
    @Path("/{id}/pass-on")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_REVIEW)
    @Operation(
            operationId = "passComplaintOn",
            summary = "Chuyển khiếu nại lên cấp trên · the complaint goes to the next level")
    public RestResponse<DisciplineView> passComplaintOn(@BeanParam StepHeaders headers, DisciplineAction action) {
        return step(headers, DisciplineStep.PASS_ON, action);
    }

    @POST
    @Path("/{id}/uphold")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_DECIDE)
    @Operation(operationId = "upholdDiscipline", summary = "Giữ nguyên · the decision stands")
    public RestResponse<DisciplineView> upholdDiscipline(@BeanParam StepHeaders headers, DisciplineAction action) {
        return step(headers, DisciplineStep.UPHOLD, action);
    }

    @POST
    @Path("/{id}/change")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_DECIDE)
    @Operation(operationId = "changeDiscipline", summary = "Thay đổi hình thức · another form takes its place")
    public RestResponse<DisciplineView> changeDiscipline(@BeanParam StepHeaders headers, DisciplineAction action) {
        return step(headers, DisciplineStep.CHANGE, action);
    }

    @POST
    @Path("/{id}/revoke")
    @PermissionsAllowed(Permission.Name.DISCIPLINE_DECIDE)
    @Operation(operationId = "revokeDiscipline", summary = "Xóa bỏ quyết định · the decision is annulled")
    public RestResponse<DisciplineView> revokeDiscipline(@BeanParam StepHeaders headers, DisciplineAction action) {
        return step(headers, DisciplineStep.REVOKE, action);
    }

    private RestResponse<DisciplineView> step(StepHeaders headers, DisciplineStep step, DisciplineAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, DisciplineAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected Scope reading() {
        return course.reading();
    }

    @Override
    protected List<DisciplineView> views(List<MemberCase<DisciplineState, Discipline>> cases, List<CaseEvent> steps) {
        var inForce = disciplines.of(cases.stream().map(MemberCase::id).toList(), reading());
        var today = today();
        return cases.stream()
                .map(one -> DisciplineView.of(one, inForce.get(one.id()), today, steps))
                .toList();
    }
}
