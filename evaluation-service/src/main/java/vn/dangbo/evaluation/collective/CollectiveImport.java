package vn.dangbo.evaluation.collective;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.dangbo.evaluation.result.EvaluationCodes;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;

/** Takes files of the register of collectives. */
@ApplicationScoped
public class CollectiveImport implements ImportHandler {

    /** Last step of the path. */
    public static final String KIND = "collectives";

    @Inject
    CollectiveRecords records;

    @Inject
    EvaluationCodes codes;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return CollectiveColumns.ALL;
    }

    @Override
    public Permission permission() {
        return Permission.EVALUATION_IMPORT;
    }

    @Override
    public Session begin(ImportContext context) {
        return new CollectiveFile(context, records, codes.collectiveTypes(), codes.levels(), clock);
    }
}
