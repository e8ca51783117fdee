package vn.dangbo.org.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;

/**
 * Takes files of administrative units. They hold for the whole deployment, so only somebody who reaches all of it may hand
 * them in. Rows lean on each other, so the file is judged when it has been read to its end, and written in one transaction.
 */
@ApplicationScoped
public class AdminUnitImport implements ImportHandler {

    /** Last step of the path. */
    public static final String KIND = "admin-units";

    @Inject
    AdminUnitRecords records;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return AdminUnitColumns.ALL;
    }

    @Override
    public Permission permission() {
        return Permission.ORGANISATION_IMPORT;
    }

    @Override
    public Session begin(ImportContext context) {
        var findings = context.findings();
        var rules = records.rules();
        var reader = new AdminUnitLineReader(rules, clock);
        var file = new AdminUnitFile(rules, findings, () -> UuidVersion7Strategy.INSTANCE.generateUuid(null));
        boolean operator = context.scope().isEverywhere();
        return new Session() {
            @Override
            public void accept(List<Row> rows, boolean write) {
                for (var row : rows) {
                    if (operator) {
                        reader.read(row, findings).ifPresent(file::add);
                    } else {
                        findings.error(row.number(), "", "WHOLE_DEPLOYMENT_ONLY");
                    }
                }
            }

            @Override
            public void complete(boolean write) {
                var plan = file.judge(records.recorded(file.codes()));
                if (write) {
                    records.write(plan, context);
                }
            }
        };
    }
}
