package vn.dangbo.evaluation.rule;

/**
 * How many may be graded HTXSNV: a share of a base, rounded. Exact integer arithmetic.
 *
 * @param ratio the share, 0.20 in all rules so far
 * @param base what it is a share of
 * @param rounding how it becomes a whole number
 * @param minimum how many are allowed however small the base is; 0 where no rule says otherwise
 */
public record Ceiling(CapRatio ratio, CapBase base, CapRounding rounding, long minimum) {

    public Ceiling {
        if (minimum < 0) {
            throw new IllegalArgumentException("minimum is negative");
        }
    }

    /**
     * How many of this group may be graded HTXSNV. With {@link CapBase#GOOD_OR_BETTER} the answer depends on how many are.
     *
     * @param excellent graded HTXSNV
     * @param good graded HTTNV
     * @param evaluated graded at all
     * @return at least {@code minimum}
     */
    public long allowed(long excellent, long good, long evaluated) {
        var share = Math.multiplyExact(ratio.numerator(), base.of(excellent, good, evaluated));
        return Math.max(minimum, rounding.quotient(share, ratio.denominator()));
    }

    /** Whether the group is within its ceiling. */
    public boolean holds(long excellent, long good, long evaluated) {
        return excellent <= allowed(excellent, good, evaluated);
    }

    /** The same ceiling with another share, as a decided exception gives it. */
    public Ceiling with(CapRatio other) {
        return new Ceiling(other, base, rounding, minimum);
    }

    /** The same ceiling read with another base. */
    public Ceiling with(CapBase other) {
        return new Ceiling(ratio, other, rounding, minimum);
    }
}
