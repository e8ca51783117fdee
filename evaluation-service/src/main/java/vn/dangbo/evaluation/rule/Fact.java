package vn.dangbo.evaluation.rule;

import java.math.BigDecimal;
import java.util.Optional;

/** What rules may ask about a subject. A fact that nobody has stated is unknown, which is neither nought nor no. */
public enum Fact {
    SCORE("score", Type.NUMBER, "điểm, thang 100", "points out of 100"),
    TASKS_DONE("tasksDonePct", Type.NUMBER, "% nhiệm vụ hoàn thành", "% of tasks done"),
    TASKS_LATE("tasksLatePct", Type.NUMBER, "% nhiệm vụ chậm tiến độ", "% of tasks done late"),
    TASKS_EXCEEDED("tasksExceededPct", Type.NUMBER, "% nhiệm vụ vượt mức", "% of tasks exceeded"),
    TARGETS_REACHED("targetsReachedPct", Type.NUMBER, "% chỉ tiêu đạt", "% of targets reached"),
    KEY_TARGETS_REACHED("keyTargetsReachedPct", Type.NUMBER, "% chỉ tiêu chủ yếu đạt", "% of key targets reached"),
    AREA_TASKS_DONE(
            "areaTasksDonePct",
            Type.NUMBER,
            "% nhiệm vụ của lĩnh vực phụ trách hoàn thành",
            "% of tasks of the area led done"),
    COLLECTIVE_TASKS_DONE(
            "collectiveTasksDonePct",
            Type.NUMBER,
            "% nhiệm vụ của tập thể hoàn thành",
            "% of tasks of the collective done"),
    BASIC_TARGETS_MISSED(
            "basicTargetsMissed", Type.NUMBER, "số chỉ tiêu kinh tế - xã hội cơ bản không đạt", "basic targets missed"),
    SHORTCOMINGS_FIXED(
            "priorShortcomingsFixedPct",
            Type.NUMBER,
            "% hạn chế đã chỉ ra được khắc phục",
            "% of earlier shortcomings fixed"),
    SUBORDINATES_AT_LEAST_HTNV(
            "subordinatesAtLeastHtnvPct",
            Type.NUMBER,
            "% tổ chức trực thuộc từ HTNV trở lên",
            "% of subordinates at least HTNV"),
    SUBORDINATES_AT_LEAST_HTTNV(
            "subordinatesAtLeastHttnvPct",
            Type.NUMBER,
            "% tổ chức trực thuộc từ HTTNV trở lên",
            "% of subordinates at least HTTNV"),
    SUBORDINATES_KHTNV("subordinatesKhtnvPct", Type.NUMBER, "% tổ chức trực thuộc KHTNV", "% of subordinates KHTNV"),
    SUBORDINATES_DISCIPLINED(
            "subordinatesDisciplinedPct",
            Type.NUMBER,
            "% tổ chức trực thuộc bị kỷ luật",
            "% of subordinates disciplined"),
    MEMBERS_AT_LEAST_HTNV(
            "membersAtLeastHtnvPct", Type.NUMBER, "% đảng viên từ HTNV trở lên", "% of members at least HTNV"),
    MEMBERS_AT_LEAST_HTTNV(
            "membersAtLeastHttnvPct", Type.NUMBER, "% đảng viên từ HTTNV trở lên", "% of members at least HTTNV"),
    MEMBERS_KHTNV("membersKhtnvPct", Type.NUMBER, "% đảng viên KHTNV", "% of members KHTNV"),
    UNITS_IN_CHARGE_KHTNV("khtUnitsInChargePct", Type.NUMBER, "% đơn vị phụ trách KHTNV", "% of units in charge KHTNV"),
    LOW_CONFIDENCE("lowConfidenceVotePct", Type.NUMBER, "% phiếu tín nhiệm thấp", "% of low-confidence votes"),
    DISCIPLINED_MEMBERS("disciplinedMembers", Type.NUMBER, "số đảng viên bị kỷ luật", "members disciplined"),
    DISCIPLINED_MEMBERS_SEVERELY(
            "disciplinedMembersFromCanhCao",
            Type.NUMBER,
            "số đảng viên bị kỷ luật từ cảnh cáo trở lên",
            "members disciplined from cảnh cáo up"),
    DISCIPLINED_UNITS(
            "disciplinedUnits", Type.NUMBER, "số tổ chức trực thuộc bị kỷ luật", "subordinate units disciplined"),
    DISCIPLINED_LEADERS(
            "disciplinedLeaders", Type.NUMBER, "số thành viên lãnh đạo bị kỷ luật", "leadership members disciplined"),
    SICK_MONTHS("sickMonths", Type.NUMBER, "số tháng nghỉ ốm trong năm", "months of sick leave in the year"),
    LEAVE_MONTHS("leaveMonths", Type.NUMBER, "số tháng nghỉ ốm, thai sản trong quý", "months of leave in the quarter"),
    MONTHS_SINCE_ADMISSION("monthsSinceAdmission", Type.NUMBER, "số tháng từ khi kết nạp", "months since admission"),
    MONTHS_SINCE_CREATION(
            "monthsSinceCreation", Type.NUMBER, "số tháng từ khi thành lập", "months since it was set up"),
    KHTNV_QUARTERS("khtnvQuarters", Type.NUMBER, "số quý KHTNV", "quarters graded KHTNV"),
    KHTNV_QUARTERS_RUNNING(
            "khtnvQuartersRunning", Type.NUMBER, "số quý KHTNV liên tiếp", "quarters graded KHTNV one after another"),
    DISCIPLINED("disciplined", Type.FLAG, "bị kỷ luật trong năm", "disciplined in the year"),
    DISCIPLINED_BEFORE(
            "countedBefore",
            Type.FLAG,
            "vi phạm đã tính cho năm trước",
            "the violation counted for an earlier year already"),
    DUTY_DISCIPLINE(
            "dutyDiscipline", Type.FLAG, "bị kỷ luật liên quan chức trách, nhiệm vụ", "disciplined over duties"),
    SELF_REMEDIED("selfRemedied", Type.FLAG, "tự phát hiện và đã khắc phục", "self-detected and remedied"),
    VIOLATIONS_HANDLED(
            "violationsHandled",
            Type.FLAG,
            "tham nhũng, lãng phí, vi phạm khác bị xử lý",
            "corruption, waste or others handled"),
    FORCE_MAJEURE(
            "forceMajeure", Type.FLAG, "nguyên nhân khách quan, bất khả kháng", "objective reasons, force majeure"),
    DISUNITY("disunity", Type.FLAG, "bị kết luận mất đoàn kết", "concluded disunity"),
    DEGRADATION("degradation", Type.FLAG, "bị kết luận suy thoái, tự diễn biến", "concluded degradation"),
    FORBIDDEN_ACTS(
            "forbiddenActs", Type.FLAG, "vi phạm điều đảng viên không được làm, nêu gương", "what members must not do"),
    RESULTS_EXCELLENT(
            "resultsExcellent", Type.FLAG, "tiêu chí kết quả nhiệm vụ đều xuất sắc", "all task criteria excellent"),
    RESULTS_GOOD(
            "resultsGood", Type.FLAG, "tiêu chí kết quả nhiệm vụ từ tốt trở lên", "all task criteria at least good"),
    OTHERS_GOOD("othersGood", Type.FLAG, "tiêu chí khác từ tốt trở lên", "all other criteria at least good"),
    ALL_AVERAGE("allAverage", Type.FLAG, "mọi tiêu chí từ trung bình trở lên", "all criteria at least average"),
    ANY_POOR("anyPoor", Type.FLAG, "có tiêu chí kém", "a criterion rated poor"),
    IS_HEAD("isHead", Type.FLAG, "là người đứng đầu", "heads the collective"),
    IS_CIVIL_SERVANT("civilServant", Type.FLAG, "là cán bộ, công chức, viên chức", "a civil servant"),
    IS_CELL("isCell", Type.FLAG, "là chi bộ", "is a cell"),
    EXEMPT("exempt", Type.FLAG, "được miễn công tác và sinh hoạt", "excused from party life"),
    SUSPENDED("suspended", Type.FLAG, "bị đình chỉ sinh hoạt đảng", "suspended from party activity"),
    TEMPORARY_GUEST("temporaryGuest", Type.FLAG, "sinh hoạt tạm thời tại đây", "a guest here"),
    ABSENT("absent", Type.FLAG, "vắng mặt khi đánh giá", "absent at the evaluation"),
    UNDER_INSPECTION("underInspection", Type.FLAG, "đang được kiểm tra vi phạm", "a violation is being inspected"),
    REVIEWED("reviewed", Type.FLAG, "đã kiểm điểm", "reviewed"),
    CIVIL_SERVICE_GRADE("civilServiceGrade", Type.GRADE, "xếp loại công chức, viên chức", "grade as civil servant"),
    LED_GRADE("ledGrade", Type.GRADE, "xếp loại tập thể, tổ chức do mình đứng đầu", "grade of what the subject heads"),
    UNIT_GRADE("unitGrade", Type.GRADE, "xếp loại tổ chức, cơ quan, đơn vị", "grade of the organisation it leads"),
    BODIES_GRADE(
            "bodiesGrade",
            Type.GRADE,
            "mức thấp nhất của chính quyền, Mặt trận, đoàn thể cùng cấp",
            "the lowest grade of government, Front and unions of its level");

    /** What values a fact has. */
    public enum Type {
        NUMBER,
        FLAG,
        GRADE
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** More than the Party has members. */
    private static final BigDecimal MANY = BigDecimal.valueOf(10_000_000);

    private final String code;
    private final Type type;
    private final String vi;
    private final String en;

    Fact(String code, Type type, String vi, String en) {
        this.code = code;
        this.type = type;
        this.vi = vi;
        this.en = en;
    }

    /** Its name in rule sets and on the wire. */
    public String code() {
        return code;
    }

    public Type type() {
        return type;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }

    /** Whether the value is one that the fact can have. */
    public boolean takes(Object value) {
        return switch (type) {
            case NUMBER -> value instanceof BigDecimal number && number.signum() >= 0 && number.compareTo(most()) <= 0;
            case FLAG -> value instanceof Boolean;
            case GRADE -> value instanceof Grade;
        };
    }

    /** The largest number that it can be: of shares and points a hundred. */
    private BigDecimal most() {
        return code.endsWith("Pct") || this == SCORE ? HUNDRED : MANY;
    }

    /** The fact of that name. */
    public static Optional<Fact> of(String code) {
        for (var fact : values()) {
            if (fact.code.equals(code)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
