package vn.dangbo.org.committee.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.org.committee.CommitteeFields;
import vn.dangbo.platform.tabular.Column;

/** The columns of a file of committees: one row is one seat, or a committee alone when the role is empty. */
final class CommitteeColumns {

    static final Column ORGANISATION =
            Column.required("organisation", "Mã tổ chức đảng", "Organisation code", "mã tổ chức", "mã chi bộ");
    static final Column KIND = Column.required("committeeKind", "Loại cấp ủy", "Committee kind", "cấp ủy");
    static final Column TERM_LABEL = Column.required("termLabel", "Nhiệm kỳ", "Term");
    static final Column TERM_FROM = Column.required(CommitteeFields.TERM_FROM, "Nhiệm kỳ từ ngày", "Term from");
    static final Column TERM_TO = Column.optional(CommitteeFields.TERM_TO, "Nhiệm kỳ đến trước ngày", "Term to");
    static final Column CONGRESS_NO = Column.optional("congressNo", "Đại hội lần thứ", "Congress number");
    static final Column PLANNED_SEATS = Column.optional("plannedSeats", "Số lượng cấp ủy viên", "Planned seats");
    static final Column OFFICIAL_MEMBERS =
            Column.optional("officialMembers", "Số đảng viên chính thức", "Official members");
    static final Column MEMBER_ID = Column.optional("memberId", "UUID đảng viên", "Member id");
    static final Column HOLDER = Column.optional(
                    "holder", "Người giữ chức (mã tham chiếu)", "Holder reference", "người giữ chức")
            .asSensitive();
    static final Column ROLE = Column.optional(CommitteeFields.ROLE, "Chức vụ", "Role");
    static final Column START_MODE = Column.optional("startMode", "Hình thức", "Start mode", "hình thức bắt đầu");
    static final Column FROM = Column.optional(CommitteeFields.FROM, "Giữ chức từ ngày", "Valid from");
    static final Column TO = Column.optional(CommitteeFields.TO, "Giữ chức đến trước ngày", "Valid to");
    static final Column DECISION_NO = Column.optional("decisionNo", "Số quyết định", "Decision number");
    static final Column CONFIRMED_ON = Column.optional(CommitteeFields.CONFIRMED_ON, "Ngày chuẩn y", "Confirmed on");
    static final Column CONFIRMATION_NO =
            Column.optional("confirmationNo", "Số quyết định chuẩn y", "Confirmation number");
    static final Column END_REASON = Column.optional(CommitteeFields.END_REASON, "Lý do thôi giữ chức", "End reason");
    static final Column END_DECISION_NO =
            Column.optional(CommitteeFields.END_DECISION_NO, "Số quyết định thôi giữ chức", "End decision number");
    static final Column EXTERNAL_OFFICE =
            Column.optional("externalOffice", "Chức vụ ngoài Đảng", "External office", "chức vụ kiêm nhiệm");

    static final List<Column> ALL = List.of(
            ORGANISATION,
            KIND,
            TERM_LABEL,
            TERM_FROM,
            TERM_TO,
            CONGRESS_NO,
            PLANNED_SEATS,
            OFFICIAL_MEMBERS,
            MEMBER_ID,
            HOLDER,
            ROLE,
            START_MODE,
            FROM,
            TO,
            DECISION_NO,
            CONFIRMED_ON,
            CONFIRMATION_NO,
            END_REASON,
            END_DECISION_NO,
            EXTERNAL_OFFICE);

    private static final Map<String, Column> BY_CODE =
            ALL.stream().collect(Collectors.toMap(Column::code, Function.identity()));

    private CommitteeColumns() {}

    /** Code of the column for a field that a rule names. */
    static String of(String field) {
        return BY_CODE.containsKey(field) ? field : KIND.code();
    }
}
