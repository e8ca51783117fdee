package vn.dangbo.member.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dangbo.member.ledger.LedgerWriter;
import vn.dangbo.member.ledger.Movements;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.CellHolds;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Origin;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.SeatingWriter;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/**
 * Lives as records: the seatings, the member's own row and the ledger are written together or not at all. Who may change
 * a life is judged by the case that does it; a member who goes from one end of the deployment to the other is reached by
 * neither end alone, so what is read and written here is not narrowed to a caller's scope.
 */
@ApplicationScoped
public class Lives {

    private static final String PERSON = """
            select m.id, m.sex, m.official_on, %s as former from member m where m.id = :id for update
            """.formatted(Standing.FORMER);

    private static final String SEATINGS = """
            select cell_id, valid_from, valid_to, start_cause, end_cause from seating where member_id = :id
            """;

    private static final String FORMER = """
            insert into former_membership (member_id, until, official_on, recorded_by)
            values (:id, :until, cast(:officialOn as date), :by)
            """;

    private static final String OWN_ROW = """
            update member m
            set cell_id = s.cell_id, unit_path = s.unit_path, seated_from = s.valid_from, seated_to = s.valid_to,
                official_on = cast(:officialOn as date),
                -- who has only moved is told of as before
                recorded_at = case when m.official_on is distinct from cast(:officialOn as date) then now()
                                   else m.recorded_at end,
                recorded_by = case when m.official_on is distinct from cast(:officialOn as date) then :by
                                   else m.recorded_by end
            from (select cell_id, unit_path, valid_from, valid_to from seating where member_id = :id
                  order by valid_from desc limit 1) s
            where m.id = :id
            """;

    private static final String DROP =
            "select cast(drop_seatings(:member, cast(:days as date[]), :by) as text) as done";

    @Inject
    Sql sql;

    @Inject
    CellHolds holds;

    @Inject
    SeatRules seats;

    @Inject
    SeatingWriter seatings;

    @Inject
    LedgerWriter ledger;

    private record Person(Sex sex, Standing standing) {}

    /**
     * The life of a member, held until the transaction ends: nobody else changes it, and no act on organisations holds or
     * moves the cells meanwhile.
     *
     * @throws ProblemException 404 MEMBER_NOT_FOUND
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Life hold(UUID member) {
        holds.share();
        sql.open(Scope.everywhere());
        var person = sql.first(
                        PERSON,
                        Map.of("id", member),
                        row -> new Person(
                                Sex.valueOf(row.get("sex", String.class)),
                                Standing.of(
                                        row.get("official_on", LocalDate.class), row.get("former", String[].class))))
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        return new Life(
                member, person.sex(), person.standing(), sql.list(SEATINGS, Map.of("id", member), Lives::seating));
    }

    /**
     * Writes a life as it becomes.
     *
     * @param before as {@link #hold} gave it
     * @throws ProblemException 409 MEMBER_HELD when an act on organisations is about to move a cell's members;
     *     CELL_NOT_ALIVE for a seating that would outlast its cell
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Life before, Life after, String recordedBy) {
        sql.open(Scope.everywhere());
        var changed = after.seatings().stream()
                .filter(seating -> !before.seatings().contains(seating))
                .toList();
        var gone = gone(before, after);
        seats.check(before, Stream.concat(changed.stream(), gone.stream()).toList(), changed);
        drop(after.member(), gone, recordedBy);
        seatings.write(
                changed.stream()
                        .map(seating -> new SeatingWriter.Line(after.member(), seating))
                        .toList(),
                Origin.step(recordedBy));
        ledger.write(
                Movements.difference(before.movements(), after.movements()).stream()
                        .map(entry -> new LedgerWriter.Line(after.member(), entry))
                        .toList(),
                recordedBy);
        after.standing().former().stream()
                .filter(former -> !before.standing().former().contains(former))
                .forEach(former -> {
                    var parameters = parameters(after, former.officialOn(), recordedBy);
                    parameters.put("until", former.until());
                    sql.execute(FORMER, parameters);
                });
        sql.execute(OWN_ROW, parameters(after, after.standing().officialOn(), recordedBy));
    }

    private static List<Seating> gone(Life before, Life after) {
        var kept = after.seatings().stream().map(s -> s.validity().from()).toList();
        return before.seatings().stream()
                .filter(seating -> !kept.contains(seating.validity().from()))
                .toList();
    }

    /** What goes must be gone before what stays grows over its days. */
    private void drop(UUID member, List<Seating> gone, String recordedBy) {
        if (!gone.isEmpty()) {
            var days = gone.stream().map(s -> s.validity().from()).toArray(LocalDate[]::new);
            sql.list(
                    DROP,
                    Map.of("member", member, "days", days, "by", recordedBy),
                    row -> row.get("done", String.class));
        }
    }

    private static Map<String, Object> parameters(Life life, LocalDate officialOn, String recordedBy) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", life.member());
        parameters.put("officialOn", officialOn);
        parameters.put("by", recordedBy);
        return parameters;
    }

    private static Seating seating(Tuple row) {
        var end = row.get("end_cause", String.class);
        return new Seating(
                row.get("cell_id", UUID.class),
                new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                StartCause.valueOf(row.get("start_cause", String.class)),
                end == null ? null : EndCause.valueOf(end));
    }
}
