package vn.dangbo.evaluation.regrade;

/** Why a decided grade is changed. */
public enum Ground {
    /** A violation of the year was disciplined later (HD25 §4). */
    LATE_DISCIPLINE,
    /** A complaint, denunciation or sign of violation proved right (124-QĐ/TW). */
    COMPLAINT,
    /** The superior cancels or re-evaluates a subordinate's result (124-QĐ/TW điều 13). */
    SUPERIOR_REVIEW
}
