package vn.dangbo.member.seniority;

/** On what the first day of tuổi đảng rests; code list {@code seniority-bases}. Source: Hướng dẫn 12-HD/BTCTW 2022. */
public enum SeniorityBasis {
    /** The rule of today, for members who have been recognised. */
    ADMISSION_DECISION("ngày ghi trong quyết định kết nạp", "day of the admission decision"),
    /** The rule of some earlier congresses. */
    OFFICIAL_DAY(
            "ngày công nhận chính thức, theo Điều lệ của thời kỳ đó", "day of recognition, as the charter of its time"),
    /** All that is known is the day of the ceremony, from a file; never recorded by hand. */
    IMPORTED_ADMISSION_DAY("ngày vào Đảng (lễ kết nạp) theo dữ liệu nhập", "day of the ceremony, as imported"),
    OTHER("căn cứ khác", "other");

    private final String vi;
    private final String en;

    SeniorityBasis(String vi, String en) {
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
