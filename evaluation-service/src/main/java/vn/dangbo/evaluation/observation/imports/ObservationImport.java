package vn.dangbo.evaluation.observation.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.dangbo.evaluation.observation.DeclaredCodes;
import vn.dangbo.evaluation.observation.ObservationQueries;
import vn.dangbo.evaluation.observation.ObservationRules;
import vn.dangbo.evaluation.observation.ObservationWriter;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;

/** Takes files of declared figures; each row becomes a submitted revision. */
@ApplicationScoped
public class ObservationImport implements ImportHandler {

    /** Last step of the path. */
    public static final String KIND = "observations";

    @Inject
    ObservationQueries queries;

    @Inject
    ObservationWriter writer;

    @Inject
    DeclaredCodes codes;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return ObservationColumns.ALL;
    }

    @Override
    public Permission permission() {
        return Permission.OBSERVATION_WRITE;
    }

    @Override
    public Session begin(ImportContext context) {
        var rules = new ObservationRules(codes.items());
        return new ObservationFile(context, queries, writer, new ObservationLineReader(rules, clock));
    }
}
