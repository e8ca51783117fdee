package vn.dangbo.member.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.EntryImport;
import vn.dangbo.member.entry.SubjectColumns;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.tabular.Column;

/** Takes files of awards (khen thưởng) of members and organisations. */
@ApplicationScoped
public class AwardImport extends EntryImport {

    /** Last step of the path. */
    public static final String KIND = "awards";

    static final Column FORM = Column.required("form", "Hình thức khen thưởng", "Form", "hình thức");
    static final Column LEVEL = Column.required("level", "Cấp khen thưởng", "Level", "cấp");
    static final Column GRANTED_BY = Column.optional("grantedBy", "Cơ quan khen thưởng", "Granted by");
    static final Column DECISION_NO = Column.required("decisionNo", "Số quyết định", "Decision number");
    static final Column DECIDED_ON = Column.required("decidedOn", "Ngày quyết định", "Decided on");
    static final Column YEAR = Column.optional("year", "Năm", "Year");
    static final Column TERM = Column.optional("term", "Nhiệm kỳ", "Term");
    static final Column MERIT = Column.optional("merit", "Thành tích", "Merit");

    @Inject
    Sql sql;

    @Inject
    AwardCodeLists codes;

    @Inject
    CaseDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return SubjectColumns.ofAny(FORM, LEVEL, GRANTED_BY, DECISION_NO, DECIDED_ON, YEAR, TERM, MERIT);
    }

    @Override
    public Permission permission() {
        return Permission.AWARD_WRITE;
    }

    @Override
    protected EntryFile<?> file(Scope scope) {
        return new AwardFile(sql, codes, desk.today());
    }
}
