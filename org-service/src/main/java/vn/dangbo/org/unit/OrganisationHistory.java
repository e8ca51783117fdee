package vn.dangbo.org.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.sql.Sql;

/** What a unit was, under whom, and when. */
@ApplicationScoped
public class OrganisationHistory {

    /** One state of a unit: nothing about it changed in [validFrom, validTo). */
    @Schema(name = "OrganisationHistoryEntry")
    public record Entry(
            LocalDate validFrom,
            LocalDate validTo,
            String name,
            String shortName,
            String kind,
            String subtype,
            String sector,
            UUID parentId,
            String parentCode,
            String parentName) {}

    private static final String HISTORY = """
            select greatest(v.valid_from, e.valid_from, pv.valid_from) as valid_from,
                   least(v.valid_to, e.valid_to, pv.valid_to) as valid_to,
                   v.name, v.short_name, v.kind, v.subtype, v.sector,
                   e.parent_id, p.code as parent_code, pv.name as parent_name
            from organisation_version v
            left join organisation_edge e on e.child_id = v.organisation_id and e.validity && v.validity
            left join organisation p on p.id = e.parent_id
            -- the superior under the name that it had then
            left join organisation_version pv on pv.organisation_id = p.id and pv.validity && (e.validity * v.validity)
            where v.organisation_id = :id
            order by 1
            """;

    @Inject
    Sql sql;

    /** The states in order of time. The caller has checked the scope. */
    List<Entry> of(UUID id) {
        return sql.list(
                HISTORY,
                Map.of("id", id),
                row -> new Entry(
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class),
                        row.get("name", String.class),
                        row.get("short_name", String.class),
                        row.get("kind", String.class),
                        row.get("subtype", String.class),
                        row.get("sector", String.class),
                        row.get("parent_id", UUID.class),
                        row.get("parent_code", String.class),
                        row.get("parent_name", String.class)));
    }
}
