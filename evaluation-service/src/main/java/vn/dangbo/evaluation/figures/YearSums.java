package vn.dangbo.evaluation.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.statistics.Figure;

/** The rows of several years as one figure: equal keys are added up, values as well as what they are of. Pure. */
final class YearSums {

    private final List<String> grades;
    private final Map<Map<String, String>, Figure.Row> sums = new LinkedHashMap<>();
    private final Map<Map<String, String>, Long> bases = new HashMap<>();

    /** @param grades best first, and last what stands for none: the order of rows */
    YearSums(List<String> grades) {
        this.grades = grades;
    }

    /** Adds the rows of a year. */
    void add(List<Figure.Row> rows) {
        rows.forEach(row -> sums.merge(row.keys(), row, YearSums::sum));
    }

    /**
     * Adds what the values of a year are of, for figures that are split by grade: such a year counts also for grades that
     * nobody had in it.
     *
     * @param rows of the same figure, not split by grade
     */
    void addBases(List<Figure.Row> rows) {
        rows.forEach(row -> bases.merge(row.keys(), row.of(), Long::sum));
    }

    /** The sums, ordered by each key in turn: grades best first, what is not known last, others by code. */
    List<Figure.Row> rows() {
        var rows = new ArrayList<>(sums.values().stream().map(this::ofAll).toList());
        if (!rows.isEmpty()) {
            Comparator<Figure.Row> order = Comparator.comparing(row -> 0);
            for (var dimension : rows.get(0).keys().keySet()) {
                order = order.thenComparing(row -> rank(dimension, row.keys().get(dimension)));
            }
            rows.sort(order);
        }
        return rows;
    }

    private Figure.Row ofAll(Figure.Row row) {
        var keys = new HashMap<>(row.keys());
        keys.remove("grade");
        return bases.isEmpty() ? row : new Figure.Row(row.keys(), row.value(), bases.get(keys));
    }

    private String rank(String dimension, String value) {
        if (dimension.equals("grade")) {
            return String.valueOf(grades.indexOf(value));
        }
        return (value.equals(Figure.NONE) ? "1" : "0") + value;
    }

    private static Figure.Row sum(Figure.Row one, Figure.Row other) {
        var of = one.of() == null || other.of() == null ? null : Long.valueOf(one.of() + other.of());
        return new Figure.Row(one.keys(), one.value() + other.value(), of);
    }
}
