package vn.dangbo.member.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * OFFICIAL_RECOGNITION: probationary members recognised as official (công nhận chính thức) in the period, by the first
 * day as official member, first and last day included. A member counts where the cell stood on that day, as in
 * ADMISSION_COUNT. Source: Điều lệ Đảng, Article 5.
 */
@ApplicationScoped
class RecognitionMetric implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("sex");

    private static final Metric METRIC = new Metric(
            "OFFICIAL_RECOGNITION",
            "NGUOI",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            DIMENSIONS,
            "Số đảng viên dự bị được công nhận chính thức",
            "Members recognised as official");

    /** A recognition is a pair of entries, out of the one state and into the other: the second is counted. */
    private static final String SQL = """
            select case when :by_sex then m.sex end as sex, child_of.child as child, sum(m.delta) as value
            from movement m
            join organisation o on o.id = m.cell_id
            %s
            where m.cause = 'RECOGNISED' and m.state = 'OFFICIAL'
              and m.on_date between cast(:firstDay as date) and cast(:lastDay as date)
              and m.cell_id = any(%s)
              and %s
              and (cast(:in_sex as text[]) is null or m.sex = any(cast(:in_sex as text[])))
              and %s
            group by 1, 2
            having sum(m.delta) <> 0
            order by 1, 2
            """.formatted(
            FigureRows.child("m.cell_id"), AdmissionMetric.CELLS, AdmissionMetric.STOOD_BELOW, Sql.inScope("o.path"));

    @Inject
    FigureRows rows;

    @Inject
    MemberCodeLists codes;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(codes.sexes());
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }
}
