package vn.dangbo.member.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** The cells that rows name, with the spans in which they are cells. */
@ApplicationScoped
public class Cells {

    private static final String FIND = """
            select o.id, o.code, o.path, v.valid_from, v.valid_to, v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL') as is_cell
            from organisation o
            join organisation_version v on v.organisation_id = o.id
            where o.code = any(:codes) and %s
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /**
     * A unit that a row names.
     *
     * @param spans when it was a cell; empty for a unit of another kind
     */
    record Cell(UUID id, String code, String path, List<Validity> spans) {

        /** Whether it was a cell on every day of the span. */
        boolean holds(Validity seated) {
            List<Validity> missing = List.of(seated);
            for (var span : spans) {
                missing = missing.stream().flatMap(m -> m.minus(span).stream()).toList();
            }
            return missing.isEmpty();
        }
    }

    private record Version(UUID id, String code, String path, Validity validity, boolean isCell) {}

    /** Those of the codes that are in the scope, by code. */
    Map<String, Cell> find(Collection<String> codes, Scope scope) {
        var versions = sql.list(
                FIND,
                Sql.scoped(scope, Map.of("codes", codes.toArray(String[]::new))),
                row -> new Version(
                        row.get("id", UUID.class),
                        row.get("code", String.class),
                        row.get("path", String.class),
                        new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                        row.get("is_cell", Boolean.class)));
        return versions.stream().collect(Collectors.groupingBy(Version::code)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> cell(e.getValue())));
    }

    private static Cell cell(List<Version> versions) {
        var one = versions.get(0);
        var spans =
                versions.stream().filter(Version::isCell).map(Version::validity).toList();
        return new Cell(one.id(), one.code(), one.path(), spans);
    }
}
