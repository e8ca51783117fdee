package vn.dangbo.evaluation.imports;

import java.util.List;
import vn.dangbo.platform.tabular.Column;

/** The columns of a file of results: one row is the result of one subject in one year. */
final class EvaluationColumns {

    static final Column YEAR = Column.required("year", "Năm đánh giá", "Year", "năm");
    static final Column SUBJECT_KIND = Column.required("subjectKind", "Đối tượng", "Subject kind");
    static final Column ORGANISATION =
            Column.required("organisation", "Mã tổ chức đảng", "Organisation code", "mã tổ chức", "mã chi bộ");
    static final Column CARD_NUMBER = Column.optional(
                    "cardNumber", "Số thẻ đảng viên", "Card number", "số thẻ", "số thẻ đảng")
            .asSensitive();
    static final Column GRADE = Column.optional("grade", "Mức xếp loại", "Grade", "xếp loại");
    static final Column REASON =
            Column.optional("notEvaluatedReason", "Lý do chưa xếp loại", "Reason for no grade", "lý do");
    static final Column DECISION_NO = Column.optional("decisionNo", "Số quyết định", "Decision number");
    static final Column DECIDED_ON = Column.optional("decidedOn", "Ngày quyết định", "Decided on");

    static final Column COLLECTIVE =
            Column.optional("collective", "Mã tập thể lãnh đạo, quản lý", "Collective code", "mã tập thể");
    static final Column LEVEL = Column.optional("level", "Cấp quản lý", "Managing level");
    static final Column PEER_GROUP = Column.optional("peerGroup", "Nhóm chức vụ tương đương", "Peer group", "mã nhóm");

    /** Those of collectives and leaders came later and stand last: a file without them says what it said before. */
    static final List<Column> ALL = List.of(
            YEAR,
            SUBJECT_KIND,
            ORGANISATION,
            CARD_NUMBER,
            GRADE,
            REASON,
            DECISION_NO,
            DECIDED_ON,
            COLLECTIVE,
            LEVEL,
            PEER_GROUP);

    private EvaluationColumns() {}
}
