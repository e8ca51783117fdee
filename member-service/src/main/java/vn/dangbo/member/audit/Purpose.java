package vn.dangbo.member.audit;

import java.util.Arrays;
import java.util.List;
import vn.dangbo.platform.web.Parameters;

/** What data of a person are asked for; told by the header {@code X-Purpose}. */
public enum Purpose {
    MEMBER_MANAGEMENT("quản lý đảng viên", "managing members"),
    EVALUATION("đánh giá, xếp loại", "evaluation"),
    STATISTICS("thống kê", "statistics"),
    INSPECTION("kiểm tra, giám sát, kỷ luật", "inspection and discipline"),
    /** Never claimed: told by whose account reads whose data. */
    SELF_SERVICE("đảng viên tự tra cứu", "the person concerned"),
    SUPPORT("hỗ trợ vận hành", "support");

    /** Name of the header. */
    public static final String HEADER = "X-Purpose";

    /** What the API document says of it. */
    public static final String DESCRIPTION =
            "Mục đích, danh mục purposes trừ SELF_SERVICE (mặc định MEMBER_MANAGEMENT) · "
                    + "what for, code list purposes but SELF_SERVICE";

    /** What a reader may say. */
    private static final List<String> CLAIMED = Arrays.stream(values())
            .filter(purpose -> purpose != SELF_SERVICE)
            .map(Enum::name)
            .toList();

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
     * @throws vn.dangbo.platform.problem.ProblemException 400 VALUE_UNKNOWN, also for SELF_SERVICE: what is read so is kept
     *     from the person concerned, as the own doing
     */
    static Purpose of(String header) {
        return header == null ? MEMBER_MANAGEMENT : valueOf(Parameters.code(HEADER, header, () -> CLAIMED));
    }
}
