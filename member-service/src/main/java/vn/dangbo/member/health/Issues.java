package vn.dangbo.member.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** The list of findings to tick off. */
@ApplicationScoped
class Issues {

    private static final int TEXT = 500;

    /** Of two records that may be one person, somebody who reaches only one learns no more than that there is another. */
    private static final String COLUMNS = """
            select i.id, i.kind, i.member_id, m.full_name, c.code as cell,
                   case when %1$s then i.other_id end as other_id, i.other_id is not null and not coalesce(%1$s, false) as elsewhere,
                   i.state, i.detail, i.grounds,
                   exists (select 1 from data_issue_ground g where g.strong and g.code = any(i.grounds)) as strong,
                   i.owner, i.reason, i.decided_by, i.found_on, i.gone_on, i.version
            """.formatted(Sql.inScope("o.unit_path"));

    private static final String FROM = """
            from data_issue i
            join member m on m.id = i.member_id
            join organisation c on c.id = m.cell_id
            left join member o on o.id = i.other_id
            where %s
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String FILTER = FROM + """
              and (cast(:low as text) is null or (m.unit_path >= cast(:low as text) and m.unit_path < cast(:high as text)))
              and (cast(:kind as text) is null or i.kind = cast(:kind as text))
              and (cast(:state as text) is null or i.state = cast(:state as text))
              and (cast(:owner as text) is null or i.owner = cast(:owner as text))
              and (cast(:member as uuid) is null or i.member_id = cast(:member as uuid))
            """;

    private static final String PAGE = "and i.id > cast(:after as uuid) order by i.id limit :fetch";

    private static final String ONE = COLUMNS + FROM + "and i.id = :id";

    private static final String LOCK = "select 1 as locked from data_issue i where i.id = :id for update";

    private static final String UPDATE = """
            update data_issue
            set state = :state, owner = coalesce(cast(:owner as text), owner), reason = cast(:reason as text),
                decided_by = :by, version = version + 1
            where id = :id
            """;

    @Inject
    Sql sql;

    @Inject
    CaseDesk desk;

    /** To what a list is narrowed; null where it is not. */
    record Filter(OrganisationRef organisation, String kind, IssueState state, String owner, UUID member) {}

    /** Findings about members whom the caller reaches. */
    @Transactional
    Page<IssueView> list(Filter filter, Scope scope, PageRequest page) {
        sql.open(scope);
        var range = filter.organisation() == null
                ? null
                : Scope.subtree(filter.organisation().path());
        var parameters = Sql.scoped(scope, new HashMap<String, Object>());
        parameters.put("low", range == null ? null : range.low());
        parameters.put("high", range == null ? null : range.high());
        parameters.put("kind", filter.kind());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("owner", filter.owner());
        parameters.put(
                "member", filter.member() == null ? null : filter.member().toString());
        Long total = page.counted()
                ? sql.first("select count(*) as issues " + FILTER, parameters, row -> row.get("issues", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        var rows = sql.list(COLUMNS + FILTER + PAGE, parameters, IssueView::of);
        return Page.cut(rows, page, one -> List.of(one.id().toString()), total);
    }

    /** A finding, when it is in the scope. */
    @Transactional
    Optional<IssueView> find(UUID id, Scope scope) {
        sql.open(scope);
        return sql.first(ONE, Sql.scoped(scope, Map.of("id", id)), IssueView::of);
    }

    /**
     * Takes a step on a finding.
     *
     * @param owner who looks after it from now on; null: as before
     * @throws ProblemException 404 DATA_ISSUE_NOT_FOUND; 409 STEP_NOT_IN_STATE, OWN_RECORD; 412; 400 without a reason
     */
    @Transactional
    UUID step(UUID id, IssueStep step, IssueAction action, String ifMatch, Scope scope) {
        sql.open(scope);
        sql.first(LOCK, Map.of("id", id), row -> row);
        var one = find(id, scope).orElseThrow(() -> ProblemException.notFound("DATA_ISSUE_NOT_FOUND", id));
        RecordVersion.check(ifMatch, one.version());
        desk.notOwn(one.member());
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("state", step.after(one.state()).name());
        parameters.put(
                "owner",
                step == IssueStep.ASSIGN ? Fields.text("owner", Fields.required("owner", action.owner()), TEXT) : null);
        parameters.put(
                "reason",
                step == IssueStep.ASSIGN
                        ? one.reason()
                        : Fields.text("reason", Fields.required("reason", action.reason()), TEXT));
        parameters.put("by", desk.name());
        sql.execute(UPDATE, parameters);
        return id;
    }
}
