package vn.dangbo.member.exit;

/** Why a member is struck off; code list {@code strike-off-grounds}. Source: Điều lệ Đảng, Articles 5 and 8. */
public enum StrikeOffGround {
    LEFT_LIFE_OR_DUES(
            "bỏ sinh hoạt chi bộ hoặc không đóng đảng phí ba tháng trong năm mà không có lý do chính đáng",
            "left party life or paid no dues for three months in a year without good reason"),
    CARD_RETURNED_OR_DESTROYED("tự ý trả thẻ hoặc hủy thẻ đảng", "returned or destroyed the party card"),
    NO_PROGRESS_12M(
            "giảm sút ý chí phấn đấu, đã được giáo dục mà sau mười hai tháng không tiến bộ",
            "no progress after twelve months of education"),
    TWO_YEARS_UNQUALIFIED("hai năm liền vi phạm tư cách đảng viên", "two years running unfit as a member"),
    POLITICAL_STANDARD("không bảo đảm tiêu chuẩn chính trị", "fails the political standard"),
    PROBATION_UNFIT("đảng viên dự bị không đủ tư cách", "a probationary member who is unfit");

    private final String vi;
    private final String en;

    StrikeOffGround(String vi, String en) {
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
