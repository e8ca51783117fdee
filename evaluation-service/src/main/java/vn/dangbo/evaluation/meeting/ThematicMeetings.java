package vn.dangbo.evaluation.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * MEETING_THEMATIC: cells by whether they held as many thematic meetings as the rule asks for in each of its spans (a quarter)
 * that lies whole within the period. Spans that began before the rule or the cell are not asked of it; a cell of which none
 * is asked is not counted. "Every cell, every quarter" is {@code filter=kept:YES} over the figure without a filter.
 */
@ApplicationScoped
public class ThematicMeetings implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("kept");

    private static final Metric METRIC = new Metric(
            "MEETING_THEMATIC",
            "TO_CHUC",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            DIMENSIONS,
            "Số chi bộ theo việc giữ nền nếp sinh hoạt chuyên đề",
            "Cells by whether they keep their thematic meetings");

    private static final String SQL =
            """
            with span as (
                select cast(d as date) as first_day,
                       cast(d + make_interval(months => r.every_months) - interval '1 day' as date) as last_day,
                       r.at_least
                from meeting_rule r
                cross join lateral generate_series(
                    date_trunc('year', cast(cast(:firstDay as date) as timestamp)),
                    cast(cast(:lastDay as date) as timestamp), make_interval(months => r.every_months)) d
                where r.kind = 'THEMATIC' and r.valid_from <= cast(d as date)
                  and (r.valid_to is null or r.valid_to > cast(d as date))),
            judged as (
                select o.id,
                       bool_and((select count(*) from meeting m
                                 where m.organisation_id = o.id and m.kind = 'THEMATIC' and m.withdrawn_at is null
                                   and m.held_on between s.first_day and s.last_day) >= s.at_least) as kept
                from organisation o
                join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:asOf as date)
                     and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')
                join span s on s.first_day >= cast(:firstDay as date) and s.last_day <= cast(:lastDay as date)
                     and exists (select 1 from organisation_version w
                                 where w.organisation_id = o.id and w.validity @> s.first_day)
                where o.id = any(%2$s) and %3$s
                group by o.id)
            select case when :by_kept then case when j.kept then 'YES' else 'NO' end end as kept, child_of.child as child,
                   count(*) as value
            from judged j
            %1$s
            where cast(:in_kept as text[]) is null
               or case when j.kept then 'YES' else 'NO' end = any(cast(:in_kept as text[]))
            group by 1, 2
            order by 1, 2
            """.formatted(FigureRows.child("j.id"), Organisations.DESCENDANTS, Sql.inScope("o.path"));

    @Inject
    FigureRows rows;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(List.of("YES", "NO"));
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }
}
