package vn.dangbo.evaluation.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.Metric;

/** Reads the approved values of a metric, as far as the caller's scope reaches. */
@ApplicationScoped
public class DeclaredValues {

    /**
     * The latest approved revision of exactly the days asked for, of the unit itself (unless its children are asked for one
     * by one) or of those below; what stands below a unit that has declared is in its value and left out.
     */
    private static final String SQL = """
            with declared as (
                select b.organisation_id, b.item, r.comparator, r.value, r.low, r.high, r.numerator, r.denominator
                from observation b
                join organisation o on o.id = b.organisation_id
                join lateral (select * from observation_revision l
                              where l.observation_id = b.id and l.status = 'APPROVED'
                              order by l.revision desc limit 1) r on true
                where b.metric = :metric and b.coverage = :coverage
                  and b.period_from = cast(:firstDay as date) and b.period_to = cast(:lastDay as date)
                  and (cast(:in_item as text[]) is null or b.item = any(cast(:in_item as text[])))
                  and b.organisation_id = any(%s)
                  and not (:by_child and b.organisation_id = :organisation)
                  and %s)
            select d.*, g.code as "group", d.organisation_id = g.id as own, coalesce(i.unit, '') as item_unit,
                   exists (select 1 from organisation_closure p
                           where p.ancestor_id = g.id and p.descendant_id = d.organisation_id and p.depth = 1
                             and p.validity @> cast(:asOf as date)) as direct,
                   (select count(*) from organisation_closure p
                    where p.ancestor_id = g.id and p.depth = 1 and p.validity @> cast(:asOf as date)) as children
            from declared d
            join organisation g on g.id =
                 case when :by_child
                      then (select step.descendant_id
                            from organisation_closure step
                            join organisation_closure below on below.ancestor_id = step.descendant_id
                                 and below.descendant_id = d.organisation_id and below.validity @> cast(:asOf as date)
                            where step.ancestor_id = :organisation and step.depth = 1
                              and step.validity @> cast(:asOf as date))
                      else cast(:organisation as uuid) end
            left join declared_item i on i.metric = :metric and i.code = d.item
            where not exists (select 1 from declared a
                              join organisation_closure c on c.ancestor_id = a.organisation_id
                                   and c.descendant_id = d.organisation_id and c.depth > 0
                                   and c.validity @> cast(:asOf as date)
                              where a.item is not distinct from d.item)
            order by i.position, g.code, d.organisation_id
            """.formatted(Organisations.DESCENDANTS, Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /**
     * What one unit has declared.
     *
     * @param group code of the unit whose figure it belongs to: the one asked for, or its direct child
     * @param own whether that is the one that has declared
     * @param direct whether it stands directly below that
     * @param children how many stand directly below that on the day
     */
    record Value(String item, String group, boolean own, boolean direct, int children, String unit, Measure measure) {}

    List<Value> of(DeclaredMetric metric, FigureQuery query) {
        var parameters = new HashMap<String, Object>(Sql.scoped(query.scope(), new HashMap<>()));
        var coverage = query.filters().getOrDefault(DeclaredFigure.COVERAGE, List.of(Coverage.SUBTREE.name()));
        parameters.put("metric", metric.name());
        parameters.put("coverage", coverage.get(0));
        parameters.put("firstDay", query.period().from());
        parameters.put("lastDay", query.period().to());
        parameters.put("asOf", query.asOf());
        parameters.put("organisation", query.organisation().id());
        parameters.put("by_child", query.groups(Metric.CHILD));
        parameters.put("in_item", query.filter(DeclaredFigure.ITEM));
        return sql.list(SQL, parameters, row -> value(row, metric));
    }

    private static Value value(Tuple row, DeclaredMetric metric) {
        return new Value(
                row.get("item", String.class),
                row.get("group", String.class),
                row.get("own", Boolean.class),
                row.get("direct", Boolean.class),
                row.get("children", Number.class).intValue(),
                metric.hasItems() ? row.get("item_unit", String.class) : metric.unit(),
                ObservationView.measure(row));
    }
}
