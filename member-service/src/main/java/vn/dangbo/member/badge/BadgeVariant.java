package vn.dangbo.member.badge;

/** How a badge is given; code list {@code badge-variants}. */
enum BadgeVariant {
    REGULAR("đúng thời gian", "on time"),
    /** To the seriously ill, who may not live to see it. */
    EARLY("trao sớm do bệnh nặng, sức khỏe yếu", "early, in grave illness"),
    POSTHUMOUS("truy tặng", "posthumous");

    private final String vi;
    private final String en;

    BadgeVariant(String vi, String en) {
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
