package vn.dangbo.member.overlay;

/** What may lie over a membership; code list {@code overlay-types}. The member stays in đảng số. */
public enum OverlayType {
    /** Quy định 294-QĐ/TW 2025 (before: 24-QĐ/TW 2021), point 7. */
    EXEMPT("miễn công tác và sinh hoạt đảng", "exempt from party work and meetings"),
    /** Quy định 296-QĐ/TW 2025: still a member, who does not vote. */
    SUSPENDED("đình chỉ sinh hoạt đảng", "suspended from party life"),
    OFFICE_SUSPENDED("đình chỉ chức vụ trong Đảng", "suspended from office"),
    OVERSEAS("ở ngoài nước", "abroad"),
    LOST_CONTACT("mất liên lạc", "out of contact");

    private final String vi;
    private final String en;

    OverlayType(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    /** Whether a committee above the grassroots decides on it, by a document. */
    boolean isSuspension() {
        return this == SUSPENDED || this == OFFICE_SUSPENDED;
    }
}
