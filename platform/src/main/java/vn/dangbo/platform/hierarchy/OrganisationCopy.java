package vn.dangbo.platform.hierarchy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.sql.Sql;

/** The read copy of the tree in a service that does not own it. */
@ApplicationScoped
public class OrganisationCopy {

    private static final String MOVE_CURSOR = """
            insert into feed_cursor (feed, position) values (:feed, :position)
            on conflict (feed) do update set position = excluded.position, updated_at = now()
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    OrganisationWriter writer;

    @Inject
    Event<OrganisationsChanged> changed;

    /** Forgets how far the feed was read: the next reading starts over. Nothing is lost, each event is a whole state. */
    @Transactional
    public void startOver() {
        sql.execute(MOVE_CURSOR, Map.of("feed", OrganisationState.FEED, "position", ""));
    }

    /** Where to go on reading. */
    @Transactional
    public Optional<String> position() {
        return sql.first(
                "select position from feed_cursor where feed = :feed",
                Map.of("feed", OrganisationState.FEED),
                row -> row.get("position", String.class));
    }

    /**
     * Applies the events and moves the cursor, both or neither. An event that was applied before changes nothing,
     * because each carries the whole state.
     */
    @Transactional
    public void apply(List<CloudEvent> events) {
        var latest = new LinkedHashMap<UUID, OrganisationState>();
        for (var event : events) {
            if (event.type().equals(OrganisationState.CHANGED)) {
                var state = state(event);
                latest.put(state.id(), state);
            }
        }
        writer.write(List.copyOf(latest.values()));
        changed.fire(new OrganisationsChanged(latest.keySet()));
        sql.execute(
                MOVE_CURSOR,
                Map.of(
                        "feed",
                        OrganisationState.FEED,
                        "position",
                        events.get(events.size() - 1).id()));
    }

    private OrganisationState state(CloudEvent event) {
        try {
            return json.treeToValue(event.data(), OrganisationState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.id() + " does not carry a unit", e);
        }
    }
}
