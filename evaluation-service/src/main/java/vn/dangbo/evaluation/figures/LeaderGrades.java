package vn.dangbo.evaluation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * EVAL_LEADER: persons graded as leaders for a year, by the level that manages them and their peer group. They are graded
 * as members besides, and counted there by EVAL_MEMBER. Who is counted when: see {@link EvaluationCount}.
 */
@ApplicationScoped
public class LeaderGrades implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("level", "peerGroup", "grade", "reason");

    private static final Metric METRIC = new Metric(
            "EVAL_LEADER",
            "NGUOI",
            "derived",
            Metric.Time.YEAR,
            EvaluationCount.byYear(DIMENSIONS),
            DIMENSIONS,
            "Số cá nhân lãnh đạo, quản lý được đánh giá, xếp loại",
            "Leaders graded");

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
        return count.of(SubjectKind.LEADER, METRIC, query);
    }

    /** A peer group, such as the chairs of one town's wards, can be a handful of known persons. */
    @Override
    public Set<String> sensitive() {
        return Set.of("peerGroup");
    }
}
