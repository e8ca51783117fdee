package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.EntryImport;
import vn.dangbo.member.entry.SubjectColumns;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;

/** Takes files of transfers for good (chuyển sinh hoạt chính thức) that were carried out before that was recorded here. */
@ApplicationScoped
public class MoveImport extends EntryImport {

    /** Last step of the path. */
    public static final String KIND = "transfers";

    static final Column CELL_LEFT = Column.optional("from", "Mã chi bộ nơi đi", "From cell", "chi bộ nơi đi");
    static final Column CELL_TAKEN = Column.required("to", "Mã chi bộ nơi đến", "To cell", "chi bộ nơi đến");
    static final Column ON = Column.required("on", "Ngày tiếp nhận", "Accepted on", "ngày chuyển đến");
    static final Column LETTER_NO = Column.optional("letterNo", "Số giấy giới thiệu", "Letter number");
    static final Column DECIDED_ON =
            Column.optional("decidedOn", "Ngày quyết định chuyển công tác, nghỉ hưu", "Decided on");
    static final Column REASON = Column.optional("reason", "Lý do", "Reason");

    @Inject
    MoveEntries entries;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return SubjectColumns.ofMembers(CELL_LEFT, CELL_TAKEN, ON, LETTER_NO, DECIDED_ON, REASON);
    }

    @Override
    public Permission permission() {
        return Permission.MEMBER_IMPORT;
    }

    @Override
    protected EntryFile<?> file(Scope scope) {
        return new MoveFile(entries);
    }
}
