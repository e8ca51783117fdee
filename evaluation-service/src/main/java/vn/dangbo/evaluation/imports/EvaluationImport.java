package vn.dangbo.evaluation.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.dangbo.evaluation.result.EvaluationCodes;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;

/** Takes files of results: grades of units, members, collectives and leaders, also of years long past. */
@ApplicationScoped
public class EvaluationImport implements ImportHandler {

    /** Last step of the path. */
    public static final String KIND = "evaluations";

    @Inject
    EvaluationRecords records;

    @Inject
    EvaluationWrites writes;

    @Inject
    Places places;

    @Inject
    EvaluationCodes codes;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return EvaluationColumns.ALL;
    }

    @Override
    public Permission permission() {
        return Permission.EVALUATION_IMPORT;
    }

    @Override
    public Session begin(ImportContext context) {
        return new EvaluationFile(
                context,
                records,
                writes,
                places,
                new LineReader(codes.grades(), codes.reasons(), codes.managementLevels(), clock),
                cipher,
                hash);
    }
}
