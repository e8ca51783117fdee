package vn.dangbo.member.exit;

import vn.dangbo.member.seating.EndCause;

/** How somebody leaves the Party or comes back; code list {@code exit-kinds}. */
public enum ExitKind {
    STRIKE_OFF("xóa tên", "striking off", EndCause.STRUCK_OFF),
    RESIGNATION("xin ra khỏi Đảng", "resignation", EndCause.RESIGNED),
    DEATH("từ trần", "death", EndCause.DECEASED),
    /** As if the member had never left. */
    RESTORATION("khôi phục đảng tịch", "restoration of membership", null),
    /** Another membership, with a probation of its own. */
    READMISSION("kết nạp lại", "readmission", null);

    private final String vi;
    private final String en;
    private final EndCause endCause;

    ExitKind(String vi, String en, EndCause endCause) {
        this.vi = vi;
        this.en = en;
        this.endCause = endCause;
    }

    /** Label in Vietnamese. */
    public String vi() {
        return vi;
    }

    /** Label in English. */
    public String en() {
        return en;
    }

    /** How the seating ends; null for who comes back. */
    EndCause endCause() {
        return endCause;
    }

    /** Whether the member leaves; else the member comes back. */
    boolean leaves() {
        return endCause != null;
    }
}
