package vn.dangbo.member.exit;

/** Where a case of leaving or coming back stands. The member counts, or not, as before until it is decided. */
public enum ExitState {
    /** đã đề nghị; a death: đã ghi nhận. */
    PROPOSED,
    /** chi bộ đã có nghị quyết. */
    CELL_RESOLVED,
    /** cấp ủy cơ sở đã có nghị quyết. */
    COMMITTEE_RESOLVED,
    /** cấp có thẩm quyền đã xem xét; of a restoration. */
    REVIEWED,
    /** ban thường vụ cấp ủy trực thuộc Trung ương đã đồng ý bằng văn bản; of a readmission. */
    CONSENTED,
    /** đã có quyết định, and it has taken effect. */
    DECIDED,
    /** đã có quyết định kết nạp lại; the ceremony is yet to come. */
    READMISSION_DECIDED,
    /** đã làm lễ kết nạp lại: on probation from that day. */
    READMITTED,
    /** đã rút. */
    WITHDRAWN,
    /** không được chấp nhận. */
    REJECTED
}
