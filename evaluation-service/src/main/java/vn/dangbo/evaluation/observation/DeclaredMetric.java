package vn.dangbo.evaluation.observation;

import java.util.Arrays;
import java.util.List;

/**
 * What may be declared. Source: the metric catalogue, domain specification §3.6. Counts of what happened add up over
 * organisations; rates and ranks never do: a rate of several is reckoned from their numerators and denominators.
 */
public enum DeclaredMetric {
    STUDY_SESSION("CUOC", true, "Số hội nghị học tập, quán triệt nghị quyết", "Conferences to study resolutions"),
    STUDY_PARTICIPATION_RATE(
            "PERCENT", false, "Tỷ lệ đảng viên tham gia học tập nghị quyết", "Members who took part in the study"),
    COURSE_CLASS("LOP", true, "Số lớp đào tạo, bồi dưỡng đã mở", "Training classes held"),
    COURSE_TURN("LUOT", true, "Số lượt học viên các lớp đào tạo, bồi dưỡng", "Learner-turns of training classes"),
    REPORTER_CONFERENCE("CUOC", true, "Số hội nghị báo cáo viên", "Conferences of reporters"),
    REPORTER_TURN("LUOT", true, "Số lượt người dự hội nghị báo cáo viên", "Attendance of reporters' conferences"),
    PUBLICATION_COUNT(
            "CUON", true, "Số ấn phẩm, bản tin, tập lịch sử đã phát hành", "Publications, bulletins, histories"),
    PERSONNEL_DECISION(
            "LUOT",
            true,
            "Số lượt bổ nhiệm, bổ nhiệm lại, giới thiệu ứng cử",
            "Appointments, reappointments and nominations"),
    EVAL_MEMBER_GOOD_RATE(
            "PERCENT",
            false,
            "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên (số báo cáo)",
            "Members graded well or better, as reported"),
    EVAL_ORG_GOOD_RATE(
            "PERCENT",
            false,
            "Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên (số báo cáo)",
            "Organisations graded well or better, as reported"),
    /** By item, each with a unit of its own: code list {@code declared-items}. */
    SOCIO_ECONOMIC(null, false, "Chỉ tiêu kinh tế - xã hội", "Social and economic indicators");

    private final String unit;
    private final boolean addsUp;
    private final String vi;
    private final String en;

    DeclaredMetric(String unit, boolean addsUp, String vi, String en) {
        this.unit = unit;
        this.addsUp = addsUp;
        this.vi = vi;
        this.en = en;
    }

    /** What it is measured in; null when each item has its own unit. */
    public String unit() {
        return unit;
    }

    /** Whether it is declared of items. */
    public boolean hasItems() {
        return unit == null;
    }

    /** Whether the values of organisations may be added. */
    public boolean addsUp() {
        return addsUp;
    }

    /** Vietnamese name. */
    public String vi() {
        return vi;
    }

    /** English name. */
    public String en() {
        return en;
    }

    /** The codes of all. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
