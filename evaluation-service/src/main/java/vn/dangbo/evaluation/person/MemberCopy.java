package vn.dangbo.evaluation.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.dangbo.evaluation.result.EvaluationView;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.feed.FeedCopy;
import vn.dangbo.platform.feed.FeedCursors;

/** The members and decisions on discipline, as the feed of member-service tells them. */
@ApplicationScoped
public class MemberCopy implements FeedCopy {

    /** Name of the encrypted field; part of what is encrypted, so it never changes. */
    public static final String CARD_NUMBER_FIELD = "member_copy.card_number";

    private static final String CHANGED = "vn.dangbo.member.changed";
    private static final String DISCIPLINE_CHANGED = "vn.dangbo.discipline.changed";

    @Inject
    PersonCopies copies;

    @Inject
    FeedCursors cursors;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @Override
    public String feed() {
        return "members";
    }

    @Override
    public Optional<String> position() {
        return cursors.position(feed());
    }

    @Override
    public void startOver() {
        cursors.move(feed(), "");
    }

    /** @throws IllegalStateException while a cell is not known yet: the organisation feed is behind, and this one waits for it */
    @Override
    @Transactional
    public void apply(List<CloudEvent> events) {
        var members = latest(events, CHANGED);
        var disciplines = latest(events, DISCIPLINE_CHANGED);
        copies.requireUnits(Stream.concat(
                        members.values().stream().flatMap(MemberCopy::cells),
                        disciplines.values().stream()
                                .filter(MemberCopy::isThere)
                                .map(state -> state.path("organisation").asText()))
                .distinct()
                .toList());
        copies.forget("forget_members", gone(members));
        copies.keep(
                "keep_members",
                members.values().stream()
                        .filter(MemberCopy::isThere)
                        .map(this::sealed)
                        .toList());
        copies.forget("forget_disciplines", gone(disciplines));
        copies.keep(
                "keep_disciplines",
                disciplines.values().stream().filter(MemberCopy::isThere).toList());
        cursors.move(feed(), events.get(events.size() - 1).id());
    }

    /** Of several events of one subject the last says what holds; one without data is missing. */
    private static Map<String, JsonNode> latest(List<CloudEvent> events, String type) {
        var latest = new LinkedHashMap<String, JsonNode>();
        events.stream()
                .filter(event -> event.type().equals(type))
                .forEach(event ->
                        latest.put(event.subject(), event.data() == null ? MissingNode.getInstance() : event.data()));
        return latest;
    }

    private static boolean isThere(JsonNode state) {
        return !state.isMissingNode();
    }

    private static List<String> gone(Map<String, JsonNode> states) {
        return states.entrySet().stream()
                .filter(entry -> !isThere(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> cells(JsonNode member) {
        return Stream.of("seatings", "stays")
                .flatMap(list -> StreamSupport.stream(member.path(list).spliterator(), false))
                .map(seating -> seating.path("cell").asText());
    }

    /** The card number is found by its hash, as that of a result is, and kept encrypted. */
    private JsonNode sealed(JsonNode state) {
        var id = UUID.fromString(state.path("id").asText());
        var card = state.path("cardNumber").asText(null);
        ObjectNode copy = state.deepCopy();
        copy.remove("cardNumber");
        copy.remove("formerCards");
        copy.put("cardHash", card == null ? null : hash(card));
        var former = copy.putArray("formerCardHashes");
        state.path("formerCards").forEach(number -> former.add(hash(number.asText())));
        copy.put("cardEncrypted", card == null ? null : cipher.encrypt(CARD_NUMBER_FIELD, id, card));
        return copy;
    }

    private String hash(String card) {
        return hash.text(EvaluationView.CARD_NUMBER_FIELD, card);
    }
}
