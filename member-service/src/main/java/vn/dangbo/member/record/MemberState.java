package vn.dangbo.member.record;

/** What a member is on a day; code list {@code member-states}. Source: Điều lệ Đảng (2011), Articles 4–5, 8. */
public enum MemberState {
    PROBATIONARY("đảng viên dự bị", "probationary", true),
    OFFICIAL("đảng viên chính thức", "official", true),
    TRANSFERRED_OUT("đã chuyển đi", "transferred out", false),
    EXPELLED("khai trừ", "expelled", false),
    STRUCK_OFF("xóa tên", "struck off", false),
    RESIGNED("xin ra khỏi Đảng", "resigned", false),
    DECEASED("từ trần", "deceased", false);

    private final String vi;
    private final String en;
    private final boolean counted;

    MemberState(String vi, String en, boolean counted) {
        this.vi = vi;
        this.en = en;
        this.counted = counted;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    /** Whether such a member is in đảng số. */
    boolean counted() {
        return counted;
    }
}
