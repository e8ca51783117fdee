package vn.dangbo.evaluation.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is declared, against its components (domain specification §6.4, invariant 13), and sums of it. */
class MeasureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # figures A3 and A2 of the sources: 88.9% is right, "118%" is not (116.67)
            =  | 88.9   |      |      | 161  | 181  | true
            =  | 118    |      |      | 7    | 6    | false
            =  | 116    |      |      | 7    | 6    | true
            =  | 116.67 |      |      | 7    | 6    | true
            # A1t: "trên 97,5%"
            >  | 97.5   |      |      | 1951 | 2000 | true
            >  | 97.5   |      |      | 1950 | 2000 | false
            >= | 97.5   |      |      | 1950 | 2000 | true
            <  | 50     |      |      | 1    | 2    | false
            <= | 50     |      |      | 1    | 2    | true
            ~  | 33     |      |      | 1    | 3    | true
            ~  | 34     |      |      | 1    | 3    | false
            # A1: "96–98%", both ends included
            =  |        | 96   | 98   | 96   | 100  | true
            =  |        | 96   | 98   | 98   | 100  | true
            =  |        | 96   | 98   | 95   | 100  | false
            =  |        | 96   | 98   | 99   | 100  | false
            =  | 1.29   |      |      |      |      | true
            """)
    void componentsMustGiveWhatWasDeclared(
            String sign,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            Long numerator,
            Long denominator,
            boolean reproduced) {
        var measure = new Measure(ComparatorSign.of(sign).orElseThrow(), value, low, high, numerator, denominator);
        assertEquals(reproduced, measure.isReproduced());
    }

    @ParameterizedTest
    @CsvSource({
        "=, =, =",
        "=, >, >",
        ">, =, >",
        ">, >=, >",
        ">=, >=, >=",
        "<, <=, <",
        ">, <, ~",
        "~, =, ~",
        "~, >, ~",
        "<=, >=, ~"
    })
    void theSignOfASum(String one, String other, String sum) {
        assertEquals(
                sum,
                ComparatorSign.of(one)
                        .orElseThrow()
                        .plus(ComparatorSign.of(other).orElseThrow())
                        .sign());
    }

    @Test
    void aSumToWhichSomebodyHasNotContributedIsALowerEnd() {
        var parts = List.of(whole(3), whole(4));
        assertEquals("= 7", text(Measure.sum(parts, true)));
        assertEquals(">= 7", text(Measure.sum(parts, false)));
        var range = new Measure(ComparatorSign.EQUAL, null, BigDecimal.ONE, BigDecimal.TEN, null, null);
        assertEquals("= 4..13", text(Measure.sum(List.of(range, whole(3)), true)));
        assertEquals(">= 4", text(Measure.sum(List.of(range, whole(3)), false)));
        assertEquals(">= 4", text(Measure.sum(List.of(range, more(3)), true)));
    }

    @Property
    void exactPartsAddUpWhateverTheirOrder(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000) Integer> parts) {
        var sum = Measure.sum(parts.stream().map(MeasureTest::whole).toList(), true);
        long expected = parts.stream().mapToLong(Integer::longValue).sum();
        assertEquals(expected, sum.whole());
        assertEquals("=", sum.comparator().sign());
        var reversed = parts.stream().sorted().map(MeasureTest::whole).collect(Collectors.toList());
        assertEquals(0, sum.value().compareTo(Measure.sum(reversed, true).value()));
    }

    /** Whatever is printed by rounding or cutting to 0–2 decimals reproduces; a whole point beside it does not. */
    @Property
    void aRoundedRateIsReproduced(
            @ForAll @IntRange(max = 5_000) int numerator,
            @ForAll @IntRange(min = 1, max = 5_000) int denominator,
            @ForAll @IntRange(max = 2) int decimals) {
        var exact = BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
        assertEquals(true, rate(exact, numerator, denominator).isReproduced());
        assertEquals(
                false,
                rate(exact.add(BigDecimal.valueOf(2)), numerator, denominator).isReproduced());
    }

    private static Measure rate(BigDecimal value, long numerator, long denominator) {
        return new Measure(ComparatorSign.EQUAL, value, null, null, numerator, denominator);
    }

    private static Measure whole(int value) {
        return Measure.of(ComparatorSign.EQUAL, BigDecimal.valueOf(value));
    }

    private static Measure more(int value) {
        return Measure.of(ComparatorSign.MORE, BigDecimal.valueOf(value));
    }

    private static String text(Measure measure) {
        return measure.comparator().sign() + " "
                + (measure.isRange() ? measure.low() + ".." + measure.high() : measure.value());
    }
}
