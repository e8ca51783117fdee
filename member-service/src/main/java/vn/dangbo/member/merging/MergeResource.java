package vn.dangbo.member.merging;

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
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.StepHeaders;

/** The merging of two records of one person. */
@Path("/api/v1/merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Merges")
public class MergeResource extends CaseResource<MergeState, Merge, MergeView> {

    @Inject
    MergeCourse course;

    MergeResource() {
        super(Merge.KIND, "/api/v1/merges");
    }

    @Override
    protected Scope reading() {
        return course.reading();
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_READ)
    @Operation(
            operationId = "listMerges",
            summary = "Việc hợp nhất hồ sơ trùng · merging of duplicate records, oldest first",
            description = "Chỉ thấy khi phạm vi bao gồm cả hai đảng viên. Seen only by those who reach both members.")
    public Page<MergeView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_PREPARE)
    @Operation(
            operationId = "proposeMerge",
            summary = "Đề nghị hợp nhất hai hồ sơ của một người · proposes that two records of one person become one")
    public RestResponse<MergeView> propose(
            MergeRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("proposeMerge", key, wanted, () -> course.propose(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_READ)
    @Operation(operationId = "getMerge", summary = "Một hồ sơ và các bước · one, with its steps")
    public RestResponse<MergeView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @GET
    @Path("/{id}/preview")
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_READ)
    @Operation(
            operationId = "previewMerge",
            summary =
                    "Xem trước: chuyển gì, mâu thuẫn gì, số liệu đổi thế nào · what moves, what conflicts, which figures change",
            description =
                    "Khi đã hợp nhất: những gì trở lại và những gì ở lại nếu hoàn tác. Once merged: what goes back and what stays if it "
                            + "is undone.")
    public MergePreview preview(@PathParam("id") UUID id) {
        return course.preview(id);
    }

    @POST
    @Path("/{id}/choose")
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_PREPARE)
    @Operation(
            operationId = "chooseInMerge",
            summary = "Chọn nội dung đúng khi hai hồ sơ khác nhau · what holds where the records contradict each other")
    public RestResponse<MergeView> chooseInMerge(@BeanParam StepHeaders headers, MergeAction action) {
        return step(headers, MergeStep.CHOOSE, action);
    }

    @POST
    @Path("/{id}/decide")
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_DECIDE)
    @Operation(operationId = "decideMerge", summary = "Quyết định hợp nhất · decided: the two records are one")
    public RestResponse<MergeView> decideMerge(@BeanParam StepHeaders headers, MergeAction action) {
        return step(headers, MergeStep.DECIDE, action);
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_DECIDE)
    @Operation(operationId = "refuseMerge", summary = "Không chấp nhận, nêu lý do · refused, with the reason")
    public RestResponse<MergeView> refuseMerge(@BeanParam StepHeaders headers, MergeAction action) {
        return step(headers, MergeStep.REFUSE, action);
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_PREPARE)
    @Operation(operationId = "withdrawMerge", summary = "Rút, nêu lý do · withdrawn, with the reason")
    public RestResponse<MergeView> withdrawMerge(@BeanParam StepHeaders headers, MergeAction action) {
        return step(headers, MergeStep.WITHDRAW, action);
    }

    @POST
    @Path("/{id}/propose-reversal")
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_PREPARE)
    @Operation(
            operationId = "proposeMergeReversal",
            summary = "Đề nghị hoàn tác, nêu lý do · proposes that it be undone, with the reason")
    public RestResponse<MergeView> proposeMergeReversal(@BeanParam StepHeaders headers, MergeAction action) {
        return step(headers, MergeStep.PROPOSE_REVERSAL, action);
    }

    @POST
    @Path("/{id}/decide-reversal")
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_DECIDE)
    @Operation(
            operationId = "decideMergeReversal",
            summary =
                    "Hoàn tác, nêu lý do: lại là hai hồ sơ như trước · undone, with the reason: two records as before")
    public RestResponse<MergeView> decideMergeReversal(@BeanParam StepHeaders headers, MergeAction action) {
        return step(headers, MergeStep.DECIDE_REVERSAL, action);
    }

    @POST
    @Path("/{id}/refuse-reversal")
    @PermissionsAllowed(Permission.Name.MEMBER_MERGE_DECIDE)
    @Operation(
            operationId = "refuseMergeReversal",
            summary = "Không hoàn tác, nêu lý do · the records stay merged, with the reason")
    public RestResponse<MergeView> refuseMergeReversal(@BeanParam StepHeaders headers, MergeAction action) {
        return step(headers, MergeStep.REFUSE_REVERSAL, action);
    }

    private RestResponse<MergeView> step(StepHeaders headers, MergeStep step, MergeAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, MergeAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected List<MergeView> views(List<MemberCase<MergeState, Merge>> cases, List<CaseEvent> steps) {
        return cases.stream().map(one -> MergeView.of(one, steps)).toList();
    }
}
