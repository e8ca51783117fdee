package vn.dangbo.member.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Period;

/**
 * Who came into a unit, left it or became official in a period: what may explain why its book says something else. A seating
 * counts on the days on which its cell was the unit's: a cell that comes below the unit or leaves it takes those who sit in
 * it along, as in MEMBER_FLOW. A move between two cells of the unit explains nothing and is left out.
 */
@ApplicationScoped
class QuarterMovements {

    private static final String LINES = """
            with below as materialized (
                select c.descendant_id as cell_id, c.valid_from, c.valid_to, c.validity
                from organisation_closure c
                where c.ancestor_id = :organisation
                  and c.validity && daterange(cast(:first as date) - 1, cast(:last as date), '[]')),
            -- from when until when somebody sat in a cell while it was one of the unit's
            stay as materialized (
                select s.member_id, s.cell_id, s.unit_path, greatest(s.valid_from, b.valid_from) as came,
                       least(s.valid_to, b.valid_to) as went,
                       case when b.valid_from > s.valid_from then 'ORG_CHANGE_IN' else s.start_cause end as start_cause,
                       case when b.valid_to < coalesce(s.valid_to, date 'infinity') then 'ORG_CHANGE_OUT'
                            else s.end_cause end as end_cause
                from below b join seating s on s.cell_id = b.cell_id and s.validity && b.validity
                where greatest(s.valid_from, b.valid_from) between cast(:first as date) and cast(:last as date)
                   or least(s.valid_to, b.valid_to) between cast(:first as date) and cast(:last as date)),
            line as (
                select s.came as day, 'IN' as flow, s.start_cause as cause, s.member_id, s.cell_id
                from stay s
                where s.came between cast(:first as date) and cast(:last as date) and %1$s
                  and not exists (select 1 from stay p where p.member_id = s.member_id and p.went = s.came)
                union all
                select s.went, 'OUT', s.end_cause, s.member_id, s.cell_id
                from stay s
                where s.went between cast(:first as date) and cast(:last as date) and %1$s
                  and not exists (select 1 from stay n where n.member_id = s.member_id and n.came = s.went)
                union all
                select m.official_on, 'CHANGE', 'RECOGNISED', m.id, s.cell_id
                from member m
                join seating s on s.member_id = m.id and s.validity @> m.official_on
                join below b on b.cell_id = s.cell_id and b.validity @> m.official_on
                where m.official_on between cast(:first as date) and cast(:last as date) and %1$s
                  and s.valid_from < m.official_on)
            select l.day, l.flow, l.cause, l.member_id, o.code, m.full_name
            from line l
            join organisation o on o.id = l.cell_id
            -- who has gone to where the caller does not reach is told without the name
            left join member m on m.id = l.member_id
            where (l.day, l.member_id, l.flow) > (cast(:afterDay as date), cast(:afterMember as uuid), cast(:afterFlow as text))
            order by l.day, l.member_id, l.flow
            limit :fetch
            """.formatted(Sql.inScope("s.unit_path"));

    @Inject
    Sql sql;

    /**
     * A line of the movement.
     *
     * @param flow IN, OUT, or CHANGE for who became official
     * @param cause of the code lists start-causes and end-causes; ORG_CHANGE_IN and ORG_CHANGE_OUT for who came or went with
     *     the whole cell, RECOGNISED for who became official
     * @param organisation code of the cell
     * @param fullName absent for who stands today where the caller does not reach
     */
    @Schema(name = "ReconciliationMovement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            LocalDate on,
            @Schema(examples = "IN") String flow,
            @Schema(examples = "ADMITTED") String cause,
            UUID member,
            @Schema(examples = "Nguyễn Văn An") String fullName,
            @Schema(examples = "KT01C01") String organisation) {}

    /** The lines of a unit and all below it, by day. */
    @Transactional
    Page<Line> of(UUID organisation, Period period, Scope scope, PageRequest page) {
        sql.open(scope);
        var after = page.after(3);
        var parameters = new HashMap<String, Object>(Sql.scoped(scope, Map.of("organisation", organisation)));
        parameters.put("first", period.from());
        parameters.put("last", period.to());
        parameters.put(
                "afterDay", after.get(0).isEmpty() ? period.from().minusDays(1).toString() : after.get(0));
        parameters.put("afterMember", after.get(1).isEmpty() ? new UUID(0, 0).toString() : after.get(1));
        parameters.put("afterFlow", after.get(2));
        parameters.put("fetch", page.fetch());
        var found = sql.list(
                LINES,
                parameters,
                row -> new Line(
                        row.get("day", LocalDate.class),
                        row.get("flow", String.class),
                        row.get("cause", String.class),
                        row.get("member_id", UUID.class),
                        row.get("full_name", String.class),
                        row.get("code", String.class)));
        return Page.cut(
                found, page, one -> List.of(one.on().toString(), one.member().toString(), one.flow()), null);
    }
}
