package vn.dangbo.evaluation.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** The units and collectives that a file names, as they were on 31 December of the year evaluated. */
@ApplicationScoped
public class Places {

    private static final String UNITS = """
            select r.code, r.year, o.id, v.kind, o.path = any(cast(:scopeLows as text[])) as own
            from (select distinct code, year
                  from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, year int)) r
            join organisation o on o.code = r.code
            left join organisation_version v on v.organisation_id = o.id and v.validity @> make_date(r.year, 12, 31)
            where %s
            """.formatted(Sql.inScope("o.path"));

    /** Collectives of whose unit on the day the caller may know. */
    private static final String COLLECTIVES = """
            select r.code, r.year, c.id, v.organisation_id, t.party
            from (select distinct code, year
                  from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, year int)) r
            join collective c on c.code = r.code
            join collective_version v on v.collective_id = c.id and v.validity @> make_date(r.year, 12, 31)
            join collective_type t on t.code = v.type
            join organisation o on o.id = v.organisation_id
            where %s
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /** A unit or collective by its code, on 31 December of a year. */
    record UnitDay(String code, int year) {}

    /**
     * A unit in the caller's scope.
     *
     * @param kind what it was on the day; null when it was not alive then
     * @param own whether the caller was granted at this very unit, not above it
     */
    record Unit(UUID id, String kind, boolean own) {}

    /**
     * A collective on the day.
     *
     * @param organisationId which it leads, or under whose committee it stands
     * @param party whether it is a party committee, graded with its organisation by the level above
     */
    record Collective(UUID id, UUID organisationId, boolean party) {}

    /** Those of the units that exist in the scope. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UnitDay, Unit> units(Collection<UnitDay> wanted, Scope scope) {
        var parameters = Sql.scoped(scope, Map.of("rows", sql.toJson(wanted)));
        return sql
                .list(
                        UNITS,
                        parameters,
                        row -> Map.entry(
                                new UnitDay(row.get("code", String.class), row.get("year", Integer.class)),
                                new Unit(
                                        row.get("id", UUID.class),
                                        row.get("kind", String.class),
                                        row.get("own", Boolean.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of the collectives that stand below a unit of the scope on their day. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UnitDay, Collective> collectives(Collection<UnitDay> wanted, Scope scope) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var parameters = Sql.scoped(scope, Map.of("rows", sql.toJson(wanted)));
        return sql.list(COLLECTIVES, parameters, Function.identity()).stream()
                .collect(Collectors.toMap(
                        row -> new UnitDay(row.get("code", String.class), row.get("year", Integer.class)),
                        row -> new Collective(
                                row.get("id", UUID.class),
                                row.get("organisation_id", UUID.class),
                                row.get("party", Boolean.class))));
    }
}
