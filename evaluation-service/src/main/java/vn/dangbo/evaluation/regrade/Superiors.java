package vn.dangbo.evaluation.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.sql.Sql;

/**
 * Who stands directly above whoever decided a grade, told by the tree on a day, never by a fixed tier: since 1 July 2025 there
 * is no district level. Decided is: a member's grade by the grassroots organisation of the cell (HD16); that of a party
 * organisation, and of the committee that leads it, by its direct superior (HD25 §3); others by the nearest organisation above the
 * grassroots that manages them.
 */
@ApplicationScoped
public class Superiors {

    /** The tree of the day; of a unit that has ended by then, that of its last day. */
    private static final String DIRECT_SUPERIOR = """
            with subject as (
                select e.organisation_id as id, e.subject_kind as kind, coalesce(t.party, false) as party,
                       least(cast(:on as date), coalesce(o.ended_on - 1, cast(:on as date))) as on_day
                from evaluation e
                join organisation o on o.id = e.organisation_id
                left join lateral (select v.type from collective_version v where v.collective_id = e.collective_id
                                   order by v.validity @> make_date(e.year, 12, 31) desc, v.valid_from desc limit 1) v on true
                left join collective_type t on t.code = v.type
                where e.id = :evaluation),
            above as (
                select c.ancestor_id as id, c.depth, v.kind
                from subject s
                join organisation_closure c on c.descendant_id = s.id and c.validity @> s.on_day
                join organisation_version v on v.organisation_id = c.ancestor_id and v.validity @> s.on_day),
            decider as (
                select coalesce(min(a.depth), 0) as depth
                from subject s, above a
                where case when s.kind = 'MEMBER' then a.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')
                           when s.kind = 'ORGANISATION' or s.party then a.depth = 1
                           else a.kind in ('UPPER_GRASSROOTS', 'CENTRAL_AFFILIATED', 'CENTRAL') end)
            select o.id, o.code, v.name, o.path
            from decider d
            -- above the highest there is nobody: it reviews itself
            join above a on a.depth = least(d.depth + :above, (select max(depth) from above))
            join organisation o on o.id = a.id
            left join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:on as date)
            where %s
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /** The direct superior on the day; empty when the scope does not reach it. */
    public Optional<OrganisationRef> reached(UUID evaluation, LocalDate on, Scope scope) {
        return above(1, evaluation, on, scope);
    }

    /** Whoever decides itself, on the day; empty when the scope does not reach it. */
    public Optional<OrganisationRef> decider(UUID evaluation, LocalDate on, Scope scope) {
        return above(0, evaluation, on, scope);
    }

    private Optional<OrganisationRef> above(int levels, UUID evaluation, LocalDate on, Scope scope) {
        return sql.first(
                DIRECT_SUPERIOR,
                Sql.scoped(scope, Map.of("evaluation", evaluation, "on", on, "above", levels)),
                row -> new OrganisationRef(
                        row.get("id", UUID.class),
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("path", String.class)));
    }
}
