package vn.dangbo.demo;

/** The four levels of the yearly evaluation, best first. */
enum Grade {
    /** Hoàn thành xuất sắc nhiệm vụ. */
    HTXSNV,
    /** Hoàn thành tốt nhiệm vụ. */
    HTTNV,
    /** Hoàn thành nhiệm vụ. */
    HTNV,
    /** Không hoàn thành nhiệm vụ. */
    KHTNV;

    /** The ceiling of 20 % (guidance 21-HD/BTCTW of 2019): one HTXSNV in five that are graded HTTNV or better, rounded down. */
    private static final int GOOD_OR_BETTER_PER_EXCELLENT = 5;

    /** How many may be graded HTXSNV among so many that are graded HTTNV or better. */
    static int excellentAllowed(int goodOrBetter) {
        return goodOrBetter / GOOD_OR_BETTER_PER_EXCELLENT;
    }
}
