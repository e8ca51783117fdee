package vn.dangbo.evaluation.observation;

/** Where a revision of a declared figure stands. */
public enum ObservationStatus {
    /** dự thảo. */
    DRAFT,
    /** đã trình. */
    SUBMITTED,
    /** trả lại, with the reason. */
    RETURNED,
    /** đã duyệt: answers as a figure, and is never changed. */
    APPROVED
}
