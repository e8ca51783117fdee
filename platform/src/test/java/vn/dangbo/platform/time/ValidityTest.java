package vn.dangbo.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
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
import vn.dangbo.platform.text.InvalidValueException;

class ValidityTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final int SPAN = 30;

    @Test
    void theFirstDayIsInAndTheEndIsOut() {
        Validity january = new Validity(DAY, DAY.plusMonths(1));

        assertTrue(january.contains(DAY));
        assertTrue(january.contains(LocalDate.of(2020, 1, 31)));
        assertFalse(january.contains(LocalDate.of(2020, 2, 1)));
        assertEquals(Optional.of(LocalDate.of(2020, 1, 31)), january.lastDay());
    }

    @Test
    void anEmptyOrTurnedStretchIsRefused() {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> new Validity(DAY, DAY));
        assertEquals("VALIDITY_INVALID", refused.code());
        assertThrows(InvalidValueException.class, () -> new Validity(DAY, DAY.minusDays(1)));
    }

    @Test
    void isWrittenAsTheDatabaseWritesIt() {
        assertEquals("[2020-01-01,2020-02-01)", new Validity(DAY, DAY.plusMonths(1)).toString());
        assertEquals("[2020-01-01,)", Validity.since(DAY).toString());
    }

    @Test
    void openStretchesComeLastAmongThoseOfOneStart() {
        Validity open = Validity.since(DAY);
        Validity closed = open.endingOn(DAY.plusDays(1));

        assertEquals(List.of(closed, open), Stream.of(open, closed).sorted().toList());
    }

    @Test
    void joiningAcrossAGapIsRefused() {
        Validity one = Validity.ofDays(DAY, DAY);
        Validity later = Validity.since(DAY.plusDays(2));

        assertThrows(IllegalArgumentException.class, () -> one.join(later));
    }

    @Property
    void theAlgebraHoldsForEveryDay(@ForAll("validities") Validity one, @ForAll("validities") Validity other) {
        Optional<Validity> both = one.intersect(other);
        List<Validity> rest = one.minus(other);

        days().forEach(day -> {
            boolean inOne = one.contains(day);
            boolean inOther = other.contains(day);
            assertEquals(
                    inOne && inOther,
                    both.filter(common -> common.contains(day)).isPresent());
            assertEquals(
                    inOne && !inOther,
                    rest.stream().filter(part -> part.contains(day)).count() == 1);
        });
        assertEquals(one.overlaps(other), both.isPresent());
        assertEquals(one.overlaps(other), other.overlaps(one));
        assertEquals(one.contains(other), other.minus(one).isEmpty());
    }

    @Property
    void abuttingMeansNoGapAndNoSharedDay(@ForAll("validities") Validity one, @ForAll("validities") Validity other) {
        if (one.abuts(other)) {
            Validity joined = one.join(other);
            days().forEach(day -> assertEquals(one.contains(day) ^ other.contains(day), joined.contains(day)));
        } else if (!one.overlaps(other)) {
            assertThrows(IllegalArgumentException.class, () -> one.join(other));
        }
    }

    @Provide
    Arbitrary<Validity> validities() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SPAN - 1),
                        Arbitraries.integers().between(1, SPAN).injectNull(0.2))
                .as((start, length) ->
                        new Validity(DAY.plusDays(start), length == null ? null : DAY.plusDays((long) start + length)));
    }

    private static Stream<LocalDate> days() {
        return LongStream.range(-1, 2 * SPAN + 2).mapToObj(DAY::plusDays);
    }
}
