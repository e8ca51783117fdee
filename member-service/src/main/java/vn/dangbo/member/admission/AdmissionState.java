package vn.dangbo.member.admission;

/** Where an admission stands. The person counts from the ceremony on, and not before. */
public enum AdmissionState {
    /** quần chúng ưu tú, được theo dõi. */
    LISTED,
    /** đã học lớp nhận thức về Đảng. */
    AWARENESS_DONE,
    /** đã nộp đơn, có người giới thiệu. */
    APPLIED,
    /** đang thẩm tra lý lịch. */
    VERIFYING,
    /** chi bộ đã có nghị quyết. */
    CELL_RESOLVED,
    /** đảng ủy cơ sở đã có nghị quyết. */
    GRASSROOTS_RESOLVED,
    /** đã có quyết định kết nạp; the ceremony is yet to come. */
    DECIDED,
    /** đã làm lễ kết nạp: đảng viên dự bị. */
    CEREMONY_HELD,
    /** chi bộ đã đề nghị công nhận chính thức. */
    RECOGNITION_PROPOSED,
    /** đã được công nhận đảng viên chính thức. */
    RECOGNISED,
    /** bị xóa tên trong thời gian dự bị. */
    STRUCK_OFF,
    /** không được chấp nhận. */
    REJECTED,
    /** hết hạn. */
    LAPSED,
    /** đã rút; also when a probationary member resigns or dies. */
    WITHDRAWN;

    /** Whether the term that runs is counted in working days: before the cell resolves it is the certificate's, in months. */
    boolean hasTermInWorkingDays() {
        return compareTo(CELL_RESOLVED) >= 0;
    }
}
