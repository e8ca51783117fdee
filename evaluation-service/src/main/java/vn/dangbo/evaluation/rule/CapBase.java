package vn.dangbo.evaluation.rule;

/**
 * What a ceiling on excellent grades is a share of. The texts say "HTTNV"; published reports mostly read it as "HTTNV trở
 * lên". Source: Hướng dẫn 21-HD/BTCTW 2019, Quy định 124-QĐ/TW, 366-QĐ/TW.
 */
public enum CapBase {
    /** Those graded HTTNV, to the letter. */
    GOOD_ONLY,
    /** Those graded HTTNV or HTXSNV. */
    GOOD_OR_BETTER,
    /** All who are graded. */
    EVALUATED;

    /**
     * How many the base counts.
     *
     * @param excellent graded HTXSNV
     * @param good graded HTTNV
     * @param evaluated graded at all
     */
    public long of(long excellent, long good, long evaluated) {
        return switch (this) {
            case GOOD_ONLY -> good;
            case GOOD_OR_BETTER -> Math.addExact(excellent, good);
            case EVALUATED -> evaluated;
        };
    }
}
