package vn.dangbo.member.discipline;

/** Where a disciplinary case stands. */
public enum DisciplineState {
    /** đã mở. */
    OPENED,
    /** đã thẩm tra, xem xét. */
    REVIEWED,
    /** đã biểu quyết hình thức. */
    VOTED,
    /** đã công bố, có hiệu lực. */
    IN_FORCE,
    /** đương nhiên hết hiệu lực. Told by the day on which somebody looks; on record it stays IN_FORCE. */
    LAPSED,
    /** bị thay bằng hình thức khác, after a complaint. */
    REPLACED,
    /** bị hủy bỏ, after a complaint. */
    ANNULLED,
    /** không kỷ luật. */
    DISMISSED
}
