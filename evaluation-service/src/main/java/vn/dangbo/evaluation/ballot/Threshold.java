package vn.dangbo.evaluation.ballot;

import java.util.regex.Pattern;

/**
 * The least share of votes, as a rule set writes it: {@code 2/3} is two thirds or more, {@code >1/2} more than half.
 *
 * @param numerator at least 1
 * @param denominator at least the numerator
 * @param more whether the share itself does not suffice
 */
public record Threshold(long numerator, long denominator, boolean more) {

    private static final Pattern FORM = Pattern.compile("(>?)([1-9][0-9]?)/([1-9][0-9]?)");

    public Threshold {
        if (numerator < 1 || numerator > denominator || more && numerator == denominator) {
            throw new IllegalArgumentException("a share of votes is above 0, and can be reached");
        }
    }

    /**
     * Reads the text of a rule set.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Threshold parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Threshold(
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                !matcher.group(1).isEmpty());
    }

    /** The fewest votes of a base that carry: 11 of 16 for two thirds, 9 of 16 for more than half. */
    public long votes(long base) {
        var share = Math.multiplyExact(numerator, base);
        return more ? share / denominator + 1 : (share + denominator - 1) / denominator;
    }

    /** Whether so many votes of the base carry; of a base of nobody none do. */
    public boolean carries(long votes, long base) {
        return base > 0 && votes >= votes(base);
    }
}
