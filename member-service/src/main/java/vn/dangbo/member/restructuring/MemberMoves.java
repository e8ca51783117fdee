package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.member.ledger.LedgerWriter;
import vn.dangbo.member.ledger.Movements;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Origin;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.SeatingWriter;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** Moves members: their seatings, the ledger that follows, and the place in their own rows. */
@ApplicationScoped
class MemberMoves {

    private static final String SEATINGS = """
            select m.id, m.sex, m.official_on, %s as former, s.cell_id, s.valid_from, s.valid_to, s.start_cause, s.end_cause
            -- looked up one by one: = any(…) compares each row with thousands of ids
            from unnest(cast(:members as uuid[])) wanted (id)
            join member m on m.id = wanted.id
            join seating s on s.member_id = m.id
            where %s
            order by m.id, s.valid_from
            """.formatted(Standing.FORMER, Sql.inScope("s.unit_path"));

    private static final String JOIN = """
            select cast(join_seatings(cast(:members as uuid[]), cast(:days as date[]), :by, :act) as text) as done
            """;

    private static final String OWN_ROWS = """
            update member m
            set cell_id = s.cell_id, unit_path = s.unit_path, seated_from = s.valid_from, seated_to = s.valid_to
            from unnest(cast(:members as uuid[])) wanted (id)
            cross join lateral (select cell_id, unit_path, valid_from, valid_to
                                from seating
                                where member_id = wanted.id
                                order by valid_from desc
                                limit 1) s
            where m.id = wanted.id
            """;

    private static final String REMEMBER = """
            insert into restructuring_move (act_id, member_id, from_cell_id, to_cell_id, valid_from, kind)
            select act, member, "from", "to", "validFrom", kind
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(act uuid, member uuid, "from" uuid, "to" uuid, "validFrom" date, kind text)
            """;

    private static final String COUNT =
            "select count(distinct member_id) as members from restructuring_move where act_id = :act";

    private static final String JOINED =
            "select 1 as joined from restructuring_move where act_id = :act and kind = 'JOINED'";

    @Inject
    Sql sql;

    @Inject
    SeatingWriter seatings;

    @Inject
    LedgerWriter ledger;

    private record Person(UUID id, Sex sex, Standing standing) {}

    private record Line(Person person, Seating seating) {}

    private record Done(Person person, Reseating reseating) {}

    private record MoveData(UUID act, UUID member, UUID from, UUID to, LocalDate validFrom, String kind) {}

    /** Carries the plans out, all or none; gives how many members were moved. */
    @Transactional(Transactional.TxType.MANDATORY)
    long carryOut(UUID act, LocalDate day, Map<UUID, Reseating.Plan> plans, Scope scope, String recordedBy) {
        sql.open(scope);
        var done = read(plans.keySet(), scope).entrySet().stream()
                .map(entry -> new Done(
                        entry.getKey(),
                        Reseating.of(
                                entry.getValue(), day, plans.get(entry.getKey().id()))))
                .filter(one -> !one.reseating().moves().isEmpty())
                .toList();
        var origin = Origin.act(recordedBy, act);
        join(done, origin);
        seatings.write(
                done.stream()
                        .flatMap(one -> one.reseating().changed().stream()
                                .map(seating ->
                                        new SeatingWriter.Line(one.person().id(), seating)))
                        .toList(),
                origin);
        ledger.write(done.stream().flatMap(one -> entries(one).stream()).toList(), recordedBy);
        sql.execute(
                OWN_ROWS,
                Map.of(
                        "members",
                        ids(done.stream().map(one -> one.person().id()).collect(Collectors.toSet()))));
        sql.write(
                REMEMBER, done.stream().flatMap(one -> moves(act, one).stream()).toList());
        return done.size();
    }

    private Map<Person, List<Seating>> read(Set<UUID> members, Scope scope) {
        return sql.list(SEATINGS, Sql.scoped(scope, Map.of("members", ids(members))), MemberMoves::line).stream()
                .collect(Collectors.groupingBy(Line::person, Collectors.mapping(Line::seating, Collectors.toList())));
    }

    /** How many members an act has moved. */
    @Transactional(Transactional.TxType.MANDATORY)
    long count(UUID act, Scope scope) {
        sql.open(scope);
        return sql.first(COUNT, Map.of("act", act), row -> row.get("members", Long.class))
                .orElseThrow();
    }

    /** Whether an act has made one seating of two again. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean hasJoined(UUID act, Scope scope) {
        sql.open(scope);
        return sql.first(JOINED, Map.of("act", act), row -> true).orElse(false);
    }

    /** The second parts go before the first ones grow into their days. */
    private void join(List<Done> done, Origin origin) {
        var members = new ArrayList<String>();
        var days = new ArrayList<String>();
        for (var one : done) {
            for (var joined : one.reseating().joined()) {
                members.add(one.person().id().toString());
                days.add(joined.toString());
            }
        }
        if (!members.isEmpty()) {
            sql.first(
                    JOIN,
                    Map.of(
                            "members",
                            members.toArray(String[]::new),
                            "days",
                            days.toArray(String[]::new),
                            "by",
                            origin.recordedBy(),
                            "act",
                            origin.actId()),
                    Function.identity());
        }
    }

    private static List<LedgerWriter.Line> entries(Done one) {
        var person = one.person();
        var before = Movements.of(one.reseating().before(), person.sex(), person.standing());
        var after = Movements.of(one.reseating().after(), person.sex(), person.standing());
        return Movements.difference(before, after).stream()
                .map(entry -> new LedgerWriter.Line(person.id(), entry))
                .toList();
    }

    private static List<MoveData> moves(UUID act, Done one) {
        return one.reseating().moves().stream()
                .map(move -> new MoveData(
                        act,
                        one.person().id(),
                        move.from(),
                        move.to(),
                        move.validFrom(),
                        move.kind().name()))
                .toList();
    }

    private static Line line(Tuple row) {
        var end = row.get("end_cause", String.class);
        return new Line(
                new Person(
                        row.get("id", UUID.class),
                        Sex.valueOf(row.get("sex", String.class)),
                        Standing.of(row.get("official_on", LocalDate.class), row.get("former", String[].class))),
                new Seating(
                        row.get("cell_id", UUID.class),
                        new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                        StartCause.valueOf(row.get("start_cause", String.class)),
                        end == null ? null : EndCause.valueOf(end)));
    }

    private static String[] ids(Set<UUID> members) {
        return members.stream().map(UUID::toString).toArray(String[]::new);
    }
}
