package vn.dangbo.member.rights;

/** Where a request about personal data stands. */
public enum RightsState {
    /** đã gửi. */
    FILED,
    /** đã trả lời tiếp nhận; the work goes on. */
    ANSWERED,
    /** đã gia hạn một lần. */
    EXTENDED,
    /** đã giải quyết. */
    COMPLETED,
    /** từ chối, nêu lý do. */
    REFUSED,
    /** người yêu cầu rút lại. */
    WITHDRAWN
}
