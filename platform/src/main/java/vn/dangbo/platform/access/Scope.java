package vn.dangbo.platform.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a caller may act: ranges of unit paths on today's tree. Every query takes one, as SQL predicate; an empty
 * scope reads nothing.
 *
 * <p>Paths are texts such as {@code 1.4.17.} in C collation. The subtree of a path is the half-open range from the
 * path to the path with its last {@code '.'} raised to {@code '/'}; the unit alone is the range to the path with
 * {@code '!'} appended, which sorts before every digit. So both are one comparison that an index answers.
 */
public final class Scope {

    /** What one grant reaches: paths {@code >= low} and {@code < high}. */
    public record Range(String low, String high) {}

    /**
     * The unit at which a range begins, by its number: while somebody waits for news the unit may move, and its path
     * with it.
     */
    public record Root(long number, boolean subtree) {}

    private static final Scope NOWHERE = new Scope(List.of(), List.of());
    /** Digits and dots all sort below ':'. */
    private static final Scope EVERYWHERE = new Scope(List.of(new Range("", ":")), List.of());

    private final List<Range> ranges;
    private final List<Root> roots;

    private Scope(List<Range> ranges, List<Root> roots) {
        this.ranges = ranges;
        this.roots = roots;
    }

    /** Reads nothing. */
    public static Scope nowhere() {
        return NOWHERE;
    }

    /** The whole deployment. */
    public static Scope everywhere() {
        return EVERYWHERE;
    }

    /** The unit at the path and all below it. */
    public static Range subtree(String path) {
        return new Range(path, path.substring(0, path.length() - 1) + "/");
    }

    /** The unit at the path alone. */
    public static Range self(String path) {
        return new Range(path, path + "!");
    }

    /** The union of the ranges; those that another one covers are dropped. */
    public static Scope of(List<Range> ranges) {
        var sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(Range::low).thenComparing(Range::high, Comparator.reverseOrder()));
        var kept = new ArrayList<Range>();
        for (var range : sorted) {
            // Ranges of paths are nested or apart, never crossing.
            if (kept.isEmpty()
                    || range.high().compareTo(kept.get(kept.size() - 1).high()) > 0) {
                kept.add(range);
            }
        }
        // The roots stay all: a range that another one covers today may stand apart tomorrow.
        return kept.isEmpty()
                ? NOWHERE
                : new Scope(
                        List.copyOf(kept),
                        ranges.stream().map(Scope::root).distinct().toList());
    }

    private static Root root(Range range) {
        var path = range.low();
        var number = path.substring(path.lastIndexOf('.', path.length() - 2) + 1, path.length() - 1);
        return new Root(Long.parseLong(number), range.high().endsWith("/"));
    }

    /** What of the unit at the path and all below it the scope reaches. */
    public Scope within(String path) {
        var asked = subtree(path);
        // Ranges of paths are nested or apart: of two the inner one is what they share.
        return of(ranges.stream()
                .filter(range ->
                        range.low().compareTo(asked.high()) < 0 && asked.low().compareTo(range.high()) < 0)
                .map(range ->
                        range.low().compareTo(asked.low()) <= 0 && range.high().compareTo(asked.high()) >= 0
                                ? asked
                                : range)
                .toList());
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public List<Range> ranges() {
        return ranges;
    }

    /** Whether the scope is the whole deployment. */
    public boolean isEverywhere() {
        return this == EVERYWHERE;
    }

    /** Where the ranges begin; none for the whole deployment. */
    public List<Root> roots() {
        return roots;
    }

    /** Whether a unit at the path is reached. */
    public boolean covers(String path) {
        return path != null
                && ranges.stream()
                        .anyMatch(r -> r.low().compareTo(path) <= 0 && r.high().compareTo(path) > 0);
    }

    /** Lower ends, aligned with {@link #highs()}; parameter of a predicate. */
    public String[] lows() {
        return ranges.stream().map(Range::low).toArray(String[]::new);
    }

    /** Upper ends, exclusive. */
    public String[] highs() {
        return ranges.stream().map(Range::high).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "Scope" + ranges;
    }
}
