package vn.dangbo.evaluation.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Which percentages a report may print for a fraction: rounded or cut off, to none, one or two decimals. */
public final class PrintedPercent {

    private static final int USUAL_DECIMALS = 2;
    /** More decimals than a report ever prints. */
    static final int MOST_DECIMALS = 6;

    private PrintedPercent() {}

    /**
     * Whether the fraction is printed like this by one of the usual roundings. Zeros at the end of what is printed say
     * nothing: clients drop them, and add them.
     *
     * @param numerator at least 0
     * @param denominator 0 prints nothing
     */
    public static boolean prints(long numerator, long denominator, BigDecimal printed) {
        if (denominator == 0) {
            return false;
        }
        var hundredfold = BigDecimal.valueOf(numerator).movePointRight(2);
        var divisor = BigDecimal.valueOf(denominator);
        var decimals = Math.max(USUAL_DECIMALS, printed.stripTrailingZeros().scale());
        for (int scale = 0; scale <= decimals; scale++) {
            if (hundredfold.divide(divisor, scale, RoundingMode.DOWN).compareTo(printed) == 0
                    || hundredfold.divide(divisor, scale, RoundingMode.HALF_UP).compareTo(printed) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The percentage to two decimals; null for a base of none. */
    public static BigDecimal exact(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(denominator), USUAL_DECIMALS, RoundingMode.HALF_UP);
    }
}
