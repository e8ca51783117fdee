package vn.dangbo.org.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** Catalogues and levels of administrative units. */
@ApplicationScoped
public class AdminUnitCodeLists implements CodeList.Source {

    private static final String SCHEMES = "admin-unit-schemes";
    private static final String LEVELS = "admin-unit-levels";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(SCHEMES, LEVELS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(name, name.equals(SCHEMES) ? schemes() : levelItems());
    }

    /** Levels, the highest first. */
    List<String> levels() {
        return codes(LEVELS);
    }

    private List<CodeList.Item> schemes() {
        return sql.list(
                "select code, vi, en, valid_from, valid_to, legal_basis from admin_unit_scheme order by position",
                Map.of(),
                row -> new CodeList.Item(
                        row.get("code", String.class),
                        row.get("vi", String.class),
                        row.get("en", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class),
                        row.get("legal_basis") == null
                                ? Map.of()
                                : Map.of("legalBasis", row.get("legal_basis", String.class))));
    }

    private List<CodeList.Item> levelItems() {
        return sql.list(
                "select code, vi, en from admin_unit_level order by rank",
                Map.of(),
                row -> CodeList.Item.of(
                        row.get("code", String.class), row.get("vi", String.class), row.get("en", String.class)));
    }
}
