package vn.dangbo.evaluation.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * TARGET_ACHIEVED: targets of exactly the days asked for, of a unit and all below, by what became of them. "100% of the targets
 * met" is {@code filter=outcome:MET} over the figure without a filter: both are counts, and no percentages are averaged.
 */
@ApplicationScoped
public class TargetsAchieved implements MetricSource {

    private static final String OUTCOME = "outcome";
    private static final String METRIC_OF_TARGET = "metric";

    private static final List<String> DIMENSIONS = List.of(OUTCOME, METRIC_OF_TARGET);

    private static final Metric METRIC = new Metric(
            "TARGET_ACHIEVED",
            "CHI_TIEU",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            List.of(OUTCOME),
            "Số chỉ tiêu nghị quyết theo kết quả thực hiện",
            "Targets of resolutions by what became of them");

    private static final String SQL = "select child_of.child as child, " + TargetView.COLUMNS + TargetView.FROM
            + """
                 and r.revision = (select max(l.revision) from resolution_target_revision l where l.target_id = t.id)
            %s
            where t.period_from = cast(:firstDay as date) and t.period_to = cast(:lastDay as date)
              and t.organisation_id = any(%s)
              and %s
            """.formatted(FigureRows.child("t.organisation_id"), Organisations.DESCENDANTS, Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    TargetFigures figures;

    private record Target(String child, TargetView target) {}

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(Stream.of(Outcome.values()).map(Enum::name).toList());
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        var wanted = query.filters().get(OUTCOME);
        var counts = targets(query).stream()
                .map(t -> new Target(t.child(), t.target().achieved(figures.observed(t.target(), query.scope()))))
                .filter(t ->
                        wanted == null || wanted.contains(t.target().outcome().name()))
                .collect(Collectors.groupingBy(t -> keys(t, query), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(group -> new Figure.Row(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(row -> row.keys().toString()))
                .toList();
    }

    private static Map<String, String> keys(Target target, FigureQuery query) {
        return query.groupBy().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        dimension -> switch (dimension) {
                            case OUTCOME -> target.target().outcome().name();
                            case METRIC_OF_TARGET -> target.target().metric();
                            default -> target.child();
                        },
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private List<Target> targets(FigureQuery query) {
        var parameters = new HashMap<String, Object>(Sql.scoped(query.scope(), Map.of()));
        parameters.put("organisation", query.organisation().id());
        parameters.put("asOf", query.asOf());
        parameters.put("firstDay", query.period().from());
        parameters.put("lastDay", query.period().to());
        parameters.put("by_child", query.groups(Metric.CHILD));
        return sql.list(SQL, parameters, row -> new Target(row.get("child", String.class), TargetView.of(row)));
    }
}
