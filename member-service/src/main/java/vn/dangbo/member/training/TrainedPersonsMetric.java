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

/**
 * TRAINING_PERSONS, in NGUOI: distinct members who were sent, as {@link TrainingCount} says. Somebody sent to two programmes
 * stands in the rows of both and once in the total, which is therefore not the sum of the rows.
 */
@ApplicationScoped
public class TrainedPersonsMetric implements MetricSource {

    private static final Metric METRIC = TrainingCount.metric(
            "TRAINING_PERSONS",
            "NGUOI",
            "Số đảng viên được cử đi đào tạo, bồi dưỡng",
            "Distinct members sent to training");

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
        return trainings.persons(METRIC, query);
    }

    @Override
    @Transactional
    public Long total(FigureQuery query, List<Figure.Row> rows) {
        return trainings.persons(METRIC, query.unsplit()).stream()
                .mapToLong(Figure.Row::value)
                .sum();
    }
}
