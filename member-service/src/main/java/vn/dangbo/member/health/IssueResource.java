package vn.dangbo.member.health;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.StepHeaders;

/** Findings in the records of members, to tick off. */
@Path("/api/v1/data-issues")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Data health")
public class IssueResource {

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    Issues issues;

    @Inject
    IssueCodeLists codes;

    @Inject
    HealthSearch search;

    @Inject
    Idempotency idempotency;

    /** To what a list of findings may be narrowed. */
    public static class IssueListParameters {

        @QueryParam("organisation")
        @Parameter(description = "Mã hoặc UUID của tổ chức, gồm cấp dưới · unit, with all below it", example = "KT01")
        String organisation;

        @QueryParam("kind")
        @Parameter(description = "Danh mục data-issue-kinds · kind", example = "PROBATION_TOO_SHORT")
        String kind;

        @QueryParam("state")
        @Parameter(description = "OPEN, ACCEPTED, GONE")
        String state;

        @QueryParam("owner")
        @Parameter(description = "Tài khoản được giao · who looks after it", example = "grassroots-clerk.kt01")
        String owner;

        @QueryParam("member")
        @Parameter(description = "UUID của đảng viên · the member")
        String member;
    }

    /** Below which unit to look. */
    @Schema(name = "DataSearch")
    record SearchRequest(@Schema(examples = "KT01") String organisation) {}

    /** What a search has found. */
    @Schema(name = "DataSearchOutcome")
    record SearchOutcome(long added, long gone) {}

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "listDataIssues",
            summary = "Danh sách rà soát dữ liệu đảng viên · findings in the records, to tick off")
    public Page<IssueView> list(@BeanParam IssueListParameters wanted, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.MEMBER_READ);
        return issues.list(
                new Issues.Filter(
                        wanted.organisation == null
                                ? null
                                : organisations.require(wanted.organisation, scope, desk.today()),
                        Parameters.code("kind", wanted.kind, () -> codes.codes(IssueCodeLists.KINDS)),
                        Parameters.code("state", wanted.state, IssueState.class),
                        wanted.owner,
                        // an id of nobody finds nothing
                        wanted.member == null
                                ? null
                                : Parameters.id(wanted.member).orElse(new UUID(0, 0))),
                scope,
                page);
    }

    @POST
    @Path("/search")
    @PermissionsAllowed(Permission.Name.DATA_ISSUE_WRITE)
    @Operation(
            operationId = "searchDataIssues",
            summary = "Rà soát lại ngay dưới một tổ chức · looks through a unit's records now, not only each night")
    public SearchOutcome search(SearchRequest wanted) {
        var scope = writing();
        var unit = organisations.require(
                Fields.required("organisation", Fields.required("body", wanted).organisation()), scope, desk.today());
        var outcome = search.below(Scope.subtree(unit.path()), scope);
        return new SearchOutcome(outcome.added(), outcome.gone());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(operationId = "getDataIssue", summary = "Một mục rà soát · one finding")
    public RestResponse<IssueView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/assign")
    @PermissionsAllowed(Permission.Name.DATA_ISSUE_WRITE)
    @Operation(operationId = "assignDataIssue", summary = "Giao người xử lý · gives it to somebody")
    public RestResponse<IssueView> assign(@BeanParam StepHeaders headers, IssueAction action) {
        return step(headers, IssueStep.ASSIGN, action);
    }

    @POST
    @Path("/{id}/accept")
    @PermissionsAllowed(Permission.Name.DATA_ISSUE_WRITE)
    @Operation(
            operationId = "acceptDataIssue",
            summary = "Xác nhận dữ liệu đúng, nêu lý do · the record is right as it stands, with the reason")
    public RestResponse<IssueView> accept(@BeanParam StepHeaders headers, IssueAction action) {
        return step(headers, IssueStep.ACCEPT, action);
    }

    @POST
    @Path("/{id}/reopen")
    @PermissionsAllowed(Permission.Name.DATA_ISSUE_WRITE)
    @Operation(operationId = "reopenDataIssue", summary = "Mở lại, nêu lý do · opened again, with the reason")
    public RestResponse<IssueView> reopen(@BeanParam StepHeaders headers, IssueAction action) {
        return step(headers, IssueStep.REOPEN, action);
    }

    private RestResponse<IssueView> step(StepHeaders headers, IssueStep step, IssueAction action) {
        Fields.required("body", action);
        idempotency.once(
                headers.key(),
                step.name() + " data issue " + headers.id(),
                action,
                () -> issues.step(headers.id(), step, action, headers.ifMatch(), writing()));
        return answer(headers.id());
    }

    private RestResponse<IssueView> answer(UUID id) {
        var one = issues.find(id, caller.scope(Permission.MEMBER_READ))
                .orElseThrow(() -> ProblemException.notFound("DATA_ISSUE_NOT_FOUND", id));
        return Items.found(one, one.version());
    }

    private Scope writing() {
        return caller.scope(Permission.DATA_ISSUE_WRITE);
    }
}
