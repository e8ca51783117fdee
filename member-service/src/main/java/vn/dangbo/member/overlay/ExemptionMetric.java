package vn.dangbo.member.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * MEMBER_EXEMPT: members who are exempt from party work and meetings on a day, where they sit on it. They are in đảng số.
 */
@ApplicationScoped
class ExemptionMetric implements MetricSource {

    private static final Metric METRIC = new Metric(
            "MEMBER_EXEMPT",
            "NGUOI",
            "derived",
            Metric.Time.INSTANT,
            List.of("ground"),
            List.of("ground"),
            "Đảng viên được miễn công tác và sinh hoạt đảng",
            "Members exempt");

    private static final String SQL =
            """
            select case when :by_ground then x.ground end as ground, child_of.child as child, count(*) as value
            from member_overlay x
            join seating s on s.member_id = x.member_id and s.validity @> cast(:asOf as date)
            join organisation o on o.id = s.cell_id
            %s
            where x.type = 'EXEMPT' and x.validity @> cast(:asOf as date)
              and (cast(:in_ground as text[]) is null or x.ground = any(cast(:in_ground as text[])))
              and o.id = any(%s) and %s
            group by 1, 2
            order by 1, 2
            """.formatted(FigureRows.child("o.id"), Organisations.DESCENDANTS, Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    FigureRows rows;

    @Inject
    ReadAudit audit;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(
                Stream.of(ExemptionGround.values()).map(Enum::name).toList());
    }

    @Override
    @Transactional
    public List<Figure.Row> count(FigureQuery query) {
        sql.open(query.scope());
        return rows.count(SQL, METRIC, query);
    }

    /** Health, maternity, stays abroad. */
    @Override
    public Set<String> sensitive() {
        return Set.of("ground");
    }

    @Override
    public void shownWhole(FigureQuery query) {
        audit.granted(ReadAudit.Entry.figure(METRIC, query));
    }
}
