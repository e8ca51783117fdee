package vn.dangbo.platform.hierarchy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.sql.Sql;

/**
 * Brings the tables of the tree to given states; used by the owner of the tree and by those who keep a copy. The
 * closure follows by trigger.
 */
@ApplicationScoped
public class OrganisationWriter {

    private static final String NO_VERSIONS =
            "delete from organisation_version where organisation_id = any(cast(:ids as uuid[]))";

    private static final String VERSIONS = """
            insert into organisation_version
                   (organisation_id, valid_from, valid_to, name, short_name, search_key, kind, subtype, sector)
            select r.id, v."validFrom", v."validTo", v.name, v."shortName", v."searchKey", v.kind, v.subtype, v.sector
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, versions jsonb)
            cross join lateral jsonb_to_recordset(r.versions)
                 as v("validFrom" date, "validTo" date, name text, "shortName" text, "searchKey" text,
                      kind text, subtype text, sector text)
            """;

    /**
     * Units and edges in one statement: the triggers find the tree as it shall be, not the steps to it. Only edges that
     * differ are touched.
     */
    private static final String TREE = """
            with units as (
                insert into organisation (id, number, code, established_on, ended_on, successor_id)
                select id, number, code, "establishedOn", "endedOn", "successorId"
                from jsonb_to_recordset(cast(:rows as jsonb))
                     as r(id uuid, number bigint, code text, "establishedOn" date, "endedOn" date, "successorId" uuid)
                on conflict (id) do update
                set code = excluded.code, established_on = excluded.established_on, ended_on = excluded.ended_on,
                    successor_id = excluded.successor_id
                where (organisation.code, organisation.established_on, organisation.ended_on,
                       organisation.successor_id)
                      is distinct from (excluded.code, excluded.established_on, excluded.ended_on,
                                        excluded.successor_id)
                returning 1),
            wanted as (
                select r.id, e."parentId", e."validFrom", e."validTo"
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, edges jsonb)
                cross join lateral jsonb_to_recordset(r.edges) as e("parentId" uuid, "validFrom" date, "validTo" date)),
            gone as (
                delete from organisation_edge e
                where e.child_id in (select r.id from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid))
                  and not exists (select 1 from wanted w
                                  where w.id = e.child_id and w."parentId" = e.parent_id
                                    and w."validFrom" = e.valid_from and w."validTo" is not distinct from e.valid_to)
                returning 1)
            insert into organisation_edge (child_id, parent_id, valid_from, valid_to)
            select w.id, w."parentId", w."validFrom", w."validTo"
            from wanted w
            -- in this order: units, what goes, what comes
            where (select count(*) from units) + (select count(*) from gone) >= 0
            on conflict (child_id, valid_from) do nothing
            """;

    @Inject
    Sql sql;

    /** Writes the states; each replaces what was known of its unit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<OrganisationState> states) {
        if (states.isEmpty()) {
            return;
        }
        var rows = Map.of("rows", sql.toJson(states));
        var ids = Map.of("ids", states.stream().map(s -> s.id().toString()).toArray(String[]::new));
        sql.execute(TREE, rows);
        sql.execute(NO_VERSIONS, ids);
        sql.execute(VERSIONS, rows);
    }
}
