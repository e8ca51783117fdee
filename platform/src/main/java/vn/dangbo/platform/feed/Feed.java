package vn.dangbo.platform.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/**
 * Reads a feed so that nothing is ever passed over: in the order of (transaction, sequence), and only what is older
 * than the oldest transaction still running, because a row of a younger one may commit behind a reader that has
 * already gone on.
 */
@ApplicationScoped
public class Feed {

    private static final Duration POLL = Duration.ofMillis(200);

    private static final String READ = """
            select cast(b.tx as text) as tx, b.seq, b.type, b.aggregateid, cast(b.payload as text) as payload, b.recorded_at
            from outbox b
            where b.aggregatetype = :feed
              and (b.tx, b.seq) > (cast(:tx as xid8), :seq)
              and b.tx < pg_snapshot_xmin(pg_current_snapshot())
              and (b.organisation_id is null
                   or exists (select 1 from organisation o where o.id = b.organisation_id and %s))
            order by b.tx, b.seq
            limit :limit
            """.formatted(Sql.inScope("o.path"));

    private static final String PENDING = """
            select exists (select 1 from outbox b
                           where b.aggregatetype = :feed and (b.tx, b.seq) > (cast(:tx as xid8), :seq)
                             and (b.organisation_id is null
                                  or exists (select 1 from organisation o where o.id = b.organisation_id and %s))) as pending
            """.formatted(Sql.inScope("o.path"));

    /**
     * What a reader gets.
     *
     * @param events in feed order, at most the limit
     * @param next where to go on: behind the last event, or where the reader already was
     * @param pending whether more was written behind {@code next}, readable now or very soon
     */
    public record Batch(List<CloudEvent> events, FeedPosition next, boolean pending) {}

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    public Feed(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Reads now, and again until there is something or the time is over. */
    public Uni<Batch> poll(String feed, FeedRequest request, Scope scope) {
        var after = request.after();
        int limit = request.limit();
        var deadline = clock.instant().plus(request.timeout());
        return Uni.createFrom()
                .item(() -> read(feed, after, limit, scope))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .repeat()
                .withDelay(POLL)
                .whilst(batch -> batch.events().isEmpty() && clock.instant().isBefore(deadline))
                .collect()
                .last();
    }

    /**
     * What stands behind a position.
     *
     * @param after null for the beginning
     * @throws ProblemException 410 FEED_EPOCH_OVER when the position was given before a restore: start over
     */
    @Transactional
    public Batch read(String feed, FeedPosition after, int limit, Scope scope) {
        int epoch = sql.first(
                        "select max(epoch) as epoch from feed_epoch", Map.of(), row -> row.get("epoch", Integer.class))
                .orElseThrow();
        var from = after == null ? FeedPosition.start(epoch) : after;
        if (from.epoch() != epoch) {
            throw ProblemException.of(410, "FEED_EPOCH_OVER");
        }
        var events = sql.list(
                READ,
                Map.of(
                        "feed", feed,
                        "tx", from.transaction(),
                        "seq", from.sequence(),
                        "limit", limit,
                        "scopeLows", scope.lows(),
                        "scopeHighs", scope.highs()),
                row -> event(feed, epoch, row));
        var next = events.isEmpty()
                ? from
                : FeedPosition.parse(events.get(events.size() - 1).id());
        boolean pending = sql.first(
                        PENDING,
                        Map.of(
                                "feed", feed,
                                "tx", next.transaction(),
                                "seq", next.sequence(),
                                "scopeLows", scope.lows(),
                                "scopeHighs", scope.highs()),
                        row -> row.get("pending", Boolean.class))
                .orElseThrow();
        return new Batch(events, next, pending);
    }

    private CloudEvent event(String feed, int epoch, Tuple row) {
        try {
            return new CloudEvent(
                    "1.0",
                    new FeedPosition(
                                    epoch,
                                    row.get("tx", String.class),
                                    row.get("seq", Number.class).longValue())
                            .toString(),
                    "/" + feed,
                    row.get("type", String.class),
                    row.get("aggregateid", String.class),
                    row.get("recorded_at", Instant.class).atOffset(ZoneOffset.UTC),
                    "application/json",
                    json.readTree(row.get("payload", String.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outbox payload of " + row.get("aggregateid") + " is not JSON", e);
        }
    }
}
