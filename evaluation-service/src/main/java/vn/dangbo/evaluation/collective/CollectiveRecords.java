package vn.dangbo.evaluation.collective;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** What an import needs to know of the register of collectives, and how it writes. */
@ApplicationScoped
public class CollectiveRecords {

    private static final String UNITS = """
            select r.code, r.day, o.id
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, day date)
            join organisation o on o.code = r.code
            join organisation_version v on v.organisation_id = o.id and v.validity @> r.day
            where %s
            """.formatted(Sql.inScope("o.path"));

    /** One row a version; who may not reach one of them must still hear that the code is taken, and no more. */
    private static final String KNOWN = """
            select c.id, c.code, v.name, v.type, v.level, v.organisation_id, v.valid_from, v.valid_to,
                   coalesce(%s, false) as in_scope
            from collective c
            join collective_version v on v.collective_id = c.id
            join organisation o on o.id = v.organisation_id
            where c.code = any(:codes)
            order by c.code, v.valid_from
            """.formatted(Sql.inScope("o.path"));

    private static final String INSERT = """
            insert into collective (id, code)
            select r.id, r.code from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, code text)
            """;

    private static final String ROWS = """
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r("collectiveId" uuid, name text, type text, level text, "organisationId" uuid, "from" date, "to" date,
                      "recordedBy" text, "importId" text)
            """;

    private static final String UPDATE_VERSIONS = """
            update collective_version v
            set name = r.name, type = r.type, level = r.level, organisation_id = r."organisationId", valid_to = r."to",
                recorded_at = now(), recorded_by = r."recordedBy", import_id = r."importId"
            """ + ROWS + """
            where v.collective_id = r."collectiveId" and v.valid_from = r."from"
            """;

    private static final String INSERT_VERSIONS = """
            insert into collective_version (collective_id, name, type, level, organisation_id, valid_from, valid_to,
                                            recorded_by, import_id)
            select r."collectiveId", r.name, r.type, r.level, r."organisationId", r."from", r."to", r."recordedBy",
                   r."importId"
            """ + ROWS;

    @Inject
    Sql sql;

    /** A unit by its code, on a day. */
    record UnitDay(String code, LocalDate day) {}

    /** A collective with all that is recorded of it; {@code inScope} when the caller reaches every unit of it. */
    record Known(UUID id, Spans spans, boolean inScope) {}

    private record Entry(UUID id, String code) {}

    private record Version(
            UUID collectiveId,
            String name,
            String type,
            String level,
            UUID organisationId,
            LocalDate from,
            LocalDate to,
            String recordedBy,
            String importId) {}

    /** Those of the units that were alive on their day and lie in the scope. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UnitDay, UUID> units(Collection<UnitDay> wanted, Scope scope) {
        var parameters = Sql.scoped(scope, Map.of("rows", sql.toJson(wanted)));
        return sql.list(UNITS, parameters, Function.identity()).stream()
                .collect(Collectors.toMap(
                        row -> new UnitDay(row.get("code", String.class), row.get("day", LocalDate.class)),
                        row -> row.get("id", UUID.class)));
    }

    /** What is recorded under the codes. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, Known> known(Collection<String> codes, Scope scope) {
        var parameters = Sql.scoped(scope, Map.of("codes", codes.toArray(String[]::new)));
        var found = new HashMap<String, Known>();
        sql.list(KNOWN, parameters, Function.identity()).stream()
                .collect(Collectors.groupingBy(row -> row.get("code", String.class)))
                .forEach((code, rows) -> found.put(
                        code,
                        new Known(
                                rows.get(0).get("id", UUID.class),
                                new Spans(rows.stream()
                                        .map(CollectiveRecords::span)
                                        .toList()),
                                rows.stream().allMatch(row -> row.get("in_scope", Boolean.class)))));
        return found;
    }

    /**
     * Writes what differs from what was recorded; what a changed version said before is kept by the database.
     *
     * @param after all spans of each collective that the file names
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Map<String, Spans> after, Map<String, Known> before, String recordedBy, String importId) {
        var entries = new ArrayList<Entry>();
        var changed = new ArrayList<Version>();
        var fresh = new ArrayList<Version>();
        after.forEach((code, spans) -> {
            var known = before.get(code);
            var id = known == null ? UuidVersion7Strategy.INSTANCE.generateUuid(null) : known.id();
            if (known == null) {
                entries.add(new Entry(id, code));
            }
            var recorded = known == null ? List.<Span>of() : known.spans().recorded();
            for (var span : spans.recorded()) {
                if (recorded.contains(span)) {
                    continue;
                }
                boolean replaces = recorded.stream().anyMatch(old -> old.from().equals(span.from()));
                (replaces ? changed : fresh).add(version(id, span, recordedBy, importId));
            }
        });
        sql.write(INSERT, entries);
        // An open version ends before the next one begins, else the two would overlap.
        sql.write(UPDATE_VERSIONS, changed);
        sql.write(INSERT_VERSIONS, fresh);
    }

    private static Version version(UUID id, Span span, String recordedBy, String importId) {
        return new Version(
                id,
                span.name(),
                span.type(),
                span.level(),
                span.organisationId(),
                span.from(),
                span.to(),
                recordedBy,
                importId);
    }

    private static Span span(Tuple row) {
        return new Span(
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("type", String.class),
                row.get("level", String.class),
                row.get("organisation_id", UUID.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }
}
