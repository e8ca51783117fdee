package vn.dangbo.evaluation.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.evaluation.rule.RuleSet.Authority;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.sql.Sql;

/**
 * Who decides on a subject and who stands directly above whoever did (HD 16, HD 21, HD 25-HD/BTCTW; 124-QĐ/TW điều 13). The rule
 * itself is the database's {@code deciding_unit}; what the kinds of organisation are to it is data.
 */
@ApplicationScoped
public class Authorities {

    private static final String DECIDER = """
            select o.id, o.code, v.name, o.path
            from deciding_unit(:unit, :authority, cast(:type as text), cast(:level as text), cast(:on as date)) d
            join organisation o on o.id = d.id
            left join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:on as date)
            """;

    /** The tree of the day; of a unit that has ended by then, that of its last day. Above the highest there is nobody. */
    private static final String OF_RESULT = """
            with subject as (
                select e.organisation_id as id, e.management_level as level,
                       least(cast(:on as date), coalesce(o.ended_on - 1, cast(:on as date))) as on_day,
                       (select v.type from collective_version v where v.collective_id = e.collective_id
                        order by v.validity @> make_date(e.year, 12, 31) desc, v.valid_from desc limit 1) as type
                from evaluation e join organisation o on o.id = e.organisation_id
                where e.id = :evaluation),
            decider as (
                select s.id as subject, s.on_day, d.depth
                from subject s cross join lateral deciding_unit(s.id, :authority, s.type, s.level, s.on_day) d)
            select o.id, o.code, v.name, o.path
            from decider d
            join organisation_closure c on c.descendant_id = d.subject and c.validity @> d.on_day
                 and c.depth = d.depth + :above
            join organisation o on o.id = c.ancestor_id
            left join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:on as date)
            where %s
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /**
     * What decides is told by.
     *
     * @param unit the organisation graded, or where the person or the body stands
     * @param collectiveType of a collective; null for others
     * @param managementLevel of a leader; null for others
     */
    public record Placed(UUID unit, String collectiveType, String managementLevel) {}

    /** The unit that decides on the day, wherever it is; empty where the tree has none. */
    public Optional<OrganisationRef> deciding(Placed subject, Authority authority, LocalDate on) {
        var parameters =
                new HashMap<String, Object>(Map.of("unit", subject.unit(), "authority", authority.name(), "on", on));
        parameters.put("type", subject.collectiveType());
        parameters.put("level", subject.managementLevel());
        return sql.first(DECIDER, parameters, Authorities::unit);
    }

    /** Who stands directly above whoever decided a result, on the day; empty when the scope does not reach it. */
    public Optional<OrganisationRef> superior(UUID evaluation, Authority authority, LocalDate on, Scope scope) {
        return ofResult(evaluation, authority, on, 1, scope);
    }

    /** Who decides a result itself, on the day; empty when the scope does not reach it. */
    public Optional<OrganisationRef> decider(UUID evaluation, Authority authority, LocalDate on, Scope scope) {
        return ofResult(evaluation, authority, on, 0, scope);
    }

    private Optional<OrganisationRef> ofResult(
            UUID evaluation, Authority authority, LocalDate on, int above, Scope scope) {
        return sql.first(
                OF_RESULT,
                Sql.scoped(
                        scope,
                        Map.of("evaluation", evaluation, "authority", authority.name(), "on", on, "above", above)),
                Authorities::unit);
    }

    private static OrganisationRef unit(Tuple row) {
        return new OrganisationRef(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("path", String.class));
    }
}
