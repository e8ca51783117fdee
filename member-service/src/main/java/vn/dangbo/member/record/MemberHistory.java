package vn.dangbo.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Where a member sat, when, and in which units as they were called then. */
@ApplicationScoped
public class MemberHistory {

    /**
     * A seating is told in as many parts as the cell and the units above it changed: a unit ended, another took its
     * place, one got a new name.
     */
    private static final String HISTORY = """
            with part as (
                select s.valid_from as seated_from, s.valid_to as seated_to, s.start_cause, s.end_cause, o.code, turn.day,
                       state.units, state.path
                from seating s
                join organisation o on o.id = s.cell_id
                cross join lateral (
                    select s.valid_from as day
                    union
                    select changed.day
                    from organisation_closure c
                    join organisation_version v on v.organisation_id = c.ancestor_id
                    cross join lateral (values (c.valid_from), (c.valid_to), (v.valid_from), (v.valid_to)) changed (day)
                    where c.descendant_id = s.cell_id
                      and changed.day > s.valid_from and (s.valid_to is null or changed.day < s.valid_to)) turn
                cross join lateral (
                    select array_agg(c.ancestor_id order by c.depth desc) as units,
                           coalesce(array_agg(v.name order by c.depth desc), '{}') as path
                    from organisation_closure c
                    join organisation_version v on v.organisation_id = c.ancestor_id and v.validity @> turn.day
                    where c.descendant_id = s.cell_id and c.validity @> turn.day) state
                where s.member_id = :member),
            compared as (
                select *, lag(day) over w is null
                          or (lag(units) over w, lag(path) over w) is distinct from (units, path) as changed
                from part
                window w as (partition by seated_from order by day)),
            told as (
                select *, lead(day) over (partition by seated_from order by day) as next
                from compared
                where changed)
            select day as valid_from, coalesce(next, seated_to) as valid_to,
                   case when day = seated_from then start_cause end as start_cause,
                   case when next is null then end_cause end as end_cause, code, path
            from told
            where cast(:asOf as date) is null or day <= cast(:asOf as date)
            order by day
            """;

    @Inject
    Sql sql;

    /**
     * The seatings that lie in the scope, in order of time. The caller has found the member in it.
     *
     * @param asOf leaves out what begins later; null for all
     */
    @Transactional
    public List<MemberHistoryEntry> of(UUID member, LocalDate asOf, Scope scope) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>();
        parameters.put("member", member);
        parameters.put("asOf", asOf);
        return sql.list(
                HISTORY,
                parameters,
                row -> new MemberHistoryEntry(
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class),
                        row.get("start_cause", String.class),
                        row.get("end_cause", String.class),
                        row.get("code", String.class),
                        List.of(row.get("path", String[].class))));
    }
}
