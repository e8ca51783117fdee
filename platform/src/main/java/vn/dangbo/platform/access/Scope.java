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

    private static final Scope NOWHERE = new Scope(List.of());
    /** Digits and dots all sort below ':'. */
    private static final Scope EVERYWHERE = new Scope(List.of(new Range("", ":")));

    private final List<Range> ranges;

    private Scope(List<Range> ranges) {
        this.ranges = ranges;
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
        return kept.isEmpty() ? NOWHERE : new Scope(List.copyOf(kept));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public List<Range> ranges() {
        return ranges;
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
