package vn.dangbo.member.badge;

/** Where the award of a badge stands. */
public enum BadgeState {
    /** đủ điều kiện; drawn up at the cell. */
    ELIGIBLE,
    /** đã đề nghị. */
    PROPOSED,
    /** đã có quyết định tặng. */
    DECIDED,
    /** đã trao, truy tặng. */
    AWARDED,
    /** không được tặng. */
    REFUSED,
    /** rút đề nghị; also when the membership ends. */
    WITHDRAWN,
    /** hủy quyết định tặng. */
    CANCELLED
}
