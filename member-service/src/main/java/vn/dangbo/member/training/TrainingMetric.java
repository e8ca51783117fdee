package vn.dangbo.member.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.dangbo.member.register.PlacedOn;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * TRAINING_SENT: members sent to a training that began in the period, once for each training, where the member's cell
 * stood on its first day.
 */
@ApplicationScoped
public class TrainingMetric implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("program", "kind");

    private static final Metric METRIC = new Metric(
            "TRAINING_SENT",
            "LUOT",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            List.of("program"),
            "Lượt đảng viên được cử đi đào tạo, bồi dưỡng",
            "Members sent to training");

    private static final String SQL = """
            select case when :by_program then t.program end as program, case when :by_kind then p.kind end as kind,
                   child_of.child as child, count(*) as value
            from training_entry t
            join training_program p on p.code = t.program
            join organisation o on o.id = t.unit_id
            %s
            where %s
              and (cast(:in_program as text[]) is null or t.program = any(cast(:in_program as text[])))
              and %s
            group by 1, 2, 3
            order by 1, 2, 3
            """.formatted(
                    FigureRows.child("t.unit_id"), PlacedOn.period("t.unit_id", "t.started_on"), Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    FigureRows rows;

    @Inject
    TrainingCodeLists codes;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(codes.codes(TrainingCodeLists.PROGRAMS));
    }

    @Override
    @Transactional
    public List<Figure.Row> count(FigureQuery query) {
        sql.open(query.scope());
        return rows.count(SQL, METRIC, query);
    }
}
