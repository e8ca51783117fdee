package vn.dangbo.evaluation.resolution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.dangbo.platform.statistics.Figure;

/**
 * What was observed against a target. A declared value with a sign counts by what it leaves certain: "hơn 13.400" has met
 * 13,000, and leaves 14,000 open. Pure.
 */
final class Achievement {

    private static final int DECIMALS = 2;

    private Achievement() {}

    /**
     * Whether the target was met.
     *
     * @param observed null when nothing was
     */
    static Outcome outcome(Figure.Row observed, BigDecimal target, boolean atLeast) {
        if (observed == null) {
            return Outcome.UNKNOWN;
        }
        var least = least(observed);
        var greatest = greatest(observed);
        boolean surelyMet = atLeast
                ? least != null && least.compareTo(target) >= 0
                : greatest != null && greatest.compareTo(target) <= 0;
        if (surelyMet) {
            return Outcome.MET;
        }
        boolean surelyNot = atLeast
                ? greatest != null && greatest.compareTo(target) < 0
                : least != null && least.compareTo(target) > 0;
        return surelyNot ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    /**
     * Observed / target in percent, to two decimals: 161 of 181 are 88.95.
     *
     * @return null for a range, which has no one percentage, and when nothing was observed
     */
    static BigDecimal percent(Figure.Row observed, BigDecimal target) {
        var value = observed == null ? null : value(observed);
        return value == null ? null : value.movePointRight(2).divide(target, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The one value; null for a range. */
    private static BigDecimal value(Figure.Row row) {
        return row.declared() == null
                ? BigDecimal.valueOf(row.value())
                : row.declared().value();
    }

    /** What it is at least; null when that is not known. "About" tells neither end. */
    private static BigDecimal least(Figure.Row row) {
        return row.declared() == null || row.declared().low() == null
                ? end(row, ">")
                : row.declared().low();
    }

    private static BigDecimal greatest(Figure.Row row) {
        return row.declared() == null || row.declared().high() == null
                ? end(row, "<")
                : row.declared().high();
    }

    private static BigDecimal end(Figure.Row row, String side) {
        var sign = row.declared() == null ? "=" : row.declared().comparator();
        return sign.equals("=") || sign.startsWith(side) ? value(row) : null;
    }
}
