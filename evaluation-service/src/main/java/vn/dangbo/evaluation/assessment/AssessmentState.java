package vn.dangbo.evaluation.assessment;

/** The last step that a subject of a campaign has taken (HD 21-HD/BTCTW 2019, HD 25-HD/BTCTW 2023), in their order. */
public enum AssessmentState {
    /** chuẩn bị. */
    PREPARE,
    /** tự đánh giá, tự nhận mức. */
    SELF_ASSESSED,
    /** đã lấy ý kiến các chủ thể liên quan. */
    COMMENTED,
    /** đã kiểm điểm: without it there is no grade. */
    REVIEWED,
    /** hội nghị đã bỏ phiếu đề xuất. */
    CELL_PROPOSED,
    /** đã thẩm định. */
    APPRAISED,
    /** đã quyết định. */
    DECIDED,
    /** đã thông báo. */
    NOTIFIED,
    /** đã khóa, báo cáo. */
    LOCKED
}
