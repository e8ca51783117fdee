package vn.dangbo.member.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/** TRAINING_SENT, in LUOT: a member counts once for each training, as {@link TrainingCount} says. */
@ApplicationScoped
public class TrainingMetric implements MetricSource {

    private static final Metric METRIC = TrainingCount.metric(
            "TRAINING_SENT", "LUOT", "Lượt đảng viên được cử đi đào tạo, bồi dưỡng", "Members sent to training");

    @Inject
    TrainingCount trainings;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return trainings.values(filter);
    }

    @Override
    @Transactional
    public List<Figure.Row> count(FigureQuery query) {
        return trainings.sendings(METRIC, query);
    }
}
