package vn.dangbo.evaluation.person;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.feed.FeedCopy;
import vn.dangbo.platform.feed.FeedCursors;

/** The seats of committees, as the feed of org-service tells them. */
@ApplicationScoped
public class SeatCopy implements FeedCopy {

    private static final Set<String> OF_SEATS = Set.of("vn.dangbo.seat.changed", "vn.dangbo.seat.ended");

    @Inject
    PersonCopies copies;

    @Inject
    FeedCursors cursors;

    @Override
    public String feed() {
        return "seats";
    }

    @Override
    public Optional<String> position() {
        return cursors.position(feed());
    }

    @Override
    public void startOver() {
        cursors.move(feed(), "");
    }

    /** @throws IllegalStateException while an organisation is not known yet */
    @Override
    @Transactional
    public void apply(List<CloudEvent> events) {
        var latest = new LinkedHashMap<String, JsonNode>();
        events.stream()
                .filter(event -> OF_SEATS.contains(event.type()))
                .forEach(event -> latest.put(event.subject(), event.data()));
        var seats = List.copyOf(latest.values());
        copies.requireUnits(seats.stream()
                .map(seat -> seat.path("organisationId").asText())
                .distinct()
                .toList());
        copies.keep("keep_seats", seats);
        cursors.move(feed(), events.get(events.size() - 1).id());
    }
}
