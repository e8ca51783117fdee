package vn.dangbo.org.committee.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.org.committee.CommitteeRuleBook;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;

/**
 * Takes files of committees and seats, also of terms long ago. A seat can be judged only beside the others of its
 * committee, so the file is read to its end first and written in one transaction.
 */
@ApplicationScoped
public class CommitteeImport implements ImportHandler {

    /** Last step of the path. */
    public static final String KIND = "committees";

    @Inject
    CommitteeRecords records;

    @Inject
    CommitteeRuleBook ruleBook;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return CommitteeColumns.ALL;
    }

    @Override
    public Permission permission() {
        return Permission.SEAT_IMPORT;
    }

    @Override
    public Session begin(ImportContext context) {
        var rules = ruleBook.rules();
        var reader = new LineReader(rules, clock);
        var file = new CommitteeFile(
                rules,
                context.findings(),
                new Recording(context.recordedBy(), null, context.importId()),
                () -> UuidVersion7Strategy.INSTANCE.generateUuid(null));
        return new Session() {
            @Override
            public void accept(List<Row> rows, boolean write) {
                rows.forEach(row -> reader.read(row, context.findings()).ifPresent(file::add));
            }

            @Override
            public void complete(boolean write) {
                var plan = file.judge(records.recorded(file.units(), context.scope()));
                if (write) {
                    records.write(plan, context.scope());
                }
            }
        };
    }
}
