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
     * The direct child of {@code :organisation} above (or at) a unit on the day, as a lateral join with column
     * {@code child}; the unit itself counts under its own code. The argument is the column with the unit's id.
     */
    public static String child(String unitColumn) {
        return """
                left join lateral (
                    select step.code as child
                    from organisation_closure up
                    join organisation step on step.id = up.ancestor_id
                    join organisation_closure top on top.descendant_id = up.ancestor_id and top.ancestor_id = :organisation
                    where :by_child and up.descendant_id = %s
                      and up.valid_from <= cast(:asOf as date) and (up.valid_to is null or up.valid_to > cast(:asOf as date))
                      and top.valid_from <= cast(:asOf as date) and (top.valid_to is null or top.valid_to > cast(:asOf as date))
                      and top.depth = least(1, (select max(own.depth) from organisation_closure own
                                                where own.descendant_id = %1$s and own.ancestor_id = :organisation
                                                  and own.valid_from <= cast(:asOf as date)
                                                  and (own.valid_to is null or own.valid_to > cast(:asOf as date))))
                    limit 1) as child_of on true
                """.formatted(unitColumn);
    }

    @Inject
    Sql sql;

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
            return new Figure.Row(keys, row.get("value", Number.class).longValue());
        });
    }
}
