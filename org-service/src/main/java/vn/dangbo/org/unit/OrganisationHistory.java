package vn.dangbo.org.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.sql.Sql;

/** What a unit was, under whom, and when. */
@ApplicationScoped
public class OrganisationHistory {

    private static final String HISTORY = """
            with place as (
                select e.parent_id, e.validity from organisation_edge e where e.child_id = :id
                union all
                -- the times without a unit above
                select null, free.span
                from unnest(datemultirange(daterange(null, null))
                            - coalesce((select range_agg(e.validity) from organisation_edge e where e.child_id = :id),
                                       datemultirange())) as free (span))
            select lower(state.span) as valid_from, upper(state.span) as valid_to,
                   v.name, v.short_name, v.kind, v.subtype, v.sector,
                   place.parent_id, p.code as parent_code, pv.name as parent_name
            from organisation_version v
            join place on place.validity && v.validity
            left join organisation p on p.id = place.parent_id
            -- the unit above under the name that it had then
            left join organisation_version pv on pv.organisation_id = p.id and pv.validity && (place.validity * v.validity)
            cross join lateral (select v.validity * place.validity * coalesce(pv.validity, daterange(null, null))) as state (span)
            where v.organisation_id = :id
              and (cast(:asOf as date) is null or lower(state.span) <= cast(:asOf as date))
            order by 1
            """;

    @Inject
    Sql sql;

    /**
     * The states in order of time. The caller has checked the scope.
     *
     * @param asOf leaves out the states that begin later; null for all, planned ones included
     */
    public List<OrganisationHistoryEntry> of(UUID id, LocalDate asOf) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("asOf", asOf);
        return sql.list(
                HISTORY,
                parameters,
                row -> new OrganisationHistoryEntry(
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
