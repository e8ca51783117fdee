package vn.dangbo.evaluation.appeal;

/** What an instance says of a complaint. */
public enum AppealOutcome {
    /** giữ nguyên mức xếp loại: the grade stands. */
    UPHELD,
    /** có căn cứ: the direct superior is to re-grade. */
    REGRADE_DUE,
    /** không thụ lý: it is not gone into. */
    INADMISSIBLE
}
