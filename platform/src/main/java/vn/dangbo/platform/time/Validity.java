package vn.dangbo.platform.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dangbo.platform.text.InvalidValueException;

/**
 * The days on which a state holds: half-open {@code [from, to)}, never empty. Ordered by start, then by end (open last).
 *
 * @param from the first day on which it holds
 * @param to the first day on which it holds no more; {@code null} = open, no end is known
 */
public record Validity(LocalDate from, LocalDate to) implements Comparable<Validity> {
    private static final Comparator<Validity> ORDER = Comparator.comparing(Validity::from)
            .thenComparing(Validity::to, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    /** @throws InvalidValueException {@code VALIDITY_INVALID} (arguments: from, to) when {@code to} is not after {@code from} */
    public Validity {
        Objects.requireNonNull(from, "from");
        if (to != null && !to.isAfter(from)) {
            throw new InvalidValueException("VALIDITY_INVALID", from.toString(), to.toString());
        }
    }

    /** From this day on, with no end known. */
    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    /** Both days included. */
    public static Validity ofDays(LocalDate first, LocalDate last) {
        return new Validity(first, last.plusDays(1));
    }

    /** Whether no end is known. */
    public boolean isOpen() {
        return to == null;
    }

    /** Whether it holds on this day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && startsBeforeEnd(day);
    }

    /** Whether every day of the other is a day of this. */
    public boolean contains(Validity other) {
        return !other.from.isBefore(from) && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    /** Whether the two share a day. */
    public boolean overlaps(Validity other) {
        return startsBeforeEnd(other.from) && other.startsBeforeEnd(from);
    }

    /** The days the two share. */
    public Optional<Validity> intersect(Validity other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new Validity(from.isAfter(other.from) ? from : other.from, earlierEnd(to, other.to)));
    }

    /** Whether one begins on the very day the other ends: no gap, no shared day. */
    public boolean abuts(Validity other) {
        return other.from.equals(to) || from.equals(other.to);
    }

    /**
     * One stretch for both.
     *
     * @throws IllegalArgumentException when there would be a gap between them
     */
    public Validity join(Validity other) {
        if (!overlaps(other) && !abuts(other)) {
            throw new IllegalArgumentException(this + " and " + other + " neither overlap nor abut");
        }
        LocalDate end = to == null || other.to == null ? null : (to.isAfter(other.to) ? to : other.to);
        return new Validity(from.isBefore(other.from) ? from : other.from, end);
    }

    /** The days of this that are not days of the other: none, one or two stretches, in order. */
    public List<Validity> minus(Validity other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Validity> rest = new ArrayList<>(2);
        if (from.isBefore(other.from)) {
            rest.add(new Validity(from, other.from));
        }
        if (other.to != null && startsBeforeEnd(other.to)) {
            rest.add(new Validity(other.to, to));
        }
        return List.copyOf(rest);
    }

    /** The same start with this end (exclusive); {@code null} = open. */
    public Validity endingOn(LocalDate newTo) {
        return new Validity(from, newTo);
    }

    /** The last day on which it holds; empty when open. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(to).map(end -> end.minusDays(1));
    }

    @Override
    public int compareTo(Validity other) {
        return ORDER.compare(this, other);
    }

    /** {@code [2015-01-01,2020-01-01)}, open: {@code [2015-01-01,)} — as PostgreSQL writes a daterange. */
    @Override
    public String toString() {
        return "[" + from + "," + (to == null ? "" : to) + ")";
    }

    private boolean startsBeforeEnd(LocalDate day) {
        return to == null || day.isBefore(to);
    }

    private static LocalDate earlierEnd(LocalDate one, LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }
}
