package vn.dangbo.member.handover;

/** Where a transfer into this deployment stands. */
public enum ArrivalState {
    /** đã xuất trình ở nơi đến: the hand-over is verified. */
    PRESENTED,
    /** đã tiếp nhận; from that day the member sits here. */
    ACCEPTED,
    /** đã từ chối; the member stays where they are. */
    REFUSED,
    /** nơi đi đã thu hồi. */
    REVOKED
}
