package vn.dangbo.org.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import vn.dangbo.org.act.ActRoute;
import vn.dangbo.org.act.ActType;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * ORG_ACTS: acts on organisations that were executed, by the day on which they took effect, first and last day of the period
 * included. One that was reversed since is not counted; the act that reversed it is. An act counts once, at the lowest
 * organisation that stood above all its sources and targets that day, or is the only one of them: a merger of two cells at
 * their committee, a renamed cell at itself, a move from one committee to another at what stands above both. Where nothing
 * stands above all of them, it counts at the organisation that decided.
 */
@ApplicationScoped
public class ActCount implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("type", "route");

    private static final Metric METRIC = new Metric(
            "ORG_ACTS",
            "LUOT",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            DIMENSIONS,
            "Số quyết định về tổ chức đảng đã thực hiện",
            "Executed acts on organisations");

    /**
     * Where the organisations of an act stood: on its day, and on the eve, from where some were moved. What has ended or is new
     * has only one of the two.
     */
    private static final String PLACED = """
            select a.id, a.type, a.route, a.effective_on,
                   coalesce((select c.ancestor_id
                             from (select s.descendant_id as unit, d.day, count(*) over () as places
                                   from organisation_act_unit u
                                   join organisation n on n.code = u.code
                                   cross join lateral (values (a.effective_on - 1), (a.effective_on)) as d (day)
                                   join organisation_closure s on s.ancestor_id = n.id and s.descendant_id = n.id
                                        and s.validity @> d.day
                                   where u.act_id = a.id and u.role in ('SOURCE', 'TARGET')) p
                             join organisation_closure c on c.descendant_id = p.unit and c.validity @> p.day
                             where exists (select 1 from organisation_closure s
                                           where s.ancestor_id = c.ancestor_id and s.descendant_id = c.ancestor_id
                                             and s.validity @> a.effective_on)
                             group by c.ancestor_id, p.places
                             having count(*) = p.places
                             order by max(c.depth) limit 1), a.deciding_id, a.initiating_id) as place_id
            from organisation_act a
            where a.status = 'EXECUTED' and a.effective_on between cast(:firstDay as date) and cast(:lastDay as date)
              and (cast(:in_type as text[]) is null or a.type = any(cast(:in_type as text[])))
              and (cast(:in_route as text[]) is null or a.route = any(cast(:in_route as text[])))
            """;

    private static final String SQL = """
            select case when :by_type then m.type end as type, case when :by_route then m.route end as route,
                   child_of.child as child, count(*) as value
            from (%s) m
            join organisation o on o.id = m.place_id
            %s
            where exists (select 1 from organisation_closure c
                          where c.ancestor_id = :organisation and c.descendant_id = m.place_id
                            and c.validity @> m.effective_on)
              and %s
            group by 1, 2, 3
            order by 1, 2, 3
            """.formatted(PLACED, FigureRows.child("m.place_id"), Sql.inScope("o.path"));

    @Inject
    FigureRows rows;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(names(filter.equals("type") ? ActType.values() : ActRoute.values()));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }
}
