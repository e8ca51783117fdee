package vn.dangbo.evaluation.rule;

/** How a ceiling that is no whole number becomes one. No central text says; floor is what reports do. */
public enum CapRounding {
    FLOOR,
    /** A half counts as one. */
    HALF_UP,
    CEIL;

    /**
     * The quotient as a whole number.
     *
     * @param numerator at least 0
     * @param denominator at least 1
     */
    public long quotient(long numerator, long denominator) {
        return switch (this) {
            case FLOOR -> numerator / denominator;
            case HALF_UP ->
                Math.addExact(Math.multiplyExact(2, numerator), denominator) / Math.multiplyExact(2, denominator);
            case CEIL -> Math.addExact(numerator, denominator - 1) / denominator;
        };
    }
}
