package vn.dangbo.member.imports;

import java.util.List;
import vn.dangbo.member.entry.SubjectColumns;
import vn.dangbo.platform.tabular.Column;

/** The columns of a file of members: one row is one official seating of one member. */
final class MemberColumns {

    static final Column CARD_NUMBER = SubjectColumns.CARD_NUMBER;
    static final Column CV_NUMBER =
            Column.optional("cvNumber", "Số lý lịch", "CV number").asSensitive();
    static final Column PERSONAL_ID = SubjectColumns.PERSONAL_ID;
    static final Column FULL_NAME =
            Column.required("fullName", "Họ và tên", "Full name", "họ tên", "họ và tên khai sinh");
    static final Column OTHER_NAME = Column.optional("otherName", "Tên gọi khác", "Other name", "bí danh");
    static final Column SEX = Column.required("sex", "Giới tính", "Sex");
    static final Column BIRTH_DATE = Column.required("birthDate", "Ngày sinh", "Birth date", "sinh ngày");
    static final Column ETHNICITY = Column.optional("ethnicity", "Dân tộc", "Ethnicity");
    static final Column RELIGION = Column.optional("religion", "Tôn giáo", "Religion");
    static final Column PHONE =
            Column.optional("phone", "Điện thoại", "Phone", "số điện thoại").asSensitive();
    static final Column ADMITTED_ON = Column.optional("admittedOn", "Ngày kết nạp", "Admitted on", "ngày vào Đảng");
    static final Column ADMISSION_CONTEXT = Column.optional("admissionContext", "Diện kết nạp", "Admission context");
    static final Column OFFICIAL_ON = Column.optional("officialOn", "Ngày chính thức", "Official on");
    static final Column CELL = Column.required("cell", "Mã chi bộ", "Cell code", "chi bộ");
    static final Column SEATED_FROM = Column.required("seatedFrom", "Sinh hoạt từ ngày", "Seated from");
    static final Column SEATED_TO = Column.optional("seatedTo", "Đến trước ngày", "Seated to");
    static final Column START_CAUSE = Column.required("startCause", "Lý do bắt đầu", "Start cause");
    static final Column END_CAUSE = Column.optional("endCause", "Lý do kết thúc", "End cause");

    static final List<Column> ALL = List.of(
            CARD_NUMBER,
            CV_NUMBER,
            PERSONAL_ID,
            FULL_NAME,
            OTHER_NAME,
            SEX,
            BIRTH_DATE,
            ETHNICITY,
            RELIGION,
            PHONE,
            ADMITTED_ON,
            ADMISSION_CONTEXT,
            OFFICIAL_ON,
            CELL,
            SEATED_FROM,
            SEATED_TO,
            START_CAUSE,
            END_CAUSE);

    private MemberColumns() {}
}
