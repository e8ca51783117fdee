package vn.dangbo.org.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** Keeps seats inside their term when the term is moved: those that end with it follow its end. */
@ApplicationScoped
public class TermSeats {

    /** Seats that no change of the term's end can bring inside: begun outside, or ended by a cause of their own later. */
    private static final String OUTSIDE = """
            select count(*) as outside from seat s
            where s.committee_id = :committee and %s
              and (s.valid_from < cast(:termFrom as date) or s.valid_from >= cast(:termTo as date)
                   or s.end_reason <> 'TERM_END' and s.valid_to > cast(:termTo as date))
            """.formatted(Sql.inScope("s.unit_path"));

    private static final String FOLLOWING = """
            select s.id from seat s
            where s.committee_id = :committee and (s.valid_to is null or s.end_reason = 'TERM_END')
              and s.valid_to is distinct from cast(:termTo as date) and %s
            """.formatted(Sql.inScope("s.unit_path"));

    private static final String FOLLOW = """
            update seat
            set valid_to = cast(:termTo as date),
                end_reason = case when cast(:termTo as date) is not null then 'TERM_END' end,
                end_decision_no = null, recorded_by = :by, reason = cast(:reason as text), import_id = cast(:importId as text)
            where id = any(cast(:ids as uuid[]))
            """;

    @Inject
    Sql sql;

    @Inject
    Announcements announcements;

    /**
     * Lets the seats follow; the scope is open and reaches the committee's unit, so all of its seats.
     *
     * @throws ProblemException 409 SEATS_OUTSIDE_TERM when one would stay outside
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(UUID committee, Validity term, Scope scope, Recording recording) {
        var parameters = new HashMap<String, Object>();
        parameters.put("committee", committee);
        parameters.put("termFrom", term.from());
        parameters.put("termTo", term.to());
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        long outside = sql.first(OUTSIDE, parameters, row -> row.get("outside", Long.class))
                .orElseThrow();
        if (outside > 0) {
            throw ProblemException.of(409, "SEATS_OUTSIDE_TERM", outside);
        }
        parameters.remove("termFrom");
        var ids = sql.list(FOLLOWING, parameters, row -> row.get("id", UUID.class));
        if (ids.isEmpty()) {
            return;
        }
        var change = new HashMap<String, Object>(
                Map.of("ids", ids.stream().map(UUID::toString).toArray(String[]::new), "by", recording.by()));
        change.put("termTo", term.to());
        change.put("reason", recording.reason());
        change.put("importId", recording.importId());
        sql.execute(FOLLOW, change);
        announcements.seats(ids, !term.isOpen(), scope);
    }
}
