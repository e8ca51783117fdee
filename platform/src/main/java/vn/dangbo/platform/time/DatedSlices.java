package vn.dangbo.platform.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What held when: slices of time with a value each, sorted, no two sharing a day; days between them may be without
 * value. Immutable. This is the one place where a backdated correction splits slices (design §4).
 *
 * <p>To store a correction: {@code after = before.put(…)}; close the rows of {@code before.slicesNotIn(after)}, flush,
 * then insert {@code after.slicesNotIn(before)}.
 *
 * @param <V> the value; compared with {@code equals}, never {@code null}
 */
public final class DatedSlices<V> {
    private final List<Slice<V>> slices;

    /** A value and the days on which it holds. */
    public record Slice<V>(Validity validity, V value) {
        public Slice {
            Objects.requireNonNull(validity, "validity");
            Objects.requireNonNull(value, "value");
        }
    }

    private DatedSlices(List<Slice<V>> sorted) {
        this.slices = List.copyOf(sorted);
    }

    /** No value on any day. */
    public static <V> DatedSlices<V> empty() {
        return new DatedSlices<>(List.of());
    }

    /**
     * The given slices, in any order, kept as they are.
     *
     * @throws IllegalArgumentException when two of them share a day; the message names their days
     */
    public static <V> DatedSlices<V> of(Collection<Slice<V>> slices) {
        List<Slice<V>> sorted = sorted(slices);
        for (int i = 1; i < sorted.size(); i++) {
            Validity before = sorted.get(i - 1).validity();
            Validity next = sorted.get(i).validity();
            if (before.overlaps(next)) {
                throw new IllegalArgumentException(before + " and " + next + " overlap");
            }
        }
        return new DatedSlices<>(sorted);
    }

    /**
     * Lets the value hold on exactly the days of {@code validity}: what it overlaps is cut back, split or replaced, and
     * it is joined with a neighbour that abuts and has an equal value. Slices farther away are left as they are.
     */
    public DatedSlices<V> put(Validity validity, V value) {
        List<Slice<V>> kept = new ArrayList<>();
        Validity grown = validity;
        for (Slice<V> rest : without(validity).slices) {
            if (rest.value().equals(value) && rest.validity().abuts(validity)) {
                grown = grown.join(rest.validity());
            } else {
                kept.add(rest);
            }
        }
        kept.add(new Slice<>(grown, value));
        return new DatedSlices<>(sorted(kept));
    }

    /** Leaves the days of {@code validity} without a value. */
    public DatedSlices<V> without(Validity validity) {
        List<Slice<V>> kept = new ArrayList<>(slices.size() + 1);
        for (Slice<V> slice : slices) {
            for (Validity rest : slice.validity().minus(validity)) {
                kept.add(rest.equals(slice.validity()) ? slice : new Slice<>(rest, slice.value()));
            }
        }
        return new DatedSlices<>(kept);
    }

    /** The value on that day. */
    public Optional<V> at(LocalDate day) {
        return slices.stream()
                .filter(slice -> slice.validity().contains(day))
                .findFirst()
                .map(Slice::value);
    }

    /** The days between the first slice and the last that have no value, in order. */
    public List<Validity> gaps() {
        List<Validity> gaps = new ArrayList<>();
        for (int i = 1; i < slices.size(); i++) {
            LocalDate end = slices.get(i - 1).validity().to();
            LocalDate start = slices.get(i).validity().from();
            if (end.isBefore(start)) {
                gaps.add(new Validity(end, start));
            }
        }
        return List.copyOf(gaps);
    }

    /** The same values on the same days in as few slices as possible. */
    public DatedSlices<V> coalesced() {
        List<Slice<V>> joined = new ArrayList<>(slices.size());
        for (Slice<V> slice : slices) {
            Slice<V> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.value().equals(slice.value())
                    && last.validity().abuts(slice.validity())) {
                joined.set(joined.size() - 1, new Slice<>(last.validity().join(slice.validity()), slice.value()));
            } else {
                joined.add(slice);
            }
        }
        return new DatedSlices<>(joined);
    }

    /** The slices of this, whole and with the same value, that are not slices of the other. */
    public List<Slice<V>> slicesNotIn(DatedSlices<V> other) {
        Set<Slice<V>> there = new HashSet<>(other.slices);
        return slices.stream().filter(slice -> !there.contains(slice)).toList();
    }

    /** The slices in order of time. */
    public List<Slice<V>> slices() {
        return slices;
    }

    /** Whether no day has a value. */
    public boolean isEmpty() {
        return slices.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatedSlices<?> that && slices.equals(that.slices);
    }

    @Override
    public int hashCode() {
        return slices.hashCode();
    }

    @Override
    public String toString() {
        return slices.toString();
    }

    private static <V> List<Slice<V>> sorted(Collection<Slice<V>> slices) {
        return slices.stream().sorted(Comparator.comparing(Slice::validity)).toList();
    }
}
