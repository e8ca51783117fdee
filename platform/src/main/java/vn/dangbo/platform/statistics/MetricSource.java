package vn.dangbo.platform.statistics;

import java.util.List;
import java.util.Optional;
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
     * Whether units outside the caller's scope would belong to a figure on the tree of another day; asked only when the
     * query has a boundary.
     */
    default boolean drawnBeyond(FigureQuery query) {
        return false;
    }

    /**
     * The total of the figure: the sum of its rows, unless one thing may stand in several of them.
     *
     * @param rows what {@link #count} gave
     * @return null when they do not add up to a whole number
     */
    default Long total(FigureQuery query, List<Figure.Row> rows) {
        return rows.stream().mapToLong(Figure.Row::value).sum();
    }

    /** Dimensions of which a small count could tell of single persons. */
    default Set<String> sensitive() {
        return Set.of();
    }

    /** Dimensions that a sensitive one tells by itself, so that whoever asks for it may ask for them too. */
    default Set<String> toldAlong() {
        return Set.of();
    }

    /**
     * To which part of the figure a row adds up whose total can be asked for beside this figure; only rows of one part keep
     * each other from being reckoned back. Within a part all values have one sign.
     *
     * @return empty when the row itself can be asked for beside this figure: then there is nothing to withhold
     */
    default Optional<String> part(Figure.Row row) {
        return Optional.of("");
    }

    /** Each of these allows, at the organisation or above, to see small counts by a sensitive dimension. */
    default Set<Permission> whole() {
        return Set.of(Permission.STATISTICS_SMALL_COUNTS);
    }

    /** Told when small counts by a sensitive dimension are shown to somebody who may see them. */
    default void shownWhole(FigureQuery query) {}
}
