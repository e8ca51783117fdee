package vn.dangbo.evaluation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * EVAL_COLLECTIVE: leadership collectives graded for a year, with the unit that they lead or under whose committee they
 * stand; type and level are those of 31 December of the year. Who is counted when: see {@link EvaluationCount}.
 */
@ApplicationScoped
public class CollectiveGrades implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("collectiveType", "level", "grade", "reason");

    private static final Metric METRIC = new Metric(
            "EVAL_COLLECTIVE",
            "TAP_THE",
            "derived",
            Metric.Time.YEAR,
            EvaluationCount.byYear(DIMENSIONS),
            DIMENSIONS,
            "Số tập thể lãnh đạo, quản lý được đánh giá, xếp loại",
            "Leadership collectives graded");

    @Inject
    EvaluationCount count;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return count.values(filter);
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return count.of(SubjectKind.COLLECTIVE, METRIC, query);
    }
}
