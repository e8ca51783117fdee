package vn.dangbo.member.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dangbo.member.ledger.StockMetric;
import vn.dangbo.member.record.MemberState;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.Metric;

/**
 * Đảng số as MEMBER_STOCK tells it, of a unit as a whole: what a superior compares is the unit's number of that day, also
 * when cells of then stand elsewhere today. Who may ask for it is judged by the case.
 */
@ApplicationScoped
class Stocks {

    private static final String STATE = "state";

    @Inject
    StockMetric stock;

    /** Of one unit with all below it. */
    Count of(OrganisationRef organisation, LocalDate day) {
        return count(rows(organisation, day, List.of(STATE)));
    }

    /** Of the units right below one, by their codes; of those without members there is none. */
    Map<String, Count> ofChildren(OrganisationRef organisation, LocalDate day) {
        var counts = new TreeMap<String, Count>();
        rows(organisation, day, List.of(Metric.CHILD, STATE))
                .forEach(row -> counts.merge(row.keys().get(Metric.CHILD), count(List.of(row)), Count::plus));
        return counts;
    }

    private List<Figure.Row> rows(OrganisationRef organisation, LocalDate day, List<String> groupBy) {
        return stock.count(new FigureQuery(organisation, day, null, null, null, groupBy, Map.of(), Scope.everywhere()));
    }

    private static Count count(List<Figure.Row> rows) {
        return rows.stream()
                .map(row -> MemberState.OFFICIAL.name().equals(row.keys().get(STATE))
                        ? new Count(row.value(), 0)
                        : new Count(0, row.value()))
                .reduce(Count.NONE, Count::plus);
    }
}
