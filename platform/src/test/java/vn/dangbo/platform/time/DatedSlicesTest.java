package vn.dangbo.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.dangbo.platform.time.DatedSlices.Slice;

class DatedSlicesTest {
    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);
    private static final int SPAN = 40;

    @Test
    void aBackdatedCorrectionSplitsWhatItFallsInto() {
        DatedSlices<String> slices =
                DatedSlices.<String>empty().put(validity(0, null), "A").put(validity(10, 20), "B");

        assertEquals(
                List.of(
                        new Slice<>(validity(0, 10), "A"),
                        new Slice<>(validity(10, 20), "B"),
                        new Slice<>(validity(20, null), "A")),
                slices.slices());
    }

    @Test
    void undoingTheCorrectionJoinsThePartsAgain() {
        DatedSlices<String> slices = DatedSlices.<String>empty()
                .put(validity(0, null), "A")
                .put(validity(10, 20), "B")
                .put(validity(10, 20), "A");

        assertEquals(List.of(new Slice<>(validity(0, null), "A")), slices.slices());
    }

    @Test
    void slicesThatACorrectionDoesNotTouchKeepTheirRows() {
        DatedSlices<String> before = DatedSlices.of(List.of(
                new Slice<>(validity(10, 20), "A"),
                new Slice<>(validity(0, 10), "A"),
                new Slice<>(validity(20, 30), "B"),
                new Slice<>(validity(30, null), "C")));

        DatedSlices<String> after = before.put(validity(25, 35), "D");

        assertEquals(
                List.of(new Slice<>(validity(20, 30), "B"), new Slice<>(validity(30, null), "C")),
                before.slicesNotIn(after));
        assertEquals(
                List.of(
                        new Slice<>(validity(20, 25), "B"),
                        new Slice<>(validity(25, 35), "D"),
                        new Slice<>(validity(35, null), "C")),
                after.slicesNotIn(before));
    }

    @Test
    void gapsAreTheDaysWithoutValueInside() {
        DatedSlices<String> slices = DatedSlices.<String>empty()
                .put(validity(0, 5), "A")
                .put(validity(7, 9), "A")
                .put(validity(9, 12), "B")
                .put(validity(20, null), "C");

        assertEquals(List.of(validity(5, 7), validity(12, 20)), slices.gaps());
        assertTrue(DatedSlices.empty().gaps().isEmpty());
    }

    @Test
    void overlappingSlicesAreRefused() {
        List<Slice<String>> overlapping =
                List.of(new Slice<>(validity(0, null), "A"), new Slice<>(validity(5, 6), "A"));

        assertThrows(IllegalArgumentException.class, () -> DatedSlices.of(overlapping));
    }

    @Property
    void putSetsItsDaysAndNoOther(@ForAll("slices") DatedSlices<String> before, @ForAll("edits") Slice<String> edit) {
        DatedSlices<String> after = before.put(edit.validity(), edit.value());

        days().forEach(day -> assertEquals(
                edit.validity().contains(day) ? Optional.of(edit.value()) : before.at(day),
                after.at(day),
                day::toString));
    }

    @Property
    void withoutClearsItsDaysAndNoOther(
            @ForAll("slices") DatedSlices<String> before, @ForAll("edits") Slice<String> edit) {
        DatedSlices<String> after = before.without(edit.validity());

        days().forEach(day -> assertEquals(
                edit.validity().contains(day) ? Optional.empty() : before.at(day), after.at(day), day::toString));
    }

    @Property
    void slicesNeverShareADayAndStayInOrder(
            @ForAll("slices") DatedSlices<String> before, @ForAll("edits") Slice<String> edit) {
        List<Slice<String>> slices = before.put(edit.validity(), edit.value()).slices();

        for (int i = 1; i < slices.size(); i++) {
            LocalDate end = slices.get(i - 1).validity().to();
            assertFalse(end == null || end.isAfter(slices.get(i).validity().from()), slices.toString());
        }
        assertEquals(slices, DatedSlices.of(slices).slices());
    }

    @Property
    void coalescedIsMinimalAndSaysTheSame(@ForAll("fragments") DatedSlices<String> fragments) {
        DatedSlices<String> coalesced = fragments.coalesced();

        days().forEach(day -> assertEquals(fragments.at(day), coalesced.at(day), day::toString));
        assertMinimal(coalesced);
        assertEquals(coalesced, coalesced.coalesced());
    }

    @Property
    void putKeepsACoalescedListCoalesced(
            @ForAll("fragments") DatedSlices<String> fragments, @ForAll("edits") Slice<String> edit) {
        assertMinimal(fragments.coalesced().put(edit.validity(), edit.value()));
    }

    @Property
    void closingAndOpeningTheDifferenceGivesTheNewList(
            @ForAll("fragments") DatedSlices<String> before, @ForAll("edits") Slice<String> edit) {
        DatedSlices<String> after = before.put(edit.validity(), edit.value());

        List<Slice<String>> rows = new ArrayList<>(before.slices());
        rows.removeAll(before.slicesNotIn(after));
        rows.addAll(after.slicesNotIn(before));

        assertEquals(after, DatedSlices.of(rows));
    }

    @Property
    void gapsAndSlicesTogetherHaveNoHole(@ForAll("slices") DatedSlices<String> slices) {
        List<Validity> stretches = Stream.concat(slices.slices().stream().map(Slice::validity), slices.gaps().stream())
                .sorted()
                .toList();

        for (int i = 1; i < stretches.size(); i++) {
            assertEquals(stretches.get(i - 1).to(), stretches.get(i).from());
        }
    }

    private static void assertMinimal(DatedSlices<String> slices) {
        List<Slice<String>> list = slices.slices();
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i - 1).validity().abuts(list.get(i).validity())) {
                assertNotEquals(list.get(i - 1).value(), list.get(i).value(), list.toString());
            }
        }
    }

    @Provide
    Arbitrary<DatedSlices<String>> slices() {
        return edits().list().ofMaxSize(8).map(edits -> {
            DatedSlices<String> slices = DatedSlices.empty();
            for (Slice<String> edit : edits) {
                slices = slices.put(edit.validity(), edit.value());
            }
            return slices;
        });
    }

    /** Lists in which equal neighbours were never joined, as rows of a database may be. */
    @Provide
    Arbitrary<DatedSlices<String>> fragments() {
        return Arbitraries.of("A", "B", "").list().ofMaxSize(SPAN / 4).map(values -> {
            List<Slice<String>> rows = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    rows.add(new Slice<>(validity(4 * i, 4 * i + 4), values.get(i)));
                }
            }
            return DatedSlices.of(rows);
        });
    }

    @Provide
    Arbitrary<Slice<String>> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SPAN - 1),
                        Arbitraries.integers().between(1, SPAN / 2).injectNull(0.15),
                        Arbitraries.of("A", "B", "C"))
                .as((start, length, value) ->
                        new Slice<>(validity(start, length == null ? null : start + length), value));
    }

    private static Validity validity(int from, Integer to) {
        return new Validity(DAY.plusDays(from), to == null ? null : DAY.plusDays(to));
    }

    private static Stream<LocalDate> days() {
        return LongStream.range(-1, 2L * SPAN).mapToObj(DAY::plusDays);
    }
}
