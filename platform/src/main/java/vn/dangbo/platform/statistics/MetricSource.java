package vn.dangbo.platform.statistics;

import java.util.List;
import java.util.Set;
import vn.dangbo.platform.access.Permission;

/** Counts one metric. A service has one bean for each metric that it offers. */
public interface MetricSource {

    /** What is counted. */
    Metric metric();

    /**
     * What a filter may ask for.
     *
     * @param filter one of the metric's filters
     */
    FilterValues values(String filter);

    /**
     * Counts.
     *
     * @param query checked: dimensions, filters and their values are the metric's own, the unit lies in the caller's scope
     * @return one row for each combination of the dimensions that has a count, in a stable order
     */
    List<Figure.Row> count(FigureQuery query);

    /**
     * What all rows are together.
     *
     * @return null when they do not add up to a whole number
     */
    default Long total(List<Figure.Row> rows) {
        return rows.stream().mapToLong(Figure.Row::value).sum();
    }

    /**
     * Whether units outside the caller's scope would belong to a figure on the tree of another day; asked only when the
     * query has a boundary.
     */
    default boolean drawnBeyond(FigureQuery query) {
        return false;
    }

    /** Dimensions of which a small count could tell of single persons. */
    default Set<String> sensitive() {
        return Set.of();
    }

    /** Each of these allows, at the organisation or above, to see small counts by a sensitive dimension. */
    default Set<Permission> whole() {
        return Set.of(Permission.STATISTICS_SMALL_COUNTS);
    }

    /** Told when small counts by a sensitive dimension are shown to somebody who may see them. */
    default void shownWhole(FigureQuery query) {}
}
