package vn.dangbo.member.handover;

/** Where a transfer out of this deployment stands. Until the other side has accepted, the member counts here. */
public enum DepartureState {
    /** đã đề nghị. */
    REQUESTED,
    /** nơi đi đã xem xét, hoàn chỉnh hồ sơ. */
    ORIGIN_REVIEWED,
    /** đã giới thiệu, đã cấp phiếu chuyển; on the way. */
    INTRODUCED,
    /** đã xin thu hồi: on the way still, until the other side says that it will not accept. */
    WITHDRAWING,
    /** nơi đến đã tiếp nhận. */
    ACCEPTED,
    /** nơi đến từ chối; the member stays. */
    REFUSED,
    /** đã thu hồi; the member stays. */
    WITHDRAWN,
    /** đã hủy, before it was introduced. */
    CANCELLED
}
