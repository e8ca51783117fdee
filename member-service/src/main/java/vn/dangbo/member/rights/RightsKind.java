package vn.dangbo.member.rights;

/** What somebody may ask about the own data (Luật 91/2025/QH15, Articles 13 and 14; Nghị định 356/2025/NĐ-CP). */
public enum RightsKind {
    ACCESS("xem, nhận bản sao dữ liệu", "see the data, or have a copy"),
    RECTIFICATION("chỉnh sửa dữ liệu", "put the data right"),
    RESTRICTION("hạn chế xử lý dữ liệu", "restrict the use of the data"),
    OBJECTION("phản đối xử lý dữ liệu", "object to the use of the data"),
    DELETION("xóa dữ liệu", "delete the data");

    private final String vi;
    private final String en;

    RightsKind(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    /** The rule parameter with the days in which it is to be settled. */
    String term() {
        return "RIGHTS_" + name() + "_TERM";
    }
}
