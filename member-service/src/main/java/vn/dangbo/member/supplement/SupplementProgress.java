package vn.dangbo.member.supplement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;

/** Who has a confirmed supplement of a year, and who has none yet: of those who sit there on its last day, or today. */
@ApplicationScoped
class SupplementProgress {

    private static final String COUNTS = """
            with unit as (
                select o.id, o.code, v.name, c.depth
                from organisation_closure c
                join organisation o on o.id = c.descendant_id
                join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
                where c.ancestor_id = :organisation and c.validity @> cast(:day as date)
                  -- a cell has nobody below it, and is told itself
                  and (c.depth = 1 or c.depth = 0 and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')))
            select u.code, u.name, count(s.member_id) as members,
                   count(*) filter (where x.state = 'CONFIRMED') as confirmed,
                   count(*) filter (where x.state = 'DECLARED') as declared,
                   count(*) filter (where x.state = 'DRAFT') as draft
            from unit u
            join organisation_closure b on b.ancestor_id = u.id and b.validity @> cast(:day as date)
                                       and (u.depth = 1 or b.depth = 0)
            join seating s on s.cell_id = b.descendant_id and s.validity @> cast(:day as date)
            left join member_case x on x.member_id = s.member_id and x.kind = 'SUPPLEMENT' and x.facts ->> 'year' = :year
            where %s
            group by u.code, u.name
            order by u.code
            """.formatted(Sql.inScope("s.unit_path"));

    private static final String MISSING = """
            select m.id, m.full_name, m.sort_key, o.code, x.id as supplement, coalesce(x.state, 'MISSING') as state
            from seating s
            join member m on m.id = s.member_id
            join organisation o on o.id = s.cell_id
            left join member_case x on x.member_id = s.member_id and x.kind = 'SUPPLEMENT' and x.facts ->> 'year' = :year
            where s.validity @> cast(:day as date)
              and s.cell_id = any(array(select c.descendant_id from organisation_closure c
                                        where c.ancestor_id = :organisation and c.validity @> cast(:day as date)))
              and x.state is distinct from 'CONFIRMED'
              and (m.sort_key, m.id) > (cast(:afterKey as text) collate "C", cast(:afterId as uuid))
              and %s
            order by m.sort_key, m.id
            limit :fetch
            """.formatted(Sql.inScope("s.unit_path"));

    @Inject
    Sql sql;

    /**
     * How far an organisation is.
     *
     * @param members who sat there or below on the day
     * @param missing those of whom nothing has been begun
     */
    @Schema(name = "SupplementProgressRow")
    record Row(
            @Schema(examples = "KT01C01") String organisation,
            @Schema(examples = "Chi bộ khu phố 1") String name,
            long members,
            long confirmed,
            long declared,
            long draft,
            long missing) {}

    /**
     * A member without a confirmed one.
     *
     * @param organisation code of the member's cell on the day
     * @param state MISSING, or where the supplement stands
     * @param supplement its id; null when none has been begun
     */
    @Schema(name = "SupplementMissing")
    record Missing(
            UUID member,
            @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
            @Schema(examples = "KT01C01") String organisation,
            @Schema(examples = "MISSING") String state,
            UUID supplement,
            @JsonIgnore String sortKey) {}

    /** The units right below the organisation, by their codes; of a cell, itself. */
    @Transactional
    List<Row> counts(OrganisationRef organisation, int year, LocalDate day, Scope scope) {
        sql.open(scope);
        return sql.list(COUNTS, parameters(organisation, year, day, scope), row -> {
            long members = row.get("members", Long.class);
            long confirmed = row.get("confirmed", Long.class);
            long declared = row.get("declared", Long.class);
            long draft = row.get("draft", Long.class);
            return new Row(
                    row.get("code", String.class),
                    row.get("name", String.class),
                    members,
                    confirmed,
                    declared,
                    draft,
                    members - confirmed - declared - draft);
        });
    }

    /** The members without a confirmed one, in the Vietnamese order of names. */
    @Transactional
    Page<Missing> missing(OrganisationRef organisation, int year, LocalDate day, Scope scope, PageRequest page) {
        sql.open(scope);
        var parameters = parameters(organisation, year, day, scope);
        var after = page.after(2);
        parameters.put("afterKey", after.get(0));
        parameters.put("afterId", after.get(1).isEmpty() ? new UUID(0, 0).toString() : after.get(1));
        parameters.put("fetch", page.fetch());
        var found = sql.list(
                MISSING,
                parameters,
                row -> new Missing(
                        row.get("id", UUID.class),
                        row.get("full_name", String.class),
                        row.get("code", String.class),
                        row.get("state", String.class),
                        row.get("supplement", UUID.class),
                        row.get("sort_key", String.class)));
        return Page.cut(found, page, one -> List.of(one.sortKey(), one.member().toString()), null);
    }

    private static Map<String, Object> parameters(OrganisationRef organisation, int year, LocalDate day, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("organisation", organisation.id());
        parameters.put("year", String.valueOf(year));
        parameters.put("day", day);
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        return parameters;
    }
}
