package vn.dangbo.evaluation.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.testkit.SampleWorld;

/** What the feed of members tells. */
public final class MembersTold {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MembersTold() {}

    /** A member of the cell since 2015, official. */
    public static CloudEvent member(UUID id, String card, String cell) {
        return member(id, card, cell, List.of(), List.of());
    }

    /** A member of the cell since 2015, official, known before by other cards and records. */
    public static CloudEvent member(UUID id, String card, String cell, List<String> formerCards, List<UUID> merged) {
        var state = JSON.createObjectNode()
                .put("id", id.toString())
                .put("cardNumber", card)
                .put("admittedOn", "2014-01-01")
                .put("officialOn", "2015-01-01");
        state.putArray("seatings")
                .addObject()
                .put("cell", SampleWorld.id(cell).toString())
                .put("from", "2015-01-01");
        state.putArray("stays");
        state.putArray("overlays");
        formerCards.forEach(state.putArray("formerCards")::add);
        var records = state.putArray("mergedRecords");
        merged.forEach(record -> records.add(record.toString()));
        return event(id, state);
    }

    /** The record has gone into another. */
    public static CloudEvent gone(UUID id) {
        return event(id, null);
    }

    private static CloudEvent event(UUID id, ObjectNode state) {
        return new CloudEvent(
                "1.0",
                "1-1-1",
                "/members",
                "vn.dangbo.member.changed",
                id.toString(),
                state == null ? CloudEvent.DELETE : null,
                OffsetDateTime.now(ZoneOffset.UTC),
                state == null ? null : "application/json",
                state);
    }
}
