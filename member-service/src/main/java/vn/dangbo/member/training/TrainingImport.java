package vn.dangbo.member.training;

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

/** Takes files of trainings (đào tạo, bồi dưỡng) of members. */
@ApplicationScoped
public class TrainingImport extends EntryImport {

    /** Last step of the path. */
    public static final String KIND = "trainings";

    static final Column PROGRAM = Column.required("program", "Chương trình", "Programme", "chương trình đào tạo");
    static final Column SENT_BY = Column.required("sentBy", "Tổ chức cử đi", "Sent by", "mã tổ chức cử đi");
    static final Column DECISION_NO = Column.optional("decisionNo", "Số quyết định", "Decision number");
    static final Column SCHOOL = Column.optional("school", "Cơ sở đào tạo", "School");
    static final Column STARTED_ON = Column.required("startedOn", "Từ ngày", "Started on");
    static final Column ENDED_ON = Column.optional("endedOn", "Đến ngày", "Ended on");
    static final Column RESULT = Column.optional("result", "Kết quả", "Result");

    @Inject
    Sql sql;

    @Inject
    TrainingCodeLists codes;

    @Inject
    CaseDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return SubjectColumns.ofMembers(PROGRAM, SENT_BY, DECISION_NO, SCHOOL, STARTED_ON, ENDED_ON, RESULT);
    }

    @Override
    public Permission permission() {
        return Permission.TRAINING_WRITE;
    }

    @Override
    protected EntryFile<?> file(Scope scope) {
        return new TrainingFile(sql, codes, desk.today());
    }
}
