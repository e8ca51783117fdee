package vn.dangbo.evaluation.appeal;

/** Where a complaint about a result stands (124-QĐ/TW điều 13); while one is not answered the result is under review. */
public enum AppealState {
    /** đã tiếp nhận: the level that decided is to answer. */
    RECEIVED,
    /** cấp quyết định đã trả lời: it keeps the grade, or does not take the complaint on. */
    ANSWERED,
    /** đã chuyển cấp trên trực tiếp. */
    ESCALATED,
    /** có căn cứ, chờ xếp loại lại. */
    OPEN_FOR_REGRADE,
    /** đã xếp loại lại. */
    REGRADED,
    /** cấp trên trực tiếp đã trả lời, for good. */
    CLOSED
}
