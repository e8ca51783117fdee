package vn.dangbo.evaluation.supervision;

/** Where a petition stands. */
public enum PetitionStatus {
    /** đã tiếp nhận. */
    RECEIVED,
    /** đã thụ lý. */
    ACCEPTED,
    /** không thụ lý, or passed on to whom it concerns. */
    REJECTED,
    /** đã giải quyết. */
    RESOLVED
}
