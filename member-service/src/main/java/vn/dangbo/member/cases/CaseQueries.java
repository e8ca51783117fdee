package vn.dangbo.member.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;

/** Lists of cases, oldest first. */
@ApplicationScoped
public class CaseQueries {

    private static final String FILTER = """
            where c.kind = :kind
              and (cast(:state as text) is null
                   or cast(:state as text) = case
                        -- a decision on discipline lapses by itself
                        when c.state = 'IN_FORCE' and %s
                        then 'LAPSED' else c.state end)
              and (cast(:member as uuid) is null or c.member_id = cast(:member as uuid))
              and (cast(:low as text) is null
                   or (c.place_path >= cast(:low as text) and c.place_path < cast(:high as text))
                   or (c.other_path >= cast(:low as text) and c.other_path < cast(:high as text)))
              and (cast(:overdueOn as date) is null or (not c.closed and c.due_on < cast(:overdueOn as date)))
              and %s
            """.formatted(CaseSight.LAPSED, CaseRows.VISIBLE);

    private static final String PAGE = "and c.id > cast(:after as uuid) order by c.id limit :fetch";

    private static final String COUNT = "select count(*) as cases from member_case c ";

    @Inject
    Sql sql;

    @Inject
    CaseRows rows;

    /**
     * What a list is narrowed to; null where it is not.
     *
     * @param organisation the case stands at it or below, or has its other part there
     * @param today the day on which states are told
     * @param overdueOn only open ones whose term had run out before this day
     */
    public record Filter(
            String state, UUID member, OrganisationRef organisation, LocalDate today, LocalDate overdueOn) {}

    /** A page of the cases of a kind. */
    @Transactional
    public <S extends Enum<S>, F> Page<MemberCase<S, F>> list(
            CaseKind<S, F> kind, Filter filter, Scope scope, PageRequest page) {
        sql.open(scope);
        var range = filter.organisation() == null
                ? null
                : Scope.subtree(filter.organisation().path());
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", kind.code());
        parameters.put("state", filter.state());
        parameters.put(
                "member", filter.member() == null ? null : filter.member().toString());
        parameters.put("low", range == null ? null : range.low());
        parameters.put("high", range == null ? null : range.high());
        parameters.put("today", filter.today());
        parameters.put("overdueOn", filter.overdueOn());
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        Long total = page.counted()
                ? sql.first(COUNT + FILTER, parameters, row -> row.get("cases", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        var found = sql.list(CaseRows.COLUMNS + FILTER + PAGE, parameters, row -> rows.read(kind, row));
        return Page.cut(found, page, one -> List.of(one.id().toString()), total);
    }
}
