package vn.dangbo.member.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;

/**
 * Who is to be given a badge on a day: official members who have reached a step and hold neither its badge nor a higher
 * one. One statement on the members' own rows, by the index on the day from which tuổi đảng counts.
 */
@ApplicationScoped
class EligibleMembers {

    /** Of the steps that are reached, and of those that may be given early, the highest. */
    static final String STEP_OF_MEMBER = """
            join lateral (select distinct on (r.reached) r.step, r.reaches_on, r.reached
                          from (select b.step, t.reaches_on, t.reaches_on <= cast(:day as date) as reached
                                from badge_step b
                                cross join lateral (
                                    select cast(m.seniority_from + make_interval(years => b.step) as date) as reaches_on) t
                                where b.validity @> cast(:day as date)
                                  and t.reaches_on <= cast(:day as date)
                                      + make_interval(months => case when :early then b.early_months else 0 end)) r
                          order by r.reached, r.step desc) st on true
            """;

    private static final String FROM = """
            from member m
            %s
            join organisation o on o.id = m.cell_id
            left join member_case c on c.member_id = m.id and c.kind = 'BADGE' and not c.closed
            where m.seniority_from <= (select cast(max(cast(:day as date) - make_interval(years => b.step)
                                              + make_interval(months => case when :early then b.early_months else 0 end)) as date)
                                       from badge_step b where b.validity @> cast(:day as date))
              and m.official_on <= cast(:day as date)
              and m.seated_from <= cast(:day as date) and (m.seated_to is null or m.seated_to > cast(:day as date))
              and (cast(:low as text) is null or (m.unit_path >= cast(:low as text) and m.unit_path < cast(:high as text)))
              and (cast(:step as int) is null or st.step = cast(:step as int))
              and not exists (select 1 from badge h where h.member_id = m.id and h.step >= st.step)
              and %s
            """.formatted(STEP_OF_MEMBER, Sql.inScope("m.unit_path"));

    private static final String PAGE = """
              and (m.sort_key, cast(m.id as text), cast(st.step as text))
                  > (cast(:afterKey as text) collate "C", cast(:afterId as text), cast(:afterStep as text))
            order by m.sort_key, cast(m.id as text), cast(st.step as text)
            limit :fetch
            """;

    private static final String COLUMNS = """
            select m.id, m.full_name, o.code as place, st.step, m.seniority_from, st.reaches_on, st.reached, c.id as open_case,
                   m.sort_key,
                   exists (select 1 from discipline d
                           where d.member_id = m.id and d.announced_on <= cast(:day as date) and d.ended_on is null
                             and (d.lapsed_from is null or d.lapsed_from > cast(:day as date))) as disciplined
            """;

    @Inject
    Sql sql;

    /**
     * What is asked.
     *
     * @param organisation null for all that the caller reaches
     * @param step null for all
     * @param early whether near misses are wanted too
     */
    record Question(LocalDate awardDate, OrganisationRef organisation, Integer step, boolean early) {}

    @Transactional
    Page<EligibleMember> list(Question question, Scope scope, PageRequest page) {
        sql.open(scope);
        var range = question.organisation() == null
                ? null
                : Scope.subtree(question.organisation().path());
        var parameters = new HashMap<String, Object>();
        parameters.put("day", question.awardDate());
        parameters.put("early", question.early());
        parameters.put("step", question.step());
        parameters.put("low", range == null ? null : range.low());
        parameters.put("high", range == null ? null : range.high());
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        Long total = page.counted()
                ? sql.first("select count(*) as members " + FROM, parameters, row -> row.get("members", Long.class))
                        .orElseThrow()
                : null;
        var after = page.after(3);
        parameters.put("afterKey", after.get(0));
        parameters.put("afterId", after.get(1));
        parameters.put("afterStep", after.get(2));
        parameters.put("fetch", page.fetch());
        var rows = sql.list(COLUMNS + FROM + PAGE, parameters, EligibleMember::of);
        return Page.cut(
                rows,
                page,
                row -> List.of(row.sortKey(), row.member().toString(), Integer.toString(row.step())),
                total);
    }
}
