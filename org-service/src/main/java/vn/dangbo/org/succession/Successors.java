package vn.dangbo.org.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.org.succession.SuccessorList.Successor;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.sql.Sql;

/** Finds what became of an organisation by a day. */
@ApplicationScoped
public class Successors {

    private static final String UNITS = """
            select o.id, o.code, o.path, named.name,
                   (select max(upper(v.validity)) from organisation_version v
                    where v.organisation_id = o.id and upper(v.validity) <= cast(:day as date)) as ended,
                   exists (select 1 from organisation_version v
                           where v.organisation_id = o.id and v.validity @> cast(:day as date)) as alive
            from organisation o
            cross join lateral (select v.name from organisation_version v where v.organisation_id = o.id
                                order by v.validity @> cast(:day as date) desc, v.valid_from desc limit 1) named
            where o.id = any(cast(:ids as uuid[]))
            """;

    @Inject
    Sql sql;

    @Inject
    Successions successions;

    /**
     * An organisation on the day.
     *
     * @param ended its last end up to the day; null when it has not ended by then
     */
    private record Unit(OrganisationRef reference, LocalDate ended, boolean alive) {

        /** Whether what reached it leaves it by this act: its last end is the one that counts, not one undone since. */
        boolean handsOn(Succession step) {
            return !alive && ended != null && !step.on().isBefore(ended);
        }
    }

    /** What an organisation became by a day, by code; the caller has found it in the scope. */
    record Outcome(boolean alive, List<Successor> successors) {}

    @Transactional
    Outcome of(UUID start, LocalDate day) {
        var ordered = successions.after(start, day);
        var ids = new HashSet<UUID>();
        ids.add(start);
        ordered.forEach(step -> {
            ids.add(step.from());
            ids.add(step.to());
        });
        var units = units(ids, day);
        var reached =
                Arrival.from(start, ordered, step -> units.get(step.from()).handsOn(step));
        return new Outcome(
                units.get(start).alive(),
                reached.entrySet().stream()
                        .filter(entry -> units.get(entry.getKey()).alive())
                        .map(entry -> successor(entry.getKey(), entry.getValue(), units))
                        .sorted(Comparator.comparing(
                                successor -> successor.organisation().code()))
                        .toList());
    }

    private static Successor successor(UUID unit, Arrival arrival, Map<UUID, Unit> units) {
        return new Successor(
                units.get(unit).reference(),
                arrival.share(),
                arrival.acts().get(arrival.acts().size() - 1),
                arrival.on(),
                arrival.via().stream()
                        .map(id -> units.get(id).reference().code())
                        .toList(),
                arrival.acts());
    }

    private Map<UUID, Unit> units(Collection<UUID> ids, LocalDate day) {
        return sql
                .list(
                        UNITS,
                        Map.of("ids", Successions.texts(ids), "day", day),
                        row -> new Unit(
                                new OrganisationRef(
                                        row.get("id", UUID.class),
                                        row.get("code", String.class),
                                        row.get("name", String.class),
                                        row.get("path", String.class)),
                                row.get("ended", LocalDate.class),
                                row.get("alive", Boolean.class)))
                .stream()
                .collect(Collectors.toMap(unit -> unit.reference().id(), unit -> unit));
    }
}
