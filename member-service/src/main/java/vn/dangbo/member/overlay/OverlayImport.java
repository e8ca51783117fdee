package vn.dangbo.member.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.EntryImport;
import vn.dangbo.member.entry.SubjectColumns;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;

/** Takes files of exemptions, suspensions, stays abroad and lost contact that were decided before that was recorded here. */
@ApplicationScoped
public class OverlayImport extends EntryImport {

    /** Last step of the path. */
    public static final String KIND = "overlays";

    static final Column TYPE = Column.required("type", "Loại", "Type", "miễn, đình chỉ");
    static final Column GROUND = Column.optional("ground", "Diện miễn sinh hoạt", "Ground");
    static final Column FROM = Column.required("from", "Từ ngày", "From");
    static final Column UNTIL = Column.optional("until", "Dự kiến đến trước ngày", "Until");
    static final Column NUMBER = Column.optional("number", "Số quyết định", "Decision number");
    static final Column SIGNER = Column.optional("signer", "Người ký", "Signer");
    static final Column ENDED_ON = Column.optional("endedOn", "Ngày kết thúc", "Ended on");
    static final Column REASON = Column.optional("reason", "Lý do", "Reason");

    @Inject
    OverlayEntries entries;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return SubjectColumns.ofMembers(TYPE, GROUND, FROM, UNTIL, NUMBER, SIGNER, ENDED_ON, REASON);
    }

    @Override
    public Permission permission() {
        return Permission.MEMBER_IMPORT;
    }

    @Override
    protected EntryFile<?> file(Scope scope) {
        return new OverlayFile(entries);
    }
}
