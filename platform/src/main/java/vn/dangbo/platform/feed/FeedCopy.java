package vn.dangbo.platform.feed;

import java.util.List;
import java.util.Optional;

/** What a service keeps of another's records, filled from a feed. */
public interface FeedCopy {

    /** Name of the feed. */
    String feed();

    /** Where to go on reading; empty before the first time. */
    Optional<String> position();

    /** Applies the events and moves the cursor, both or neither. What was applied before changes nothing. */
    void apply(List<CloudEvent> events);

    /** Forgets how far the feed was read: the next reading starts over. */
    void startOver();
}
