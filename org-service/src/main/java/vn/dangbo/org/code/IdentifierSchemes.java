package vn.dangbo.org.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** Who gives identifiers to organisations, and what these look like. */
@ApplicationScoped
public class IdentifierSchemes implements CodeList.Source {

    static final String LIST = "identifier-schemes";
    private static final String PATTERN = "pattern";

    private static final String SCHEMES =
            "select code, vi, en, pattern, legal_basis from identifier_scheme order by position";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(LIST);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(name, sql.list(SCHEMES, Map.of(), IdentifierSchemes::item));
    }

    /** What a value looks like as a whole, by scheme; in the order of the list. */
    Map<String, String> patterns() {
        var patterns = new LinkedHashMap<String, String>();
        list(LIST)
                .items()
                .forEach(item -> patterns.put(item.code(), item.properties().get(PATTERN)));
        return patterns;
    }

    private static CodeList.Item item(Tuple row) {
        var properties = new LinkedHashMap<String, String>();
        properties.put(PATTERN, row.get(PATTERN, String.class));
        if (row.get("legal_basis") != null) {
            properties.put("legalBasis", row.get("legal_basis", String.class));
        }
        return new CodeList.Item(
                row.get("code", String.class),
                row.get("vi", String.class),
                row.get("en", String.class),
                null,
                null,
                properties);
    }
}
