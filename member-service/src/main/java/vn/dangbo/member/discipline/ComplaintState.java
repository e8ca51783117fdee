package vn.dangbo.member.discipline;

/** Where a complaint against a decision stands. */
public enum ComplaintState {
    /** đã gửi. */
    FILED,
    /** cấp n đang giải quyết. */
    AT_LEVEL,
    /** giữ nguyên. */
    UPHELD,
    /** thay đổi hình thức. */
    CHANGED,
    /** xóa bỏ quyết định. */
    REVOKED
}
