package vn.dangbo.evaluation.consistency;

/** What may be wrong with a published report. */
public enum FindingCode {
    /** The grades do not add up to the number graded. */
    SUM_MISMATCH,
    /** Graded, exempt and not yet evaluated do not add up to the total. */
    POPULATION_MISMATCH,
    /** No usual rounding of the counts prints this percentage, whatever base is taken. */
    PCT_MISMATCH,
    /** The percentage is right for another base than the one that is said. */
    PCT_ALT_DENOMINATOR,
    /** The percentage is that of the year before. */
    PCT_STALE,
    /** More excellent grades than the ceiling allows, however it is read. */
    CAP_EXCEEDED,
    /** Grades without the number graded: no share can be told from them. */
    DENOMINATOR_UNKNOWN,
    /** One digit of one count changed would make everything fit. */
    COUNT_TYPO_SUSPECT,
    /** Opening, coming and leaving do not give the closing number: there were other movements. */
    DELTA_UNEXPLAINED
}
