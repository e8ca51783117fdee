package vn.dangbo.member.overlay;

/** Why a member is exempt; code list {@code exemption-grounds}. Source: Quy định 294-QĐ/TW 2025, point 7. */
public enum ExemptionGround {
    AGE_HEALTH("tuổi cao, sức yếu", "old age or poor health"),
    LONG_TREATMENT("điều trị bệnh dài ngày hoặc ở xa", "long or distant treatment"),
    SINGLE_ABROAD("đi nước ngoài đơn lẻ, việc riêng", "abroad alone or on private business"),
    /** Less than a year. */
    MOBILE_WORK("làm việc lưu động, không ổn định dưới một năm", "mobile or unstable work"),
    NO_PARTY_ORG("nơi đến không có tổ chức đảng", "no party organisation where the member is"),
    MATERNITY("nghỉ thai sản", "maternity"),
    OTHER("lý do khác", "other");

    private final String vi;
    private final String en;

    ExemptionGround(String vi, String en) {
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
