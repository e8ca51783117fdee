package vn.dangbo.platform.hierarchy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.feed.FeedCopy;
import vn.dangbo.platform.feed.FeedCursors;

/** The read copy of the tree in a service that does not own it. */
@ApplicationScoped
public class OrganisationCopy implements FeedCopy {

    @Inject
    FeedCursors cursors;

    @Inject
    ObjectMapper json;

    @Inject
    OrganisationWriter writer;

    @Inject
    Event<OrganisationsChanged> changed;

    @Override
    public String feed() {
        return OrganisationState.FEED;
    }

    /** Forgets how far the feed was read: the next reading starts over. Nothing is lost, each event is a whole state. */
    @Override
    public void startOver() {
        cursors.move(feed(), "");
    }

    @Override
    public Optional<String> position() {
        return cursors.position(feed());
    }

    /**
     * Applies the events and moves the cursor, both or neither. An event that was applied before changes nothing,
     * because each carries the whole state.
     */
    @Override
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
        cursors.move(feed(), events.get(events.size() - 1).id());
    }

    private OrganisationState state(CloudEvent event) {
        try {
            return json.treeToValue(event.data(), OrganisationState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.id() + " does not carry a unit", e);
        }
    }
}
