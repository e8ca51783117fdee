package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
 * TRANSFER_OVERDUE: transfers whose term had run out on a day while the step was not taken, at the cell where the member
 * is at home. Source: Quy định 24-QĐ/TW 2021, Article 6 (60 and 30 working days).
 */
@ApplicationScoped
class OverdueMetric implements MetricSource {

    private static final Metric METRIC = new Metric(
            "TRANSFER_OVERDUE",
            "NGUOI",
            "derived",
            Metric.Time.INSTANT,
            List.of(),
            List.of(),
            "Chuyển sinh hoạt quá hạn",
            "Transfers past their term");

    /** What was late and done since, and what is late still. */
    private static final String SQL =
            """
            select child_of.child as child, count(*) as value
            from member_case c
            join organisation o on o.id = c.place_id
            %s
            where c.kind in ('TRANSFER', 'TRANSFER_OUT')
              and exists (select 1 from member_case_event e
                          where e.case_id = c.id and e.number = 1 and e.on_day <= cast(:asOf as date))
              -- a guest who stays too long is late in no transfer
              and ((c.state in ('REQUESTED', 'ORIGIN_REVIEWED', 'INTRODUCED', 'WITHDRAWING', 'PRESENTED')
                    and c.due_on < cast(:asOf as date))
                   or exists (select 1 from jsonb_to_recordset(c.facts -> 'late') as l ("dueOn" date, "on" date)
                              where l."dueOn" < cast(:asOf as date) and l."on" > cast(:asOf as date)))
              and o.id = any(%s) and %s
            group by 1
            order by 1
            """.formatted(FigureRows.child("o.id"), Organisations.DESCENDANTS, Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    FigureRows rows;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(List.of());
    }

    @Override
    @Transactional
    public List<Figure.Row> count(FigureQuery query) {
        sql.open(query.scope());
        return rows.count(SQL, METRIC, query);
    }
}
