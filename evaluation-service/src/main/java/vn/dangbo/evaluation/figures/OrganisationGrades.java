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
 * EVAL_ORG: organisations graded for a year, the one asked for included; {@code filter=subject:self} counts it alone
 * (whether a committee itself was graded HTXSNV). Who is counted when: see {@link EvaluationCount}.
 */
@ApplicationScoped
public class OrganisationGrades implements MetricSource {

    private static final Metric METRIC = new Metric(
            "EVAL_ORG",
            "TO_CHUC",
            "derived",
            Metric.Time.YEAR,
            EvaluationCount.byYear(EvaluationCount.DIMENSIONS),
            List.of("kind", "grade", "reason", EvaluationCount.SUBJECT),
            "Số tổ chức đảng được đánh giá, xếp loại",
            "Organisations graded");

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
        return count.of(SubjectKind.ORGANISATION, METRIC, query);
    }
}
