package vn.dangbo.member.seating;

/** How an official seating begins; code list {@code seating-start-causes}. */
public enum StartCause {
    /** Already there when records begin. */
    OPENING,
    /** Kết nạp, in this cell, on the day of the ceremony. */
    ADMITTED,
    /** Kết nạp lại. */
    READMITTED,
    /** Khôi phục đảng tịch. */
    RESTORED,
    /** Chuyển đến from outside this deployment. */
    TRANSFER_IN,
    /** From another cell of this deployment, where the seating ended on the same day. */
    MOVED,
    /** From another cell by an act on organisations: tách, nhập, giải thể. */
    RESTRUCTURED;

    /** Whether the seating goes on from one in another cell that ended on the same day. */
    public boolean isMove() {
        return this == MOVED || this == RESTRUCTURED;
    }
}
