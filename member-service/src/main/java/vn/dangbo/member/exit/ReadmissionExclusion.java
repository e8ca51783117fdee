package vn.dangbo.member.exit;

/**
 * Whether somebody belongs to those who are not admitted again; code list {@code readmission-exclusions}. Source: Quy
 * định 24-QĐ/TW 2021 (since 1 July 2025: 294-QĐ/TW), point 3.5.
 */
public enum ReadmissionExclusion {
    NONE("không thuộc trường hợp nào", "none of them"),
    ABANDONED_PARTY_LIFE("tự bỏ sinh hoạt đảng", "abandoned party life"),
    RESIGNED_WITHOUT_REASON(
            "làm đơn xin ra khỏi Đảng, trừ trường hợp gia đình đặc biệt khó khăn",
            "resigned, other than for special hardship of the family"),
    SERIOUS_DISUNITY("gây mất đoàn kết nội bộ nghiêm trọng", "caused serious disunity"),
    CORRUPTION_CONVICTION("bị kết án vì tội tham nhũng", "convicted of corruption"),
    SERIOUS_CRIME("bị kết án về tội nghiêm trọng trở lên", "convicted of a serious crime or worse");

    private final String vi;
    private final String en;

    ReadmissionExclusion(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** Label in Vietnamese. */
    public String vi() {
        return vi;
    }

    /** Label in English. */
    public String en() {
        return en;
    }
}
