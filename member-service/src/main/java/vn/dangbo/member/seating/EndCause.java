package vn.dangbo.member.seating;

/** How an official seating ends; code list {@code seating-end-causes}. */
public enum EndCause {
    /** To another cell of this deployment. */
    MOVED,
    /** Into another cell by an act on organisations: tách, nhập, giải thể. */
    RESTRUCTURED,
    /** Chuyển đi, out of this deployment. */
    TRANSFER_OUT,
    /** Từ trần. */
    DECEASED,
    /** Khai trừ. */
    EXPELLED,
    /** Xóa tên. */
    STRUCK_OFF,
    /** Xin ra khỏi Đảng. */
    RESIGNED;

    /** Whether the membership ends here. */
    public boolean endsMembership() {
        return this != MOVED && this != RESTRUCTURED;
    }

    /** Whether somebody who lives is no member any more. */
    public boolean leavesTheParty() {
        return this == EXPELLED || this == STRUCK_OFF || this == RESIGNED;
    }
}
