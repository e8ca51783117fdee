package vn.dangbo.member.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** The units that rows name, with the spans in which they live and are cells. */
@ApplicationScoped
public class Cells {

    private static final String FIND = """
            select o.id, o.code, o.path, v.valid_from, v.valid_to, v.name,
                   v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL') as is_cell
            from organisation o
            join organisation_version v on v.organisation_id = o.id
            where o.code = any(:codes) and %s
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /** A unit that a row names, with what it was when. */
    public record Cell(UUID id, String code, String path, List<Version> versions) {

        /** Whether it was a cell on every day of the span. */
        public boolean holds(Validity seated) {
            List<Validity> missing = List.of(seated);
            for (var version : versions.stream().filter(Version::isCell).toList()) {
                missing = missing.stream()
                        .flatMap(m -> m.minus(version.validity()).stream())
                        .toList();
            }
            return missing.isEmpty();
        }

        /** What it was called on the day; empty when it did not live then. */
        public Optional<String> nameOn(LocalDate day) {
            return versions.stream()
                    .filter(version -> version.validity().contains(day))
                    .map(Version::name)
                    .findFirst();
        }
    }

    /** What a unit was in a span. */
    public record Version(String name, Validity validity, boolean isCell) {}

    private record Found(UUID id, String code, String path, Version version) {}

    /** Those of the codes that are in the scope, by code. */
    public Map<String, Cell> find(Collection<String> codes, Scope scope) {
        var found = sql.list(
                FIND,
                Sql.scoped(scope, Map.of("codes", codes.toArray(String[]::new))),
                row -> new Found(
                        row.get("id", UUID.class),
                        row.get("code", String.class),
                        row.get("path", String.class),
                        new Version(
                                row.get("name", String.class),
                                new Validity(
                                        row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                                row.get("is_cell", Boolean.class))));
        return found.stream().collect(Collectors.groupingBy(Found::code)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> cell(e.getValue())));
    }

    private static Cell cell(List<Found> found) {
        var one = found.get(0);
        return new Cell(
                one.id(),
                one.code(),
                one.path(),
                found.stream().map(Found::version).toList());
    }
}
