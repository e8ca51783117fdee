package vn.dangbo.member.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.EntryImport;
import vn.dangbo.member.entry.SubjectColumns;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;

/**
 * Takes files of those who died, were struck off, resigned, were restored or admitted again before that was recorded here.
 * Expulsions are told by files of disciplines.
 */
@ApplicationScoped
public class ExitImport extends EntryImport {

    /** Last step of the path. */
    public static final String KIND = "exits";

    static final Column EXIT_KIND = Column.required("kind", "Hình thức", "Kind", "lý do ra khỏi Đảng");
    static final Column EFFECTIVE_ON = Column.required("effectiveOn", "Ngày có hiệu lực", "Effective on", "từ ngày");
    static final Column GROUND = Column.optional("ground", "Lý do xóa tên", "Ground");
    static final Column DECISION_NO = Column.optional("decisionNo", "Số quyết định", "Decision number");
    static final Column DECIDED_ON = Column.optional("decidedOn", "Ngày quyết định", "Decided on");
    static final Column SIGNER = Column.optional("signer", "Người ký", "Signer");
    static final Column REASON = Column.optional("reason", "Nội dung", "Reason");

    @Inject
    ExitEntries entries;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return SubjectColumns.ofMembers(EXIT_KIND, EFFECTIVE_ON, GROUND, DECISION_NO, DECIDED_ON, SIGNER, REASON);
    }

    @Override
    public Permission permission() {
        return Permission.MEMBER_IMPORT;
    }

    @Override
    protected EntryFile<?> file(Scope scope) {
        return new ExitFile(entries);
    }
}
