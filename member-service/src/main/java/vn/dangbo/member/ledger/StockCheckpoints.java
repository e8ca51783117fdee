package vn.dangbo.member.ledger;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/**
 * Sums of the ledger up to the ends of years, so that the stock of a nation is not added up from its beginning each time.
 * A checkpoint says up to which entry it counts; what is appended later for days before it is read beside it. So a stock
 * is right whether checkpoints are fresh, old or absent, and only its speed differs.
 */
@ApplicationScoped
public class StockCheckpoints {

    /** Before every entry: nothing is counted yet. */
    private static final Checkpoint NONE = new Checkpoint(LocalDate.of(1, 1, 1), Long.MAX_VALUE);

    /** So many entries beside a checkpoint cost less than making it anew. */
    private static final int WORTHWHILE_ENTRIES = 10_000;

    private static final Logger LOG = Logger.getLogger(StockCheckpoints.class);

    /**
     * A day up to which entries have been summed up.
     *
     * @param lastMovement the last entry that is in the sums; entries with a greater id are not
     */
    record Checkpoint(LocalDate day, long lastMovement) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The last one on or before the day. */
    Checkpoint before(LocalDate day) {
        return sql.first(
                        """
                        select day, last_movement from stock_checkpoint
                        where day <= cast(:day as date) order by day desc
                        """,
                        Map.of("day", day),
                        row -> new Checkpoint(row.get("day", LocalDate.class), row.get("last_movement", Long.class)))
                .orElse(NONE);
    }

    /** Makes the checkpoints that are missing or that much has been appended behind, one of several instances at a time. */
    @Scheduled(every = "${dangbo.stock-checkpoints.every}", delayed = "10s")
    void refresh() {
        var due = due();
        var last = due.isEmpty() ? Optional.<Long>empty() : lastMovement();
        if (last.isPresent()) {
            due.forEach(day -> make(day, last.get()));
            LOG.infof("Checkpoints of stocks made for %s", due);
        }
    }

    /** The ends of past years since the ledger begins whose sums are missing or out of date. */
    @Transactional
    List<LocalDate> due() {
        return sql.list(
                """
                select cast(y.day as date) as day
                from (select make_date(year, 12, 31) as day
                      from generate_series(
                               (select cast(extract(year from min(on_date)) as int) from movement),
                               cast(extract(year from cast(:today as date)) as int) - 1) year) y
                left join stock_checkpoint k on k.day = y.day
                where (select count(*) from (select 1 from movement e
                                             where e.id > coalesce(k.last_movement, 0) and e.on_date <= y.day
                                             limit :worthwhile) late) = :worthwhile
                order by 1
                """,
                Map.of("today", VietnamTime.today(clock), "worthwhile", WORTHWHILE_ENTRIES),
                row -> row.get("day", LocalDate.class));
    }

    /** The last entry before which none is still being written; empty while somebody writes for seconds. */
    @Transactional
    Optional<Long> lastMovement() {
        return Optional.ofNullable(
                sql.list("select last_settled_movement() as last", Map.of(), row -> row.get("last", Long.class))
                        .get(0));
    }

    @Transactional
    void make(LocalDate day, long last) {
        sql.list(
                "select cast(make_stock_checkpoint(cast(:day as date), :last) as text) as made",
                Map.of("day", day, "last", last),
                Function.identity());
    }
}
