package vn.dangbo.evaluation.campaign;

/** Where a campaign stands. */
public enum CampaignStatus {
    /** dự thảo: everything in it can still be changed. */
    DRAFT,
    /** đang tiến hành: its subjects are enumerated. */
    OPEN,
    /** đã khóa: its report is final, and results change by re-grading alone. */
    CLOSED,
    /** hủy: never opened, or called off before anything was decided. */
    CANCELLED
}
