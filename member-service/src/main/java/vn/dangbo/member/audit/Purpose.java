package vn.dangbo.member.audit;

import vn.dangbo.platform.web.Parameters;

/** What data of a person are asked for; told by the header {@code X-Purpose}. */
public enum Purpose {
    MEMBER_MANAGEMENT("quản lý đảng viên", "managing members"),
    EVALUATION("đánh giá, xếp loại", "evaluation"),
    STATISTICS("thống kê", "statistics"),
    INSPECTION("kiểm tra, giám sát, kỷ luật", "inspection and discipline"),
    SELF_SERVICE("đảng viên tự tra cứu", "the person concerned"),
    SUPPORT("hỗ trợ vận hành", "support");

    /** Name of the header. */
    public static final String HEADER = "X-Purpose";

    /** What the API document says of it. */
    public static final String DESCRIPTION =
            "Mục đích, danh mục purposes (mặc định MEMBER_MANAGEMENT) · what for, code list purposes";

    private final String vi;
    private final String en;

    Purpose(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    /**
     * As the header tells it; managing members when there is none.
     *
     * @throws vn.dangbo.platform.problem.ProblemException 400 VALUE_UNKNOWN
     */
    static Purpose of(String header) {
        return header == null ? MEMBER_MANAGEMENT : Parameters.code(HEADER, header, Purpose.class);
    }
}
