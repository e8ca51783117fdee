package vn.dangbo.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final int SMALLEST = 5;
    private static final Function<Figure.Row, Optional<String>> ONE_PART = row -> Optional.of("");

    @Test
    void nothingIsWithheldWhereNothingIsSmall() {
        assertEquals(List.of(), withheld(5, 100));
    }

    @Test
    void aSmallCellTakesAnotherAlong() {
        assertEquals(List.of(2L, 40L), withheld(2, 40, 1900));
    }

    /** 1 + 5 adds up to 6, and 5 is the least that a larger cell can be: the other one would be known to be 1. */
    @Test
    void whatWouldStillBeReckonedBackTakesMore() {
        assertEquals(List.of(1L, 5L, 30L), withheld(1, 5, 30, 1900));
    }

    @Test
    void smallCellsAloneDoNotHideEachOther() {
        assertEquals(List.of(1L, 1L, 30L), withheld(1, 1, 30));
    }

    @Test
    void inATableEachLineHidesItsOwn() {
        var rows =
                List.of(row("A", "x", 2), row("A", "y", 50), row("B", "x", 60), row("B", "y", 70), row("C", "x", 80));
        var hidden = SmallCells.withheld(rows, List.of("child", "religion"), ONE_PART, SMALLEST);
        for (var key : List.of("child", "religion")) {
            hidden.stream()
                    .collect(Collectors.groupingBy(row -> row.keys().get(key)))
                    .forEach((line, cells) -> assertTrue(cells.size() > 1, line + " tells " + cells));
        }
        assertTrue(hidden.contains(rows.get(0)));
        assertTrue(!hidden.contains(rows.get(4)));
    }

    /** Tried out: for every small cell each value from 1 to 4 is possible, given the total and all that is shown. */
    @Property
    void noSmallCellCanBeReckonedBack(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 14) Integer> values) {
        var rows = new ArrayList<Figure.Row>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(row("A", Integer.toString(i), values.get(i)));
        }
        var hidden = new ArrayList<>(SmallCells.withheld(rows, List.of("religion"), ONE_PART, SMALLEST));
        if (hidden.size() == rows.size()) {
            return; // nothing is shown at all
        }
        long sum = hidden.stream().mapToLong(Figure.Row::value).sum();
        for (var target : hidden) {
            if (target.value() < SMALLEST) {
                var others = new ArrayList<>(hidden);
                others.remove(target);
                var possible = new TreeSet<Long>();
                for (long guess = 1; guess < SMALLEST; guess++) {
                    if (fits(others, 0, sum - guess)) {
                        possible.add(guess);
                    }
                }
                assertEquals(Set.of(1L, 2L, 3L, 4L), possible, () -> values + " hides " + hidden);
            }
        }
    }

    /** Whether the cells can have values of their kind that add up to the rest. */
    private static boolean fits(List<Figure.Row> cells, int from, long rest) {
        if (from == cells.size()) {
            return rest == 0;
        }
        boolean small = cells.get(from).value() < SMALLEST;
        long least = small ? 1 : SMALLEST;
        long most = small ? SMALLEST - 1 : rest;
        for (long value = least; value <= Math.min(most, rest); value++) {
            if (fits(cells, from + 1, rest - value)) {
                return true;
            }
        }
        return false;
    }

    /** A flow of a year: each of what came in and what went out can be asked for, so neither hides the other. */
    @Test
    void whatCameInAndWhatWentOutHideTheirOwn() {
        var rows = List.of(flow("ADMITTED", 40), flow("READMITTED", 2), flow("DECEASED", -30), flow("EXPELLED", -3));
        assertEquals(Set.copyOf(rows), hiddenFlows(rows));
        var onlyIn = List.of(flow("ADMITTED", 40), flow("READMITTED", 2), flow("DECEASED", -30), flow("MOVED", -9));
        assertEquals(Set.copyOf(onlyIn.subList(0, 2)), hiddenFlows(onlyIn));
    }

    /** The stock of the eve can be asked for as such: it hides nothing, and nothing of it is hidden. */
    @Test
    void theOpeningStockHidesNobody() {
        var rows = List.of(flow("OPENING_STOCK", 3), flow("READMITTED", 2), flow("ADMITTED", 7), flow("MOVED", 8));
        assertEquals(Set.copyOf(rows.subList(1, 3)), hiddenFlows(rows));
    }

    private static Set<Figure.Row> hiddenFlows(List<Figure.Row> rows) {
        return SmallCells.withheld(
                rows,
                List.of("cause"),
                row -> row.keys().containsValue("OPENING_STOCK")
                        ? Optional.empty()
                        : Optional.of(row.value() > 0 ? "IN" : "OUT"),
                SMALLEST);
    }

    private static Figure.Row flow(String cause, long value) {
        return new Figure.Row(Map.of("cause", cause), value);
    }

    private static List<Long> withheld(long... values) {
        var rows = new ArrayList<Figure.Row>();
        for (long value : values) {
            rows.add(row("A", Integer.toString(rows.size()), value));
        }
        return SmallCells.withheld(rows, List.of("religion"), ONE_PART, SMALLEST).stream()
                .map(Figure.Row::value)
                .sorted()
                .toList();
    }

    private static Figure.Row row(String child, String religion, long value) {
        return new Figure.Row(Map.of("child", child, "religion", religion), value);
    }
}
