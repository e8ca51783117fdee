package vn.dangbo.platform.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.sql.Sql;

/**
 * Runs the SQL of a metric. The statement gives every dimension a column of its name and counts into {@code value}; it
 * finds a parameter {@code :by_<dimension>} (boolean) for each dimension and {@code :in_<filter>} (text array or null)
 * for each filter, besides {@code :organisation}, {@code :asOf}, {@code :firstDay}, {@code :lastDay} and the scope's.
 */
@ApplicationScoped
public class FigureRows {

    /**
     * The direct child of {@code :organisation} above (or at) a unit on the day, as a join with column {@code child}; the
     * unit itself counts under its own code. The argument is the column with the unit's id. What stands below each child
     * is read once for all rows: looked up for each of ten thousand cells it takes minutes.
     */
    public static String child(String unitColumn) {
        return """
                left join (
                    select below.descendant_id as unit, step.code as child
                    from organisation_closure top
                    join organisation step on step.id = top.descendant_id
                    join organisation_closure below on below.ancestor_id = top.descendant_id
                    where :by_child and top.ancestor_id = :organisation and (top.depth = 1 or top.depth = 0 and below.depth = 0)
                      and top.valid_from <= cast(:asOf as date) and (top.valid_to is null or top.valid_to > cast(:asOf as date))
                      and below.valid_from <= cast(:asOf as date)
                      and (below.valid_to is null or below.valid_to > cast(:asOf as date))) as child_of on child_of.unit = %s
                """.formatted(unitColumn);
    }

    @Inject
    Sql sql;

    /**
     * The rows of a figure that may be a rate: the statement says in {@code base} how many each value is of, or null.
     *
     * @param more parameters of the metric's own
     */
    public List<Figure.Row> rates(String statement, Metric metric, FigureQuery query, Map<String, ?> more) {
        return read(statement, metric, query, more, true);
    }

    /** The rows of a figure. */
    public List<Figure.Row> count(String statement, Metric metric, FigureQuery query) {
        return count(statement, metric, query, Map.of());
    }

    /**
     * The rows of a figure.
     *
     * @param more parameters of the metric's own
     */
    public List<Figure.Row> count(String statement, Metric metric, FigureQuery query, Map<String, ?> more) {
        return read(statement, metric, query, more, false);
    }

    private List<Figure.Row> read(
            String statement, Metric metric, FigureQuery query, Map<String, ?> more, boolean rates) {
        var parameters = new HashMap<String, Object>(more);
        parameters.put("organisation", query.organisation().id());
        parameters.put("asOf", query.asOf());
        parameters.put("by_child", query.groups(Metric.CHILD));
        metric.dimensions().forEach(d -> parameters.put("by_" + d, query.groups(d)));
        metric.filters().forEach(f -> parameters.put("in_" + f, query.filter(f)));
        parameters.put("scopeLows", query.scope().lows());
        parameters.put("scopeHighs", query.scope().highs());
        if (query.period() != null) {
            parameters.put("firstDay", query.period().from());
            parameters.put("lastDay", query.period().to());
        }
        return sql.list(statement, parameters, row -> {
            Map<String, String> keys = new LinkedHashMap<>();
            query.groupBy()
                    .forEach(d -> keys.put(
                            d, row.get(d) == null ? Figure.NONE : row.get(d).toString()));
            var base = rates ? row.get("base", Number.class) : null;
            return new Figure.Row(
                    keys, row.get("value", Number.class).longValue(), base == null ? null : base.longValue());
        });
    }
}
