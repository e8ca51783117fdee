package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.EntryImport;
import vn.dangbo.member.entry.SubjectColumns;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;

/** Takes files of decisions on discipline of members and organisations that came into force before that was recorded here. */
@ApplicationScoped
public class DisciplineImport extends EntryImport {

    /** Last step of the path. */
    public static final String KIND = "disciplines";

    static final Column FORM = Column.required("form", "Hình thức kỷ luật", "Form", "hình thức");
    static final Column LEVEL = Column.required("level", "Cấp quyết định", "Level", "cấp");
    static final Column VIOLATION = Column.required("violation", "Nhóm vi phạm", "Violation", "nội dung vi phạm");
    static final Column MATTER = Column.optional("matter", "Sự việc", "Matter");
    static final Column OFFICE = Column.optional("office", "Chức vụ bị cách", "Office");
    static final Column DECISION_NO = Column.required("decisionNo", "Số quyết định", "Decision number");
    static final Column SIGNER = Column.optional("signer", "Người ký", "Signer");
    static final Column ANNOUNCED_ON = Column.required("announcedOn", "Ngày công bố", "Announced on");
    static final Column RECEIVED_ON = Column.optional("receivedOn", "Ngày nhận quyết định", "Received on");
    static final Column DECIDED_BY = Column.optional("decidedBy", "Cơ quan quyết định", "Decided by");
    static final Column VIOLATION_CODES =
            Column.optional("violationCodes", "Các nhóm vi phạm khác", "Further violations");
    static final Column OCCURRED_ON = Column.optional("occurredOn", "Ngày vi phạm", "Occurred on", "thời điểm vi phạm");
    static final Column GRAVE_GROUND = Column.optional("graveGround", "Lý do không áp dụng thời hiệu", "Grave matter");
    static final Column POSITION_LEVEL =
            Column.optional("positionLevel", "Cấp giữ chức vụ khi vi phạm", "Position level", "chức vụ khi vi phạm");
    static final Column LEGAL_OUTCOME = Column.optional("legalOutcome", "Xử lý hình sự", "Legal outcome");
    static final Column ADMINISTRATIVE_SANCTION =
            Column.optional("administrativeSanction", "Xử lý hành chính", "Administrative sanction");

    @Inject
    DisciplineEntries entries;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return SubjectColumns.ofAny(
                FORM,
                LEVEL,
                VIOLATION,
                MATTER,
                OFFICE,
                DECISION_NO,
                SIGNER,
                ANNOUNCED_ON,
                RECEIVED_ON,
                DECIDED_BY,
                VIOLATION_CODES,
                OCCURRED_ON,
                GRAVE_GROUND,
                POSITION_LEVEL,
                LEGAL_OUTCOME,
                ADMINISTRATIVE_SANCTION);
    }

    @Override
    public Permission permission() {
        return Permission.DISCIPLINE_IMPORT;
    }

    @Override
    protected EntryFile<?> file(Scope scope) {
        return new DisciplineFile(entries);
    }
}
