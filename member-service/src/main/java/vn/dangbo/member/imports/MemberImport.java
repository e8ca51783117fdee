package vn.dangbo.member.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.dangbo.member.entry.Cells;
import vn.dangbo.member.entry.EntryRegisters;
import vn.dangbo.member.entry.Outsiders;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.member.seating.CellHolds;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.tabular.Column;

/** Takes files of members: whole corps with their seatings, past and present. */
@ApplicationScoped
public class MemberImport implements ImportHandler {

    /** Last step of the path. */
    public static final String KIND = "members";

    @Inject
    Cells cells;

    @Inject
    MemberRecords records;

    @Inject
    MemberCodeLists codeLists;

    @Inject
    CellHolds holds;

    @Inject
    EntryRegisters registers;

    @Inject
    Sql sql;

    @Inject
    KeyedHash hash;

    @Inject
    Clock clock;

    @Inject
    Outsiders outsiders;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return MemberColumns.ALL;
    }

    @Override
    public Permission permission() {
        return Permission.MEMBER_IMPORT;
    }

    @Override
    public Session begin(ImportContext context) {
        var codes = new MemberRowParser.Codes(
                codeLists.ethnicities(), codeLists.religions(), codeLists.admissionContexts());
        return new MemberSession(
                context,
                new MemberRowParser(clock, hash, codes),
                cells,
                records,
                holds,
                new CvNumbers(sql, hash),
                outsiders.of(context),
                registers.memberOf(context.subject()).orElse(null));
    }
}
