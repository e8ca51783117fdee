package vn.dangbo.member.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
 * MEMBER_FLOW, the movement of the corps (form 1-TCTW): what was there on the eve of the first day, what came in (+) and
 * what went out (−), first and last day included. The total is the stock at the end of the last day, by construction and
 * not by asking for it: MEMBER_STOCK of that day must be the same, to the last person.
 *
 * <p>An entry counts where the cell stood on its day. A cell that comes below the unit or leaves it takes those who sit
 * in it along, as ORG_CHANGE_IN and ORG_CHANGE_OUT. Moves between two cells of the unit are in it on both sides, and
 * nothing without {@code flow}. CHANGE are pairs that turn a member into another kind of member. CORRECTION is what was
 * counted twice, or on other days, until two records of one person were merged: it stands in the period that it
 * restates, and what had been reported as come and gone stays beside it. Splitting by child
 * follows the tree of the last day; what has left it since stands under NONE.
 *
 * <p>By cause it tells who died, was expelled or struck off, so small counts are withheld from whoever asks from outside;
 * the total, and the sums of what came in and went out, are not.
 */
@ApplicationScoped
public class FlowMetric implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("flow", "cause", "sex", "state");

    private static final String CAUSE = "cause";

    private static final String FLOW = "flow";

    /**
     * What the stocks of the units and days tell as well, or a flow in which it stands alone. Moves are among them because they
     * come in and go out: withheld by the cause and shown by the flow and the cause, they would give each other away.
     */
    private static final Set<String> TOLD_BY_STOCKS =
            Set.of("OPENING_STOCK", "ORG_CHANGE_IN", "ORG_CHANGE_OUT", "MOVED", "RESTRUCTURED", "DUPLICATE_MERGED");

    private static final Metric METRIC = new Metric(
            "MEMBER_FLOW",
            "NGUOI",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            List.of("sex", "state"),
            "Biến động đảng viên",
            "Movement of members");

    private static final String SQL = """
            with below as (
                select c.descendant_id as cell_id, c.valid_from, c.valid_to
                from organisation_closure c
                where c.ancestor_id = :organisation
                  and c.validity && daterange(cast(:firstDay as date) - 1, cast(:lastDay as date), '[]')),
            -- A unit that only changed its depth has not come or left.
            turn as (
                select b.cell_id, b.valid_from as day, 'IN' as flow, 'ORG_CHANGE_IN' as cause
                from below b
                where b.valid_from >= cast(:firstDay as date) and b.valid_from <= cast(:lastDay as date)
                  and not exists (select 1 from below p where p.cell_id = b.cell_id and p.valid_to = b.valid_from)
                union all
                select b.cell_id, b.valid_to, 'OUT', 'ORG_CHANGE_OUT'
                from below b
                where b.valid_to >= cast(:firstDay as date) and b.valid_to <= cast(:lastDay as date)
                  and not exists (select 1 from below n where n.cell_id = b.cell_id and n.valid_from = b.valid_to)),
            counted as (
                select e.cell_id, 'OPENING' as flow, 'OPENING_STOCK' as cause, e.sex, e.state, sum(e.delta) as members
                from movement e
                where e.cell_id = any(array(select b.cell_id from below b
                                            where b.valid_from < cast(:firstDay as date)
                                              and (b.valid_to is null or b.valid_to >= cast(:firstDay as date))))
                  and e.on_date < cast(:firstDay as date)
                group by e.cell_id, e.sex, e.state
                union all
                select e.cell_id,
                       case when e.correction then 'CORRECTION'
                            when e.cause in ('RECOGNISED', 'ATTRIBUTE_CORRECTED') then 'CHANGE'
                            when coalesce(nullif(k.sign, 0), e.delta) > 0 then 'IN' else 'OUT' end,
                       case when e.correction then 'DUPLICATE_MERGED' else e.cause end, e.sex, e.state, sum(e.delta)
                from movement e
                join movement_cause k on k.code = e.cause
                where e.cell_id = any(array(select b.cell_id from below b))
                  and e.on_date between cast(:firstDay as date) and cast(:lastDay as date)
                  and exists (select 1 from below b
                              where b.cell_id = e.cell_id and b.valid_from <= e.on_date
                                and (b.valid_to is null or b.valid_to > e.on_date))
                group by 1, 2, 3, 4, 5
                union all
                select t.cell_id, t.flow, t.cause, e.sex, e.state,
                       sum(case t.flow when 'IN' then e.delta else -e.delta end)
                from turn t
                join movement e on e.cell_id = t.cell_id and e.on_date < t.day
                group by 1, 2, 3, 4, 5)
            select case when :by_flow then m.flow end as flow,
                   case when :by_cause then m.cause end as cause,
                   case when :by_sex then m.sex end as sex,
                   case when :by_state then m.state end as state,
                   child_of.child as child,
                   sum(m.members) as value
            from counted m
            join organisation o on o.id = m.cell_id
            %s
            where %s
              and (cast(:in_sex as text[]) is null or m.sex = any(cast(:in_sex as text[])))
              and (cast(:in_state as text[]) is null or m.state = any(cast(:in_state as text[])))
            group by 1, 2, 3, 4, 5
            having sum(m.members) <> 0
            order by 1, 2, 3, 4, 5
            """.formatted(FigureRows.child("m.cell_id"), Sql.inScope("o.path"));

    @Inject
    FigureRows rows;

    @Inject
    MemberCodeLists codes;

    @Inject
    ReadAudit audit;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(filter.equals("state") ? codes.countedStates() : codes.sexes());
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }

    @Override
    public Set<String> sensitive() {
        return Set.of(CAUSE);
    }

    @Override
    public Set<String> toldAlong() {
        return Set.of(FLOW);
    }

    /** What came in and what went out can be asked for by the flow; so the causes of one flow must hide each other. */
    @Override
    public Optional<String> part(Figure.Row row) {
        return TOLD_BY_STOCKS.contains(row.keys().get(CAUSE))
                ? Optional.empty()
                : Optional.of(row.value() > 0 ? "IN" : "OUT");
    }

    @Override
    public void shownWhole(FigureQuery query) {
        audit.granted(ReadAudit.Entry.figure(METRIC, query));
    }
}
