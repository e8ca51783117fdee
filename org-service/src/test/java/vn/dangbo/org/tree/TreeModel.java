package vn.dangbo.org.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The dated tree once more, in memory and as simple as can be: a day at a time, one step after the other. */
final class TreeModel {

    /** Lifetime of a unit, half-open; a null end is open. */
    record Life(LocalDate from, LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        boolean overlaps(Life other) {
            return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
        }

        boolean isEmpty() {
            return to != null && !to.isAfter(from);
        }
    }

    /** Who stands under whom. */
    record Edge(int child, int parent, Life life) {}

    /** Ancestor, descendant and the steps between them on some day. */
    record Pair(int ancestor, int descendant, int depth) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            return Comparator.comparingInt(Pair::ancestor)
                    .thenComparingInt(Pair::descendant)
                    .thenComparingInt(Pair::depth)
                    .compare(this, other);
        }
    }

    private final Map<Integer, Life> units;
    private final List<Edge> edges;

    TreeModel(Map<Integer, Life> units, List<Edge> edges) {
        this.units = new TreeMap<>(units);
        this.edges = List.copyOf(edges);
    }

    Map<Integer, Life> units() {
        return units;
    }

    List<Edge> edges() {
        return edges;
    }

    TreeModel with(Edge edge) {
        var more = new ArrayList<>(edges);
        more.add(edge);
        return new TreeModel(units, more);
    }

    TreeModel without(Edge edge) {
        var fewer = new ArrayList<>(edges);
        fewer.remove(edge);
        return new TreeModel(units, fewer);
    }

    TreeModel living(int unit, Life life) {
        var changed = new HashMap<>(units);
        changed.put(unit, life);
        return new TreeModel(changed, edges);
    }

    /** Whether such a tree may be: one parent at a time, no unit below itself on any day. */
    boolean isTree() {
        if (units.values().stream().anyMatch(Life::isEmpty)) {
            return false;
        }
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            if (edge.life().isEmpty() || edge.child() == edge.parent()) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if (edges.get(j).child() == edge.child() && edges.get(j).life().overlaps(edge.life())) {
                    return false;
                }
            }
        }
        return turningPoints().stream().allMatch(day -> units.keySet().stream().noneMatch(unit -> circles(unit, day)));
    }

    /** Days on which anything changes: between two of them the tree stands still. */
    Set<LocalDate> turningPoints() {
        var days = new TreeSet<LocalDate>();
        units.values().forEach(life -> add(days, life));
        edges.forEach(edge -> add(days, edge.life()));
        return days;
    }

    private static void add(Set<LocalDate> days, Life life) {
        days.add(life.from());
        if (life.to() != null) {
            days.add(life.to());
        }
    }

    private boolean circles(int unit, LocalDate day) {
        Integer above = parentOn(unit, day);
        for (int steps = 0; above != null && steps <= units.size(); steps++) {
            if (above == unit) {
                return true;
            }
            above = parentOn(above, day);
        }
        return false;
    }

    private Integer parentOn(int unit, LocalDate day) {
        if (!units.get(unit).on(day)) {
            return null;
        }
        return edges.stream()
                .filter(edge -> edge.child() == unit && edge.life().on(day))
                .map(Edge::parent)
                .filter(parent -> units.get(parent).on(day))
                .findFirst()
                .orElse(null);
    }

    /** The unit and those above it on the day, from the unit up; empty when it is not alive. */
    List<Integer> chain(int unit, LocalDate day) {
        var chain = new ArrayList<Integer>();
        if (units.get(unit).on(day)) {
            for (Integer at = unit; at != null; at = parentOn(at, day)) {
                chain.add(at);
            }
        }
        return chain;
    }

    /** The closure on a day. */
    Set<Pair> closure(LocalDate day) {
        var pairs = new TreeSet<Pair>();
        for (int unit : units.keySet()) {
            var chain = chain(unit, day);
            for (int depth = 0; depth < chain.size(); depth++) {
                pairs.add(new Pair(chain.get(depth), unit, depth));
            }
        }
        return pairs;
    }

    /** Where a unit stands today: an ended one under the superior of its last day, wherever that stands by now. */
    List<Integer> place(int unit, LocalDate today) {
        var place = new ArrayList<Integer>();
        for (Integer at = unit; at != null; at = parentOn(at, ownDay(at, today))) {
            place.add(at);
        }
        return place;
    }

    private LocalDate ownDay(int unit, LocalDate today) {
        var life = units.get(unit);
        var day = life.to() != null && !today.isBefore(life.to()) ? life.to().minusDays(1) : today;
        return day.isBefore(life.from()) ? life.from() : day;
    }
}
