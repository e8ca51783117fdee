package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;

/**
 * Guests (sinh hoạt tạm thời) as records: beside the stock, never in it. A guest is between two ends of the deployment;
 * who may do what is judged by the transfer.
 */
@ApplicationScoped
public class Guests {

    private static final String BEGIN = """
            insert into temporary_seating (member_id, cell_id, unit_path, valid_from, valid_to, case_id)
            select :member, o.id, o.path, :from, cast(:until as date), :case from organisation o where o.id = :cell
            """;

    /** A guest who goes on the very day was none. */
    private static final String UNTIL = """
            update temporary_seating set valid_to = greatest(cast(:until as date), valid_from + 1) where case_id = :case
            """;

    /** Who had left before the stay was to begin never was there. */
    private static final String NEVER = """
            delete from temporary_seating where member_id = :member and valid_from >= cast(:on as date)
            """;

    private static final String LEAVE = """
            update temporary_seating set valid_to = cast(:on as date)
            where member_id = :member and (valid_to is null or valid_to > cast(:on as date))
            """;

    private static final String SINCE = "select valid_from from temporary_seating where case_id = :case";

    @Inject
    Sql sql;

    /** @throws ProblemException 409 GUEST_ELSEWHERE when the member is another cell's guest in that time */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(UUID transfer, UUID member, UUID cell, LocalDate from, LocalDate until) {
        sql.open(Scope.everywhere());
        try {
            sql.execute(BEGIN, Map.of("case", transfer, "member", member, "cell", cell, "from", from, "until", until));
        } catch (RuntimeException failure) {
            if (Constraints.violated(failure)
                    .filter("temporary_seating_one_at_a_time"::equals)
                    .isPresent()) {
                throw ProblemException.of(409, "GUEST_ELSEWHERE");
            }
            throw failure;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void until(UUID transfer, LocalDate until) {
        sql.open(Scope.everywhere());
        sql.execute(UNTIL, Map.of("case", transfer, "until", until));
    }

    /** Whoever leaves the Party is nobody's guest from that day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(UUID member, LocalDate on) {
        sql.open(Scope.everywhere());
        sql.execute(NEVER, Map.of("member", member, "on", on));
        sql.execute(LEAVE, Map.of("member", member, "on", on));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    LocalDate since(UUID transfer) {
        sql.open(Scope.everywhere());
        return sql.first(SINCE, Map.of("case", transfer), row -> row.get("valid_from", LocalDate.class))
                .orElseThrow();
    }
}
