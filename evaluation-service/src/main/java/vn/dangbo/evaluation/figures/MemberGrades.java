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
 * EVAL_MEMBER: members graded for a year, by the cell in which they were graded. Who is counted when: see
 * {@link EvaluationCount}.
 */
@ApplicationScoped
public class MemberGrades implements MetricSource {

    private static final Metric METRIC = new Metric(
            "EVAL_MEMBER",
            "NGUOI",
            "derived",
            Metric.Time.YEAR,
            EvaluationCount.byYear(EvaluationCount.DIMENSIONS),
            EvaluationCount.DIMENSIONS,
            "Số đảng viên được đánh giá, xếp loại",
            "Members graded");

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
        return count.of(SubjectKind.MEMBER, METRIC, query);
    }
}
