package vn.dangbo.evaluation.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** Types and conclusions of inspections, and kinds of petitions. Source: domain specification §6.3. */
@ApplicationScoped
public class SupervisionCodes implements CodeList.Source {

    private static final String TYPES = "inspection-types";
    private static final String CONCLUSIONS = "inspection-conclusions";
    private static final String KINDS = "petition-kinds";

    private static final Map<String, String> TABLES = Map.of(
            TYPES, "select code, vi, en from inspection_type order by position",
            CONCLUSIONS, "select code, vi, en from inspection_conclusion order by position",
            KINDS, "select code, vi, en from petition_kind order by position");

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(TYPES, CONCLUSIONS, KINDS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                sql.list(
                        TABLES.get(name),
                        Map.of(),
                        row -> CodeList.Item.of(
                                row.get("code", String.class),
                                row.get("vi", String.class),
                                row.get("en", String.class))));
    }

    List<String> types() {
        return codes(TYPES);
    }

    List<String> conclusions() {
        return codes(CONCLUSIONS);
    }

    List<String> kinds() {
        return codes(KINDS);
    }

    /** The kinds of units that this service has heard of, of which bodies that inspect are. */
    List<String> levels() {
        return sql.list(
                "select distinct kind from organisation_version order by kind",
                Map.of(),
                row -> row.get("kind", String.class));
    }
}
