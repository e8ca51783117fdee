package vn.dangbo.member.award;

/** The level of the body that grants an award; code list {@code award-levels}. */
enum AwardLevel {
    CENTRAL("trung ương", "central"),
    PROVINCE("tỉnh và tương đương", "province"),
    UPPER_GRASSROOTS("cấp trên trực tiếp của tổ chức cơ sở đảng", "above the grassroots"),
    GRASSROOTS("tổ chức cơ sở đảng", "grassroots"),
    CELL("chi bộ", "cell");

    private final String vi;
    private final String en;

    AwardLevel(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }
}
