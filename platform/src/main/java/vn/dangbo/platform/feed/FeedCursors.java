package vn.dangbo.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import vn.dangbo.platform.sql.Sql;

/** How far this service has read the feeds of others. */
@ApplicationScoped
public class FeedCursors {

    private static final String MOVE = """
            insert into feed_cursor (feed, position) values (:feed, :position)
            on conflict (feed) do update set position = excluded.position, updated_at = now()
            """;

    @Inject
    Sql sql;

    /** Where to go on reading; empty before the first time. */
    @Transactional
    public Optional<String> position(String feed) {
        return sql.first(
                "select position from feed_cursor where feed = :feed",
                Map.of("feed", feed),
                row -> row.get("position", String.class));
    }

    /** Goes on behind the event, in the transaction that applies it. */
    @Transactional
    public void move(String feed, String position) {
        sql.execute(MOVE, Map.of("feed", feed, "position", position));
    }
}
