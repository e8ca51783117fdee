package vn.dangbo.member.transfer;

/** Where a transfer stands. Until it is accepted the member counts at home, on the way too. */
public enum TransferState {
    /** đã đề nghị. */
    REQUESTED,
    /** nơi đi đã xem xét, hoàn chỉnh hồ sơ. */
    ORIGIN_REVIEWED,
    /** đã giới thiệu; on the way. */
    INTRODUCED,
    /** đã xuất trình ở nơi đến. */
    PRESENTED,
    /** nơi đến đã tiếp nhận; the seating has moved. */
    ACCEPTED,
    /** nơi đến từ chối; the member stays at home. */
    REFUSED,
    /** đã hủy, before it was presented. */
    CANCELLED,
    /** đang sinh hoạt tạm thời: a guest there, seated at home. */
    ACTIVE,
    /** nơi đi đồng ý chuyển chính thức; still a guest there, seated at home. */
    CONVERSION_AGREED,
    /** nơi đi gọi về trước thời hạn; a guest until the day named, which the other end confirms. */
    CALLED_BACK,
    /** đã trở về. */
    RETURNED,
    /** chuyển thành chính thức. */
    CONVERTED;

    /** Whether the term that runs is counted in working days: a guest's is the day of the return. */
    boolean hasTermInWorkingDays() {
        return this != ACTIVE && this != CONVERSION_AGREED && this != CALLED_BACK;
    }
}
