package vn.dangbo.member.overlay;

/** Where such a case stands. */
public enum OverlayState {
    /** đã đề nghị. */
    REQUESTED,
    /** đã quyết định, đang có hiệu lực. */
    IN_FORCE,
    /** đã kết thúc. */
    ENDED,
    /** không được chấp nhận. */
    REFUSED,
    /** đã rút. */
    WITHDRAWN
}
