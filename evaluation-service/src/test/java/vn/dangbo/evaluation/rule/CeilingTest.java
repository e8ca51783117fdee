package vn.dangbo.evaluation.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ceiling on excellent grades: the acceptance examples of the domain document, §14.3, and its exactness. */
class CeilingTest {

    private static final CapRatio FIFTH = CapRatio.of(new BigDecimal("0.20"));

    @ParameterizedTest
    @CsvSource({
        // base, rounding, HTXSNV, HTTNV, graded, allowed
        "GOOD_OR_BETTER, FLOOR, 9, 36, 49, 9",
        "GOOD_OR_BETTER, FLOOR, 8, 35, 43, 8",
        "GOOD_OR_BETTER, FLOOR, 10, 37, 54, 9",
        "GOOD_ONLY, FLOOR, 9, 36, 49, 7",
        "GOOD_ONLY, HALF_UP, 0, 8, 8, 2",
        "GOOD_OR_BETTER, FLOOR, 1, 7, 8, 1",
        "GOOD_OR_BETTER, FLOOR, 0, 4, 4, 0",
        // Dĩ An 2019, 138 cells: only the widest reading allows 27
        "GOOD_OR_BETTER, FLOOR, 27, 94, 138, 24",
        "EVALUATED, FLOOR, 27, 94, 138, 27",
        "EVALUATED, CEIL, 0, 0, 1, 1",
    })
    void examples(CapBase base, CapRounding rounding, long x, long t, long e, long allowed) {
        var ceiling = new Ceiling(FIFTH, base, rounding, 0);
        assertEquals(allowed, ceiling.allowed(x, t, e));
        assertEquals(x <= allowed, ceiling.holds(x, t, e));
    }

    @Test
    void aMinimumHoldsHoweverSmallTheGroup() {
        assertEquals(1, new Ceiling(FIFTH, CapBase.GOOD_OR_BETTER, CapRounding.FLOOR, 1).allowed(0, 2, 2));
    }

    @Test
    void anExceptionWidensTheShare() {
        var ceiling = new Ceiling(FIFTH, CapBase.GOOD_OR_BETTER, CapRounding.FLOOR, 0);
        assertFalse(ceiling.holds(10, 30, 40));
        assertTrue(ceiling.with(CapRatio.of(new BigDecimal("0.25"))).holds(10, 30, 40));
    }

    @Test
    void aShareIsBetweenNoughtAndOneAndExact() {
        assertEquals(new CapRatio(20, 100).decimal(), FIFTH.decimal());
        assertThrows(IllegalArgumentException.class, () -> CapRatio.of(new BigDecimal("1.01")));
        assertThrows(IllegalArgumentException.class, () -> CapRatio.of(new BigDecimal("-0.1")));
        assertThrows(IllegalArgumentException.class, () -> CapRatio.of(new BigDecimal("0.1234567")));
    }

    /** No binary fraction comes in: 0.2 of 45 is 9, not 8.999…; the ceiling is the largest number within the share. */
    @Property
    void floorIsTheLargestWithinTheShare(@ForAll @LongRange(max = 6_000_000) long base) {
        long allowed = new Ceiling(FIFTH, CapBase.EVALUATED, CapRounding.FLOOR, 0).allowed(0, 0, base);
        assertTrue(5 * allowed <= base);
        assertTrue(5 * (allowed + 1) > base);
    }
}
