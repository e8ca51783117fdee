package vn.dangbo.member.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.rule.RuleParameters;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * ORG_UNDER_MIN: cells (chi bộ) with fewer official members on a day than the rule of that day asks for. Guests do not count
 * where they are guests. Before the first rule on record nothing is judged, and nothing counted. It is counted here and not
 * in org-service because the ledger and a copy of the tree stand here, and neither service answers a figure by asking the
 * other. Source: Điều lệ Đảng, Articles 21.2 and 24.1.
 */
@ApplicationScoped
public class UnderMinimumMetric implements MetricSource {

    private static final String MINIMUM = "CELL_MINIMUM_OFFICIAL";

    private static final List<String> CELL_KINDS = List.of("GRASSROOTS_CELL", "SUBORDINATE_CELL");

    private static final List<String> DIMENSIONS = List.of("kind");

    private static final Metric METRIC = new Metric(
            "ORG_UNDER_MIN",
            "TO_CHUC",
            "derived",
            Metric.Time.INSTANT,
            DIMENSIONS,
            DIMENSIONS,
            "Số chi bộ có ít đảng viên chính thức hơn quy định",
            "Cells with fewer official members than they must have");

    /** The official members of a cell are put together as in MEMBER_STOCK: what a checkpoint counted, and what came since. */
    private static final String SQL =
            """
            with cell as materialized (
                select o.id, v.kind
                from organisation o
                join organisation_version v on v.organisation_id = o.id and v.valid_from <= cast(:asOf as date)
                     and (v.valid_to is null or v.valid_to > cast(:asOf as date))
                where o.id = any(%s)
                  and v.kind = any(cast(:cellKinds as text[]))
                  and (cast(:in_kind as text[]) is null or v.kind = any(cast(:in_kind as text[])))
                  and %s),
            official as (
                select m.cell_id, sum(m.members) as members
                from (select k.cell_id, k.members
                      from cell c
                      join stock_at_checkpoint k on k.day = cast(:checkpoint as date) and k.cell_id = c.id
                      where k.state = 'OFFICIAL'
                      union all
                      select e.cell_id, e.delta
                      from cell c
                      join movement e on e.cell_id = c.id
                      where e.state = 'OFFICIAL' and e.on_date > cast(:checkpoint as date)
                        and e.on_date <= cast(:asOf as date)
                      union all
                      select e.cell_id, e.delta
                      from cell c
                      join movement e on e.cell_id = c.id
                      where e.state = 'OFFICIAL' and e.id > :counted and e.on_date <= cast(:checkpoint as date)) m
                group by m.cell_id)
            select case when :by_kind then c.kind end as kind, child_of.child as child, count(*) as value
            from cell c
            left join official f on f.cell_id = c.id
            %s
            where coalesce(f.members, 0) < :minimum
            group by 1, 2
            order by 1, 2
            """.formatted(Organisations.DESCENDANTS, Sql.inScope("o.path"), FigureRows.child("c.id"));

    @Inject
    FigureRows rows;

    @Inject
    StockCheckpoints checkpoints;

    @Inject
    RuleParameters rules;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(CELL_KINDS);
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        var minimum = rules.value(MINIMUM, query.asOf());
        if (minimum.isEmpty()) {
            return List.of();
        }
        var checkpoint = checkpoints.before(query.asOf());
        return rows.count(
                SQL,
                METRIC,
                query,
                Map.of(
                        "cellKinds",
                        CELL_KINDS.toArray(String[]::new),
                        "minimum",
                        minimum.get(),
                        "checkpoint",
                        checkpoint.day(),
                        "counted",
                        checkpoint.lastMovement()));
    }
}
