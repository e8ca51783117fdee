package vn.dangbo.org.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.text.Folding;
import vn.dangbo.platform.time.Validity;

/** What an import needs to know of administrative units, and how it writes. */
@ApplicationScoped
public class AdminUnitRecords {

    private static final String RECORDED = """
            select id, code, scheme, level, name, parent_code, valid_from, valid_to, legal_basis
            from admin_unit where code = any(:codes)
            """;

    private static final String WRITE_UNITS = """
            insert into admin_unit (id, code, scheme, level, name, search_key, parent_code, valid_from, valid_to, legal_basis,
                                    recorded_by, import_id)
            select r.id, r.code, r.scheme, r.level, r.name, r."searchKey", r.parent, r."validFrom", r."validTo", r."legalBasis",
                   r."recordedBy", r."importId"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 r (id uuid, code text, scheme text, level text, name text, "searchKey" text, parent text, "validFrom" date,
                    "validTo" date, "legalBasis" text, "recordedBy" text, "importId" text)
            on conflict (id) do update
            set scheme = excluded.scheme, level = excluded.level, name = excluded.name, search_key = excluded.search_key,
                parent_code = excluded.parent_code, valid_to = excluded.valid_to, legal_basis = excluded.legal_basis,
                recorded_at = now(), recorded_by = excluded.recorded_by, import_id = excluded.import_id
            """;

    private static final String WRITE_EDGES = """
            insert into admin_unit_successor (from_id, to_id, share, legal_basis, recorded_by, import_id)
            select distinct on (r."from", r."to") r."from", r."to", r.share, r."legalBasis", r."recordedBy", r."importId"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 r ("from" uuid, "to" uuid, share text, "legalBasis" text, "recordedBy" text, "importId" text)
            on conflict (from_id, to_id) do update
            set share = excluded.share, legal_basis = excluded.legal_basis,
                recorded_at = now(), recorded_by = excluded.recorded_by, import_id = excluded.import_id
            """;

    @Inject
    Sql sql;

    private record UnitRow(
            UUID id,
            String code,
            String scheme,
            String level,
            String name,
            String searchKey,
            String parent,
            LocalDate validFrom,
            LocalDate validTo,
            String legalBasis,
            String recordedBy,
            String importId) {}

    private record EdgeRow(UUID from, UUID to, String share, String legalBasis, String recordedBy, String importId) {}

    /** The rules as they are recorded. */
    @Transactional
    AdminUnitRules rules() {
        var schemes = new LinkedHashMap<String, AdminUnitRules.Span>();
        sql.list("select code, valid_from, valid_to from admin_unit_scheme order by position", Map.of(), row -> row)
                .forEach(row -> schemes.put(
                        row.get("code", String.class),
                        new AdminUnitRules.Span(
                                row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class))));
        var ranks = new LinkedHashMap<String, Integer>();
        sql.list("select code, rank from admin_unit_level order by rank", Map.of(), row -> row)
                .forEach(row -> ranks.put(row.get("code", String.class), row.get("rank", Integer.class)));
        var forms = sql.list(
                "select scheme, level, pattern from admin_unit_form",
                Map.of(),
                row -> new AdminUnitRules.Form(
                        row.get("scheme", String.class),
                        row.get("level", String.class),
                        row.get("pattern", String.class)));
        return new AdminUnitRules(schemes, ranks, forms);
    }

    /** Everything recorded under the codes. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<AdminUnit> recorded(Collection<String> codes) {
        return sql.list(RECORDED, Map.of("codes", codes.toArray(String[]::new)), AdminUnitRecords::unit);
    }

    /** Writes what a file says; overlaps that pass while it is written are judged at its end. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(AdminUnitFile.Plan plan, ImportContext context) {
        sql.execute("set constraints all deferred", Map.of());
        sql.write(
                WRITE_UNITS,
                plan.units().stream()
                        .map(unit -> new UnitRow(
                                unit.id(),
                                unit.code(),
                                unit.scheme(),
                                unit.level(),
                                unit.name(),
                                Folding.key(unit.name()),
                                unit.parent(),
                                unit.validity().from(),
                                unit.validity().to(),
                                unit.legalBasis(),
                                context.recordedBy(),
                                context.importId()))
                        .toList());
        sql.write(
                WRITE_EDGES,
                plan.edges().stream()
                        .map(edge -> new EdgeRow(
                                edge.from(),
                                edge.to(),
                                edge.share(),
                                edge.legalBasis(),
                                context.recordedBy(),
                                context.importId()))
                        .toList());
    }

    private static AdminUnit unit(Tuple row) {
        return new AdminUnit(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("scheme", String.class),
                row.get("level", String.class),
                row.get("name", String.class),
                row.get("parent_code", String.class),
                new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                row.get("legal_basis", String.class));
    }
}
