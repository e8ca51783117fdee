package vn.dangbo.member.badge;

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
import jakarta.ws.rs.QueryParam;
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
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.StepHeaders;
import vn.dangbo.platform.web.Table;

/** Badges on their way (Huy hiệu Đảng), and who has reached one. */
@Path("/api/v1/badges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Badges")
public class BadgeResource extends CaseResource<BadgeState, BadgeCase, BadgeView> {

    @Inject
    Organisations organisations;

    @Inject
    EligibleMembers eligible;

    @Inject
    BadgeCourse course;

    BadgeResource() {
        super(BadgeCase.KIND, "/api/v1/badges");
    }

    @GET
    @Path("/eligible")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listEligibleForBadges",
            summary = "Đảng viên đủ tuổi đảng mà chưa có huy hiệu, theo tên · who has reached a step without its badge",
            description =
                    "Với `nearMisses=true`: cả những người chưa đủ nhưng có thể được xét trao sớm (12 hoặc 24 tháng), có đánh "
                            + "dấu. With `nearMisses=true` also those who have not reached it but may be given it early, flagged.")
    public Page<EligibleMember> eligible(
            @QueryParam("awardDate")
                    @Parameter(
                            required = true,
                            description = "Ngày trao: 3/2, 19/5, 2/9, 7/11 · the day of award",
                            example = "2026-02-03")
                    String awardDate,
            @QueryParam("organisation")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức, gồm cấp dưới · unit, with all below it",
                            example = "KT01")
                    String organisation,
            @QueryParam("step") @Parameter(description = "Danh mục badge-steps", example = "30") String step,
            @QueryParam("nearMisses") @Parameter(description = "true: kèm người gần đủ · adds near misses")
                    String nearMisses,
            @BeanParam PageRequest page) {
        if (awardDate == null) {
            throw ProblemException.badRequest("awardDate", "PARAMETER_MISSING", "awardDate");
        }
        var scope = reading();
        return eligible.list(
                new EligibleMembers.Question(
                        Dates.required("awardDate", awardDate),
                        organisation == null ? null : organisations.require(organisation, scope, today()),
                        step == null ? null : Parameters.number("step", step, 1, 99),
                        Parameters.flag("nearMisses", nearMisses)),
                scope,
                page);
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "listBadges", summary = "Hồ sơ Huy hiệu Đảng, cũ nhất trước · badges on their way")
    public Page<BadgeView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportBadges", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<BadgeView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, BadgeView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "openBadge", summary = "Lập hồ sơ Huy hiệu Đảng · begins the way to a badge")
    public RestResponse<BadgeView> open(
            BadgeRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("openBadge", key, wanted, () -> course.open(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "getBadge", summary = "Một hồ sơ và các bước · one, with its steps")
    public RestResponse<BadgeView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/propose")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_REVIEW)
    @Operation(operationId = "proposeBadge", summary = "Xét, đề nghị tặng · examined and proposed")
    public RestResponse<BadgeView> propose(@BeanParam StepHeaders headers, BadgeAction action) {
        return step(headers, BadgeMove.PROPOSE, action);
    }

    @POST
    @Path("/{id}/decide")
    @PermissionsAllowed(Permission.Name.BADGE_DECIDE)
    @Operation(operationId = "decideBadge", summary = "Quyết định tặng · decided")
    public RestResponse<BadgeView> decide(@BeanParam StepHeaders headers, BadgeAction action) {
        return step(headers, BadgeMove.DECIDE, action);
    }

    @POST
    @Path("/{id}/award")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "awardBadge", summary = "Trao, truy tặng · handed over")
    public RestResponse<BadgeView> award(@BeanParam StepHeaders headers, BadgeAction action) {
        return step(headers, BadgeMove.AWARD, action);
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed(Permission.Name.BADGE_DECIDE)
    @Operation(operationId = "refuseBadge", summary = "Không tặng, nêu lý do · refused, with the reason")
    public RestResponse<BadgeView> refuse(@BeanParam StepHeaders headers, BadgeAction action) {
        return step(headers, BadgeMove.REFUSE, action);
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed(Permission.Name.BADGE_DECIDE)
    @Operation(
            operationId = "cancelBadge",
            summary = "Hủy quyết định khi chưa trao, nêu lý do · the decision is taken back, with the reason")
    public RestResponse<BadgeView> cancel(@BeanParam StepHeaders headers, BadgeAction action) {
        return step(headers, BadgeMove.CANCEL, action);
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "withdrawBadge", summary = "Rút hồ sơ, nêu lý do · withdrawn, with the reason")
    public RestResponse<BadgeView> withdraw(@BeanParam StepHeaders headers, BadgeAction action) {
        return step(headers, BadgeMove.WITHDRAW, action);
    }

    private RestResponse<BadgeView> step(StepHeaders headers, BadgeMove step, BadgeAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, BadgeAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected List<BadgeView> views(List<MemberCase<BadgeState, BadgeCase>> cases, List<CaseEvent> steps) {
        return cases.stream().map(one -> BadgeView.of(one, steps)).toList();
    }
}
