package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.member.restructuring.Roster.Named;
import vn.dangbo.member.restructuring.Roster.Return;
import vn.dangbo.member.restructuring.Roster.Seat;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Reads who sits in the cells of an order. */
@ApplicationScoped
class RosterReader {

    private static final String SEATS = """
            select s.member_id, m.full_name, m.official_on <= cast(:day as date) as official, s.cell_id, o.code, s.valid_from, s.valid_to
            from seating s
            join organisation o on o.id = s.cell_id
            join member m on m.id = s.member_id
            where o.code = any(:codes) and (s.valid_to is null or s.valid_to > cast(:day as date)) and %s
            order by o.code, m.sort_key, s.member_id, s.valid_from
            """.formatted(Sql.inScope("s.unit_path"));

    /** What an act has moved and what is still in place on the day or later, however long the member stays. */
    private static final String RETURNING = """
            select s.member_id, m.full_name, m.official_on <= cast(:day as date) as official, s.cell_id, o.code, s.valid_from,
                   s.valid_to, origin.id as origin_id, origin.code as origin, v.kind, s.end_cause = 'RESTRUCTURED' as moved_again
            from restructuring_move v
            join seating s on s.member_id = v.member_id and s.valid_from = v.valid_from and s.cell_id = v.to_cell_id
            join organisation o on o.id = s.cell_id
            join organisation origin on origin.id = v.from_cell_id
            join member m on m.id = s.member_id
            where v.act_id = :act and v.kind <> 'JOINED' and (s.valid_to is null or s.valid_to > cast(:day as date)) and %s
            order by o.code, m.sort_key, s.member_id, s.valid_from
            """.formatted(Sql.inScope("s.unit_path"));

    private static final String PAST = """
            select n.cell, m.id as member,
                   exists (select 1 from seating s join organisation o on o.id = s.cell_id
                           where s.member_id = m.id and o.code = n.cell and %s) as sat_there
            from jsonb_to_recordset(cast(:named as jsonb)) as n(cell text, member uuid)
            join member m on m.id = n.member
            """.formatted(Sql.inScope("s.unit_path"));

    private static final String KNOWN = """
            select o.code from organisation o where o.code = any(:codes) and %s
            """.formatted(Sql.inScope("o.path"));

    /** Held by another act; or one's own cell is where another act brings members, who would come after the look at it. */
    private static final String ELSEWHERE = """
            select o.code
            from cell_hold h
            join organisation o on o.id = h.cell_id
            where h.act_id <> :act and (o.code = any(:sources) or o.code = any(:targets)) and %s
            union
            select target
            from restructuring r
            cross join unnest(r.targets) target
            where r.state = 'HELD' and r.id <> :act and target = any(:sources)
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    private record Line(Seat seat, String name, boolean official, Return back) {}

    private record Person(UUID id, String cell, boolean satThere) {}

    /** What is on record at this moment; to act upon it, the caller has the lock of {@code CellHolds} first. */
    @Transactional(Transactional.TxType.MANDATORY)
    Roster read(UUID act, RestructuringOrder order, Scope scope) {
        sql.open(scope);
        var names = new HashMap<UUID, String>();
        var official = new HashSet<UUID>();
        var returning = new ArrayList<Return>();
        var backs = new HashSet<Map.Entry<UUID, LocalDate>>();
        for (var line : returning(order, scope)) {
            returning.add(line.back());
            names.put(line.seat().member(), line.name());
            if (line.official()) {
                official.add(line.seat().member());
            }
            backs.add(Map.entry(line.seat().member(), line.seat().from()));
        }
        var seats = new ArrayList<Seat>();
        for (var line : seats(order, scope)) {
            names.put(line.seat().member(), line.name());
            if (line.official()) {
                official.add(line.seat().member());
            }
            if (!backs.contains(Map.entry(line.seat().member(), line.seat().from()))) {
                seats.add(line.seat());
            }
        }
        var past = new HashSet<Named>();
        for (var person : past(order, scope)) {
            if (person.satThere()) {
                past.add(new Named(person.cell(), person.id()));
            }
        }
        return new Roster(
                seats,
                returning,
                official,
                past,
                names,
                known(order.codes(), scope),
                elsewhere(act, order, returning, scope));
    }

    private List<Line> seats(RestructuringOrder order, Scope scope) {
        var parameters = scoped(scope);
        parameters.put("codes", order.codes().toArray(String[]::new));
        parameters.put("day", order.effectiveOn());
        return sql.list(SEATS, parameters, row -> line(row, seat(row), null));
    }

    private List<Line> returning(RestructuringOrder order, Scope scope) {
        if (order.reverts() == null) {
            return List.of();
        }
        var parameters = scoped(scope);
        parameters.put("act", order.reverts());
        parameters.put("day", order.effectiveOn());
        return sql.list(RETURNING, parameters, row -> {
            var back = new Return(
                    seat(row),
                    row.get("origin_id", UUID.class),
                    row.get("origin", String.class),
                    MoveKind.valueOf(row.get("kind", String.class)),
                    Boolean.TRUE.equals(row.get("moved_again", Boolean.class)));
            return line(row, back.seat(), back);
        });
    }

    private List<Person> past(RestructuringOrder order, Scope scope) {
        var named = order.allocations().stream()
                .flatMap(a -> a.members().stream().map(member -> new Named(a.from(), member)))
                .toList();
        var parameters = scoped(scope);
        parameters.put("named", sql.toJson(named));
        return sql.list(
                PAST,
                parameters,
                row -> new Person(
                        row.get("member", UUID.class),
                        row.get("cell", String.class),
                        row.get("sat_there", Boolean.class)));
    }

    private Set<String> known(Set<String> codes, Scope scope) {
        var parameters = scoped(scope);
        parameters.put("codes", codes.toArray(String[]::new));
        return Set.copyOf(sql.list(KNOWN, parameters, row -> row.get("code", String.class)));
    }

    private Set<String> elsewhere(UUID act, RestructuringOrder order, List<Return> returning, Scope scope) {
        var sources = new HashSet<>(order.codes());
        var targets = new HashSet<>(order.targets());
        returning.forEach(back -> {
            sources.add(back.seat().cell());
            targets.add(back.to());
        });
        var parameters = scoped(scope);
        parameters.put("act", act);
        parameters.put("sources", sources.toArray(String[]::new));
        parameters.put("targets", targets.toArray(String[]::new));
        return Set.copyOf(sql.list(ELSEWHERE, parameters, row -> row.get("code", String.class)));
    }

    private static Line line(Tuple row, Seat seat, Return back) {
        return new Line(
                seat,
                row.get("full_name", String.class),
                Boolean.TRUE.equals(row.get("official", Boolean.class)),
                back);
    }

    private static Seat seat(Tuple row) {
        return new Seat(
                row.get("member_id", UUID.class),
                row.get("cell_id", UUID.class),
                row.get("code", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }

    private static Map<String, Object> scoped(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        return parameters;
    }
}
