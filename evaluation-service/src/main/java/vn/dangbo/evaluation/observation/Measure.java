package vn.dangbo.evaluation.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.dangbo.evaluation.consistency.PrintedPercent;

/**
 * What was declared: one value with its sign, or a range. The range is always {@link ComparatorSign#EQUAL}.
 *
 * @param value null for a range
 * @param low lower end of a range
 * @param high upper end of a range, above the lower one
 * @param numerator what a rate was reckoned from, with {@code denominator}; null when it is not known
 */
public record Measure(
        ComparatorSign comparator,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        Long numerator,
        Long denominator) {

    /** A value as it is declared without components. */
    public static Measure of(ComparatorSign comparator, BigDecimal value) {
        return new Measure(comparator, value, null, null, null, null);
    }

    /** The same with numbers that are equal when they are equally large. */
    public Measure stripped() {
        return new Measure(comparator, strip(value), strip(low), strip(high), numerator, denominator);
    }

    private static BigDecimal strip(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    /** Whether it is a range. */
    public boolean isRange() {
        return value == null;
    }

    /** The value when it is one whole number; null otherwise. */
    public Long whole() {
        return isRange() || value.stripTrailingZeros().scale() > 0 ? null : value.longValueExact();
    }

    /**
     * Whether numerator and denominator give what was declared: within the rounding of the printed figure, on the right side of
     * its sign, inside its range; "about" holds to a whole percent. Always so without components. Source: domain
     * specification §6.4, invariant 13.
     */
    public boolean isReproduced() {
        if (numerator == null) {
            return true;
        }
        var hundredfold = BigDecimal.valueOf(numerator).movePointRight(2);
        var base = BigDecimal.valueOf(denominator);
        if (isRange()) {
            return hundredfold.compareTo(low.multiply(base)) >= 0 && hundredfold.compareTo(high.multiply(base)) <= 0;
        }
        int side = hundredfold.compareTo(value.multiply(base));
        return switch (comparator) {
            case EQUAL -> PrintedPercent.prints(numerator, denominator, value);
            case MORE -> side > 0;
            case AT_LEAST -> side >= 0;
            case LESS -> side < 0;
            case AT_MOST -> side <= 0;
            case ABOUT ->
                hundredfold.divide(base, 0, RoundingMode.HALF_UP).compareTo(value.setScale(0, RoundingMode.HALF_UP))
                        == 0;
        };
    }

    /**
     * The sum of values that add up: ends are added to ends, and a value counts as both ends of its own range.
     *
     * @param parts at least one
     * @param all whether nothing is missing; when something is, the sum is a lower end
     */
    public static Measure sum(List<Measure> parts, boolean all) {
        var low = parts.stream().map(Measure::least).reduce(BigDecimal.ZERO, BigDecimal::add);
        var high = parts.stream().map(Measure::greatest).reduce(BigDecimal.ZERO, BigDecimal::add);
        var sign = parts.stream().map(Measure::comparator).reduce(ComparatorSign.EQUAL, ComparatorSign::plus);
        if (!all) {
            sign = sign.plus(ComparatorSign.AT_LEAST);
        }
        if (low.compareTo(high) == 0) {
            return of(sign, low);
        }
        // A range has no sign of its own: where the parts have one, only the end that it leaves firm can be told.
        return sign == ComparatorSign.EQUAL
                ? new Measure(sign, null, low, high, null, null)
                : switch (sign) {
                    case LESS, AT_MOST -> of(ComparatorSign.AT_MOST, high);
                    case ABOUT -> of(ComparatorSign.ABOUT, low.add(high).divide(BigDecimal.valueOf(2)));
                    default -> of(ComparatorSign.AT_LEAST, low);
                };
    }

    private BigDecimal least() {
        return isRange() ? low : value;
    }

    private BigDecimal greatest() {
        return isRange() ? high : value;
    }
}
