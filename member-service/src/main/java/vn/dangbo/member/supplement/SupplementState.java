package vn.dangbo.member.supplement;

/** Where a yearly supplement stands. */
public enum SupplementState {
    /** hệ thống đã tổng hợp từ hồ sơ. */
    DRAFT,
    /** đảng viên, hoặc chi bộ thay đảng viên, đã kê khai. */
    DECLARED,
    /** đã xác nhận; nothing changes it any more. */
    CONFIRMED
}
