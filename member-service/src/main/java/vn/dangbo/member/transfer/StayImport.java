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

/** Takes files of temporary stays (sinh hoạt tạm thời) that began before that was recorded here. */
@ApplicationScoped
public class StayImport extends EntryImport {

    /** Last step of the path. */
    public static final String KIND = "temporary-stays";

    static final Column HOME = Column.optional("home", "Mã chi bộ chính thức", "Home cell", "chi bộ nơi đi");
    static final Column HOST =
            Column.required("host", "Mã chi bộ nơi sinh hoạt tạm thời", "Host cell", "chi bộ nơi đến");
    static final Column FROM = Column.required("validFrom", "Từ ngày", "Valid from");
    static final Column TO = Column.optional("validTo", "Đến trước ngày", "Valid to");
    static final Column REASON = Column.optional("reason", "Lý do", "Reason");
    static final Column LETTER_NO = Column.optional("letterNo", "Số giấy giới thiệu", "Letter number");

    @Inject
    StayEntries entries;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return SubjectColumns.ofMembers(HOME, HOST, FROM, TO, REASON, LETTER_NO);
    }

    @Override
    public Permission permission() {
        return Permission.MEMBER_IMPORT;
    }

    @Override
    protected EntryFile<?> file(Scope scope) {
        return new StayFile(entries, scope);
    }
}
