package vn.dangbo.platform.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.problem.ProblemException;

/**
 * What of a figure by sensitive dimensions, such as religion, may leave the organisations whose members they are. Who works
 * there sees all of it, and that is told to the source; others get no small counts.
 */
@ApplicationScoped
class Disclosure {

    @Inject
    Caller caller;

    @ConfigProperty(name = "dangbo.statistics.smallest-shown", defaultValue = "5")
    int smallestShown;

    /**
     * The rows that may be given out.
     *
     * @param suppressed how many are withheld
     * @param total of all rows, those withheld included; null where they do not add up to a whole number
     * @param whole whether small counts are among them, which is noted
     */
    record Shown(List<Figure.Row> rows, int suppressed, Long total, boolean whole) {

        /** All of them but some. */
        static Shown without(Set<Figure.Row> withheld, List<Figure.Row> all, Long total) {
            return new Shown(
                    all.stream().filter(row -> !withheld.contains(row)).toList(), withheld.size(), total, false);
        }

        static Shown whole(List<Figure.Row> all, Long total) {
            return new Shown(all, 0, total, true);
        }
    }

    /**
     * Counts, and withholds what must not go out.
     *
     * @throws ProblemException 400 COMBINATION_TOO_DETAILED when somebody outside asks for more than one sensitive dimension,
     *     splits it by others than the child and what the dimension tells itself, or filters: differences between such figures would tell single persons
     */
    Shown shown(MetricSource source, FigureQuery query) {
        var rows = source.count(query);
        var total = source.total(query, rows);
        if (!isSensitive(source, query)) {
            return Shown.without(Set.of(), rows, total);
        }
        var place = query.organisation().path();
        if (source.whole().stream()
                .anyMatch(permission -> caller.scope(permission).covers(place))) {
            return Shown.whole(rows, total);
        }
        if (!query.filters().isEmpty()
                || query.groupBy().stream()
                                .filter(d -> !d.equals(Metric.CHILD)
                                        && !source.toldAlong().contains(d))
                                .count()
                        > 1) {
            throw ProblemException.badRequest("groupBy", "COMBINATION_TOO_DETAILED");
        }
        return Shown.without(SmallCells.withheld(rows, query.groupBy(), source::part, smallestShown), rows, total);
    }

    private static boolean isSensitive(MetricSource source, FigureQuery query) {
        return source.sensitive().stream()
                .anyMatch(d -> query.groups(d) || query.filters().containsKey(d));
    }
}
