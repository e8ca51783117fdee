package vn.dangbo.org.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;

/** Reads what a bridge between two days is drawn from. */
@ApplicationScoped
public class Bridges {

    private static final String STATES = """
            select o.id, o.code, v.name, v.short_name, v.kind, v.subtype, v.sector, p.code as parent
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:asOf as date)
            left join organisation_edge e on e.child_id = o.id and e.validity @> cast(:asOf as date)
            left join organisation p on p.id = e.parent_id
            """;

    private static final String BELOW =
            STATES + "where o.id = any(%s) and %s".formatted(Organisations.DESCENDANTS, Sql.inScope("o.path"));

    private static final String NAMED = STATES + "where o.id = any(cast(:ids as uuid[]))";

    @Inject
    Sql sql;

    @Inject
    Successions successions;

    private record Unit(UUID id, Bridge.Side side) {}

    /**
     * What became of every unit that stood below one on either day.
     *
     * @param scope units outside it are named only as what one in it became, or came from
     */
    @Transactional
    List<Bridge.Row> of(UUID organisation, LocalDate first, LocalDate last, Scope scope) {
        var left = below(organisation, first, scope);
        var right = below(organisation, last, scope);
        var flows = successions.between(first, last);
        var units = new HashSet<>(left.keySet());
        units.addAll(right.keySet());
        flows.ordered().forEach(step -> {
            units.add(step.from());
            units.add(step.to());
        });
        var changes = successions.changes(first, last).stream()
                .collect(Collectors.groupingBy(
                        Successions.Change::organisation,
                        Collectors.mapping(Successions.Change::act, Collectors.toList())));
        return Bridge.of(day(left, units, first), day(right, units, last), flows, changes);
    }

    private Bridge.Day day(Map<UUID, Bridge.Side> listed, Set<UUID> units, LocalDate day) {
        var states = new HashMap<>(listed);
        var others = new HashSet<>(units);
        others.removeAll(listed.keySet());
        states.putAll(named(others, day));
        return new Bridge.Day(states, listed.keySet());
    }

    private Map<UUID, Bridge.Side> below(UUID organisation, LocalDate day, Scope scope) {
        return byId(
                sql.list(BELOW, Sql.scoped(scope, Map.of("organisation", organisation, "asOf", day)), Bridges::unit));
    }

    private Map<UUID, Bridge.Side> named(Collection<UUID> units, LocalDate day) {
        return byId(sql.list(NAMED, Map.of("ids", Successions.texts(units), "asOf", day), Bridges::unit));
    }

    private static Map<UUID, Bridge.Side> byId(List<Unit> units) {
        var byId = new LinkedHashMap<UUID, Bridge.Side>();
        units.forEach(unit -> byId.put(unit.id(), unit.side()));
        return byId;
    }

    private static Unit unit(Tuple row) {
        return new Unit(
                row.get("id", UUID.class),
                new Bridge.Side(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("short_name", String.class),
                        row.get("kind", String.class),
                        row.get("subtype", String.class),
                        row.get("sector", String.class),
                        row.get("parent", String.class)));
    }
}
