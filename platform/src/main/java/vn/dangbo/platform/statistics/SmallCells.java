package vn.dangbo.platform.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Withholds counts that could tell of single persons. Small ones go, and so many others that none of the small ones can be
 * reckoned back from the totals, which everybody may ask for: whoever knows this rule and adds up the rest still finds every
 * small value possible. Pure.
 */
final class SmallCells {

    /** The smallest count that is shown. */
    private final int smallestShown;

    private final List<Figure.Row> rows;
    private final Set<Figure.Row> withheld = new HashSet<>();

    private SmallCells(List<Figure.Row> rows, int smallestShown) {
        this.rows = rows;
        this.smallestShown = smallestShown;
    }

    /**
     * The rows that are to be withheld.
     *
     * @param rows of a figure, by these dimensions
     * @param part to which total beside those of the dimensions a row adds up; empty for a row that everybody may ask for
     * @param smallestShown 5 withholds the counts from 1 to 4
     */
    static Set<Figure.Row> withheld(
            List<Figure.Row> rows,
            List<String> dimensions,
            Function<Figure.Row, Optional<String>> part,
            int smallestShown) {
        var judged = rows.stream().filter(row -> part.apply(row).isPresent()).toList();
        var cells = new SmallCells(judged, smallestShown);
        judged.stream().filter(cells::isSmall).forEach(cells.withheld::add);
        var lines = cells.lines(dimensions, part);
        boolean more;
        do {
            more = false;
            for (var line : lines) {
                more |= cells.hide(line);
            }
        } while (more);
        return cells.withheld;
    }

    private boolean isSmall(Figure.Row row) {
        return size(row) < smallestShown;
    }

    /** How many it counts: in a flow, those who went out stand below nought. */
    private static long size(Figure.Row row) {
        return Math.abs(row.value());
    }

    private record Line(Map<String, String> others, Optional<String> part) {}

    /** What adds up to a total that can be asked for: the rows of a part that differ in one dimension only. */
    private List<List<Figure.Row>> lines(List<String> dimensions, Function<Figure.Row, Optional<String>> part) {
        var found = new ArrayList<List<Figure.Row>>();
        for (var dimension : dimensions) {
            found.addAll(rows.stream()
                    .collect(Collectors.groupingBy(row -> new Line(others(row.keys(), dimension), part.apply(row))))
                    .values());
        }
        return found;
    }

    private static Map<String, String> others(Map<String, String> keys, String dimension) {
        return keys.entrySet().stream()
                .filter(key -> !key.getKey().equals(dimension))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Withholds more of a line until nothing can be reckoned back; whether it has. */
    private boolean hide(List<Figure.Row> line) {
        boolean more = false;
        while (!isSafe(line.stream().filter(withheld::contains).toList())) {
            Predicate<Figure.Row> shown = row -> !withheld.contains(row);
            var next = line.stream().filter(shown).min(Comparator.comparing(SmallCells::size));
            if (next.isEmpty()) {
                break;
            }
            more |= withheld.add(next.get());
        }
        return more;
    }

    /**
     * The sum of what is withheld is known. A small cell can be anything from 1 to the largest withheld value when the others
     * have so much above their least possible value, and a larger one is among them.
     */
    private boolean isSafe(List<Figure.Row> hidden) {
        if (hidden.isEmpty()) {
            return true;
        }
        long room = hidden.stream()
                .mapToLong(row -> size(row) - (isSmall(row) ? 1 : smallestShown))
                .sum();
        return hidden.size() > 1 && hidden.stream().anyMatch(row -> !isSmall(row)) && room >= smallestShown - 2L;
    }
}
