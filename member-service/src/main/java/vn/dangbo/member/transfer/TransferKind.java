package vn.dangbo.member.transfer;

import java.util.Collection;

/** Kinds of transfers; code list {@code transfer-kinds}. Source: Quy định 24-QĐ/TW 2021, Article 6. */
public enum TransferKind {
    WITHIN_GRASSROOTS("trong nội bộ đảng bộ cơ sở", "within a grassroots committee"),
    WITHIN_UPPER("trong đảng bộ cấp trên trực tiếp của cơ sở", "within a committee above the grassroots"),
    OFFICIAL("chính thức, sang đảng bộ cấp trên khác", "official, to another committee above the grassroots"),
    TEMPORARY("tạm thời", "temporary");

    private final String vi;
    private final String en;

    TransferKind(String vi, String en) {
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

    /** What a transfer for good is, by the kinds of the committees that both cells stand under. */
    static TransferKind between(Collection<String> commonKinds) {
        if (commonKinds.contains("GRASSROOTS_COMMITTEE")) {
            return WITHIN_GRASSROOTS;
        }
        return commonKinds.contains("UPPER_GRASSROOTS") ? WITHIN_UPPER : OFFICIAL;
    }
}
