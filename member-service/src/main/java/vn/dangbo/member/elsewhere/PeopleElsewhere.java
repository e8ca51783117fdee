package vn.dangbo.member.elsewhere;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.Purpose;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/**
 * Who is met beyond the caller's reach. That a number is taken has to be said, so whoever writes numbers could ask of any
 * of them whether its holder is a member. So each person met stays on record as a refusal, an account may meet a few of
 * them in a day by all doors together, and then the doors are closed to it until the next one.
 *
 * <p>Counted are persons: the same file tried twice meets nobody new. The audit itself is what is counted.
 */
@ApplicationScoped
public class PeopleElsewhere {

    /** The subject in the audit; an index of the database names it too. */
    private static final String SUBJECT = "number-elsewhere";

    private static final String MET_SINCE = """
            select count(distinct a.member_id) as people from read_audit a
            where a.subject = 'number-elsewhere' and a.reader_subject = :by and a.at >= :since
            """;

    private static final String REACHED = """
            select 1 as reached from member m where m.id = any(cast(:ids as uuid[])) and %s
            """.formatted(Sql.inScope("m.unit_path"));

    @Inject
    Sql sql;

    @Inject
    ReadAudit audit;

    @Inject
    Clock clock;

    @ConfigProperty(name = "dangbo.people-elsewhere.most-a-day", defaultValue = "20")
    int mostADay;

    /**
     * Stops an account that has met as many as it may today, before anything is looked up: what is refused from here on
     * tells nothing. Opens the person tables; the caller opens them to the own scope again.
     *
     * @param account the subject of its token
     * @throws ProblemException 429 TOO_MANY_ELSEWHERE_TODAY
     */
    @Transactional
    public void requireOpen(String account) {
        if (!isOpen(account)) {
            throw closed();
        }
    }

    /** Whether the account may go on naming numbers today. */
    @Transactional
    public boolean isOpen(String account) {
        return metToday(account) < mostADay;
    }

    /** How many people beyond its reach an account may meet in a day. */
    public int mostADay() {
        return mostADay;
    }

    /** What a closed door says. */
    ProblemException closed() {
        return ProblemException.of(429, "TOO_MANY_ELSEWHERE_TODAY", mostADay);
    }

    /**
     * What to answer when a number is taken.
     *
     * @param holders members who hold it, or held it
     * @param code of the problem when the caller reaches one of them
     * @param door by which call it is asked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProblemException taken(List<UUID> holders, String code, String door, Scope scope) {
        var ids = holders.stream().map(UUID::toString).toArray(String[]::new);
        return sql.first(REACHED, Sql.scoped(scope, Map.of("ids", ids)), row -> row)
                        .isPresent()
                ? ProblemException.of(409, code)
                : elsewhere(holders.get(0), door);
    }

    /** What to answer when it is known that nobody whom the caller reaches holds the number. */
    public ProblemException elsewhere(UUID person, String door) {
        return new PersonElsewhere(person, door);
    }

    /**
     * Records that an account has met somebody: in transactions of its own, one after the other, so that it stays whatever
     * becomes of the request or the file.
     *
     * @return whether the account was still allowed to
     */
    public boolean met(ReadAudit.Reader reader, UUID person, String door) {
        audit.denied(
                reader,
                new ReadAudit.Entry(
                        ReadAudit.Operation.WRITE,
                        person,
                        FieldClass.SENSITIVE,
                        SUBJECT,
                        Purpose.MEMBER_MANAGEMENT,
                        door));
        return QuarkusTransaction.requiringNew().call(() -> metToday(reader.subject()) <= mostADay);
    }

    private long metToday(String account) {
        sql.open(Scope.everywhere());
        var midnight = VietnamTime.today(clock).atStartOfDay(VietnamTime.ZONE).toInstant();
        return sql.first(MET_SINCE, Map.of("by", account, "since", midnight), row -> row.get("people", Long.class))
                .orElseThrow();
    }
}
