package vn.dangbo.platform.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
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

    /**
     * What a reader gets.
     *
     * @param events in feed order, at most the limit
     * @param next where to go on: behind the last event or, when the limit was not reached, behind everything that
     *     could be read by now, whether or not it was for this reader
     * @param head the last event that was written for this reader, readable now or very soon; where the reader already
     *     was when none was written behind it
     */
    public record Batch(List<CloudEvent> events, FeedPosition next, FeedPosition head) {

        /** Whether more was written behind {@code next}. */
        public boolean pending() {
            return head.compareTo(next) > 0;
        }
    }

    private final Sql sql;
    private final FeedRows rows;
    private final Clock clock;

    @Inject
    public Feed(Sql sql, FeedRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    /** Reads now, and again until there is something or the time is over. */
    public Uni<Batch> poll(String feed, FeedRequest request, Scope scope) {
        var position = new AtomicReference<>(request.after());
        int limit = request.limit();
        var deadline = clock.instant().plus(request.timeout());
        return Uni.createFrom()
                .item(() -> {
                    var batch = read(feed, position.get(), limit, scope);
                    position.set(batch.next());
                    return batch;
                })
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
        var page = rows.behind(feed, from, limit, scope);
        var events = page.events();
        var last = events.isEmpty()
                ? from
                : FeedPosition.parse(events.get(events.size() - 1).id());
        // A reader of few units goes on behind what was not for it, rather than look at it again each time.
        var next = events.size() == limit ? last : max(last, page.horizon());
        return new Batch(events, next, rows.last(feed, next, scope).orElse(last));
    }

    private static FeedPosition max(FeedPosition one, FeedPosition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
