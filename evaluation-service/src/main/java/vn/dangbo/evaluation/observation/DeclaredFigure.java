package vn.dangbo.evaluation.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.evaluation.observation.DeclaredValues.Value;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * A declared metric as a figure: what the organisation has declared itself of exactly these days; where it has not, and the
 * metric adds up, the sum of what those nearest below have. Unless every direct child has declared, such a sum is a lower
 * end ({@code >=}). Rates and ranks answer by themselves only.
 */
final class DeclaredFigure implements MetricSource {

    static final String ITEM = "item";
    static final String COVERAGE = "coverage";

    private final DeclaredMetric declared;
    private final DeclaredValues values;
    private final DeclaredCodes codes;
    private final Metric metric;

    DeclaredFigure(DeclaredMetric declared, DeclaredValues values, DeclaredCodes codes) {
        this.declared = declared;
        this.values = values;
        this.codes = codes;
        this.metric = new Metric(
                declared.name(),
                declared.hasItems() ? "BY_ITEM" : declared.unit(),
                "declared",
                Metric.Time.PERIOD,
                declared.hasItems() ? List.of(ITEM) : List.of(),
                declared.hasItems() ? List.of(ITEM, COVERAGE) : List.of(COVERAGE),
                declared.vi(),
                declared.en());
    }

    @Override
    public Metric metric() {
        return metric;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(
                filter.equals(COVERAGE)
                        ? Stream.of(Coverage.values()).map(Enum::name).toList()
                        : codes.items().stream().map(DeclaredCodes.Item::code).toList());
    }

    /** @throws ProblemException 400 ITEM_NEEDED, COVERAGE_TWICE when values that do not belong together would be one row */
    @Override
    public List<Figure.Row> count(FigureQuery query) {
        var items = query.filters().getOrDefault(ITEM, List.of());
        if (declared.hasItems()
                && !query.groups(ITEM)
                && items.stream().distinct().count() != 1) {
            throw ProblemException.badRequest("groupBy", "ITEM_NEEDED", declared.name());
        }
        if (query.filters().getOrDefault(COVERAGE, List.of()).stream()
                        .distinct()
                        .count()
                > 1) {
            throw ProblemException.badRequest(FilterValues.PARAMETER, "COVERAGE_TWICE");
        }
        var groups = new LinkedHashMap<Map<String, String>, List<Value>>();
        for (var value : values.of(declared, query)) {
            groups.computeIfAbsent(keys(value, query), k -> new ArrayList<>()).add(value);
        }
        return groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Long total(FigureQuery query, List<Figure.Row> rows) {
        boolean one = rows.size() == 1 || declared.addsUp() && !rows.isEmpty();
        return one && rows.stream().allMatch(row -> row.value() != null) ? MetricSource.super.total(query, rows) : null;
    }

    private static Map<String, String> keys(Value value, FigureQuery query) {
        return query.groupBy().stream()
                .collect(Collectors.toMap(
                        d -> d,
                        d -> d.equals(Metric.CHILD) ? value.group() : value.item(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The row of what was declared by one unit, or by several; null when several cannot be added. */
    private Figure.Row row(Map<String, String> keys, List<Value> parts) {
        if (parts.size() == 1 && parts.get(0).own()) {
            return row(keys, parts.get(0).measure(), parts.get(0).unit(), 1);
        }
        if (!declared.addsUp()) {
            return null;
        }
        boolean all = parts.stream().allMatch(Value::direct)
                && parts.size() == parts.get(0).children();
        var sum = Measure.sum(parts.stream().map(Value::measure).toList(), all);
        return row(keys, sum, parts.get(0).unit(), parts.size());
    }

    private static Figure.Row row(Map<String, String> keys, Measure measure, String unit, int units) {
        return new Figure.Row(
                keys,
                measure.whole(),
                new Figure.Declared(
                        measure.comparator().sign(), measure.value(), measure.low(), measure.high(), unit, units));
    }
}
