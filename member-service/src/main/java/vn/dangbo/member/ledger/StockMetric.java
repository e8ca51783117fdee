package vn.dangbo.member.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * MEMBER_STOCK, đảng số: members with an official seating below the unit at the end of the day, official and
 * probationary. Temporary guests are never in it. By anything but sex and state it is counted from the records.
 */
@ApplicationScoped
public class StockMetric implements MetricSource {

    private static final List<String> DIMENSIONS = RecordDimension.codes();

    private static final Set<String> SENSITIVE = Set.of("ethnicity", "religion");

    private static final Metric METRIC = new Metric(
            "MEMBER_STOCK", "NGUOI", "derived", Metric.Time.INSTANT, DIMENSIONS, DIMENSIONS, "Số đảng viên", "Members");

    /** What the ledger itself can tell. */
    private static final List<String> IN_LEDGER = List.of("sex", "state");

    private static final Metric LEDGER = new Metric(
            METRIC.code(),
            METRIC.unit(),
            METRIC.family(),
            METRIC.time(),
            IN_LEDGER,
            IN_LEDGER,
            METRIC.nameVi(),
            METRIC.nameEn());

    /**
     * What had been counted by the last checkpoint before the day, what the ledger says of the days since, and what was
     * appended after the checkpoint was made for days before it. Which child a cell stands below is told once for each
     * cell, before anything is counted.
     */
    private static final String SQL = """
            with top as materialized (
                select t.descendant_id as id, t.depth, o.code, o.path
                from organisation_closure t
                join organisation o on o.id = t.descendant_id
                where t.ancestor_id = :organisation and t.depth <= 1
                  and t.valid_from <= cast(:asOf as date) and (t.valid_to is null or t.valid_to > cast(:asOf as date))),
            below as materialized (
                select b.descendant_id as cell_id, t.code as child
                from top t
                join organisation_closure b on b.ancestor_id = t.id
                join organisation o on o.id = b.descendant_id
                where t.depth = 1
                  and b.valid_from <= cast(:asOf as date) and (b.valid_to is null or b.valid_to > cast(:asOf as date))
                  and %s
                union all
                select t.id, t.code from top t where t.depth = 0 and %s)
            select case when :by_sex then m.sex end as sex,
                   case when :by_state then m.state end as state,
                   case when :by_child then m.child end as child,
                   sum(m.members) as value
            from (select b.child, k.sex, k.state, k.members
                  from below b
                  join stock_at_checkpoint k on k.day = cast(:checkpoint as date) and k.cell_id = b.cell_id
                  union all
                  select b.child, e.sex, e.state, e.delta
                  from below b
                  join movement e on e.cell_id = b.cell_id
                  where e.on_date > cast(:checkpoint as date) and e.on_date <= cast(:asOf as date)
                  union all
                  select b.child, e.sex, e.state, e.delta
                  from below b
                  join movement e on e.cell_id = b.cell_id
                  where e.id > :counted and e.on_date <= cast(:checkpoint as date)) m
            where (cast(:in_sex as text[]) is null or m.sex = any(cast(:in_sex as text[])))
              and (cast(:in_state as text[]) is null or m.state = any(cast(:in_state as text[])))
            group by 1, 2, 3
            having sum(m.members) <> 0
            order by 1, 2, 3
            """.formatted(Sql.inScope("o.path"), Sql.inScope("t.path"));

    @Inject
    FigureRows rows;

    @Inject
    RecordStock records;

    @Inject
    ReadAudit audit;

    @Inject
    MemberCodeLists codes;

    @Inject
    StockCheckpoints checkpoints;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(
                switch (filter) {
                    case "state" -> codes.countedStates();
                    case "ethnicity" -> codes.ethnicities();
                    case "religion" -> codes.religions();
                    case "sex" -> codes.sexes();
                    default -> records.codes(filter);
                });
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        boolean fromRecords = DIMENSIONS.stream()
                .filter(d -> !IN_LEDGER.contains(d))
                .anyMatch(d -> query.groups(d) || query.filter(d) != null);
        if (fromRecords) {
            return records.count(METRIC, query);
        }
        var checkpoint = checkpoints.before(query.asOf());
        return rows.count(
                SQL, LEDGER, query, Map.of("checkpoint", checkpoint.day(), "counted", checkpoint.lastMovement()));
    }

    @Override
    public Set<String> sensitive() {
        return SENSITIVE;
    }

    @Override
    public void shownWhole(FigureQuery query) {
        audit.granted(ReadAudit.Entry.figure(METRIC, query));
    }
}
