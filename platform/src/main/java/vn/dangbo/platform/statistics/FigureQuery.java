package vn.dangbo.platform.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.time.Period;

/**
 * A question for a figure.
 *
 * @param organisation the unit whose subtree is counted
 * @param asOf the day of a stock; for flows and years the day on whose tree the unit is found: the last of the period
 * @param period the days of a flow, both included; null for a stock
 * @param boundary the day on whose tree the units of {@code asOf} are placed; null for that of {@code asOf} itself
 * @param year the year asked for; null where it is not, also when several are
 * @param groupBy dimensions, in the order asked for
 * @param filters allowed values by dimension
 * @param scope where the caller may see figures
 */
public record FigureQuery(
        OrganisationRef organisation,
        LocalDate asOf,
        LocalDate boundary,
        Period period,
        Integer year,
        List<String> groupBy,
        Map<String, List<String>> filters,
        Scope scope) {

    /** The same, not split by anything. */
    public FigureQuery unsplit() {
        return new FigureQuery(organisation, asOf, boundary, period, year, List.of(), filters, scope);
    }

    /** Whether the dimension splits the figure. */
    public boolean groups(String dimension) {
        return groupBy.contains(dimension);
    }

    /** The same question for one of its years alone, on the tree of that year's last day. */
    public FigureQuery ofYear(int one) {
        var days = Period.ofYear(one);
        return new FigureQuery(organisation, days.to(), boundary, days, one, groupBy, filters, scope);
    }

    /** The same question split by other dimensions. */
    public FigureQuery by(List<String> dimensions) {
        return new FigureQuery(organisation, asOf, boundary, period, year, dimensions, filters, scope);
    }

    /** The values that a dimension is limited to, as a query parameter; null when it is not limited. */
    public String[] filter(String dimension) {
        var values = filters.get(dimension);
        return values == null ? null : values.toArray(String[]::new);
    }
}
