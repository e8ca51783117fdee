package vn.dangbo.evaluation.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.testkit.SampleWorld;

/** Kept copies of members, decisions and seats: whole states, applied in any portions, seen by who reaches the person. */
@EvaluationServiceTest
class PersonCopiesTest {

    @Inject
    MemberCopy members;

    @Inject
    SeatCopy seats;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private int position;

    private static UUID unit(String code) {
        return SampleWorld.organisations().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private CloudEvent event(String type, String subject, Object data) {
        JsonNode node = data == null ? null : json.valueToTree(data);
        return new CloudEvent(
                "1.0",
                "1-1-" + ++position,
                "/members",
                type,
                subject,
                data == null ? CloudEvent.DELETE : null,
                OffsetDateTime.now(ZoneOffset.UTC),
                data == null ? null : "application/json",
                node);
    }

    private CloudEvent member(UUID id, String card, String cell, String from) {
        return event(
                "vn.dangbo.member.changed",
                id.toString(),
                json.createObjectNode()
                        .put("id", id.toString())
                        .put("cardNumber", card)
                        .put("admittedOn", "2015-03-02")
                        .put("officialOn", "2016-03-02")
                        .<ObjectNode>set(
                                "seatings",
                                json.createArrayNode()
                                        .add(json.createObjectNode()
                                                .put("cell", unit(cell).toString())
                                                .put("from", from)
                                                .putNull("to")
                                                .putNull("endCause")))
                        .<ObjectNode>set("stays", json.createArrayNode())
                        .set(
                                "overlays",
                                json.createArrayNode()
                                        .add(json.createObjectNode()
                                                .put("type", "EXEMPT")
                                                .put("from", "2019-01-01")
                                                .put("to", "2019-07-01"))));
    }

    private CloudEvent discipline(UUID id, UUID member) {
        return event(
                "vn.dangbo.discipline.changed",
                id.toString(),
                Map.of(
                        "id",
                        id,
                        "member",
                        member,
                        "organisation",
                        unit("CELL1"),
                        "form",
                        "KHIEN_TRACH",
                        "announcedOn",
                        "2019-05-02"));
    }

    private List<String> seen(Scope scope, UUID... ids) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.open(scope);
            return sql.list(
                    """
                    select m.member_id || ' ' || o.code || ' ' || s.valid_from
                           || coalesce((select ' ' || v.type from member_overlay_copy v where v.member_id = m.member_id), '')
                           || coalesce((select ' ' || d.form from discipline_copy d where d.member_id = m.member_id), '') as said
                    from member_copy m
                    join member_seating_copy s on s.member_id = m.member_id
                    join organisation o on o.id = s.cell_id
                    where m.member_id = any(cast(:ids as uuid[]))
                    order by 1
                    """,
                    Map.of(
                            "ids",
                            java.util.Arrays.stream(ids).map(UUID::toString).toArray(String[]::new)),
                    row -> row.get("said", String.class));
        });
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    @Test
    void theLastStateHoldsInWhateverPortionsTheFeedComesAndAppliedTwice() {
        var random = new Random(7);
        for (int round = 0; round < 5; round++) {
            var ids = List.of(id(), id(), id());
            var events = new ArrayList<CloudEvent>();
            var cells = List.of("CELL1", "CELL2", "SCHOOL");
            for (int step = 0; step < 12; step++) {
                int who = random.nextInt(3);
                events.add(member(
                        ids.get(who), null, cells.get(random.nextInt(3)), "2016-03-0" + (1 + random.nextInt(9))));
            }
            ids.forEach(id -> events.add(discipline(id(), id)));
            members.apply(events);
            var whole = seen(Scope.everywhere(), ids.toArray(UUID[]::new));
            var portions = new ArrayList<>(events);
            while (!portions.isEmpty()) {
                var portion = portions.subList(0, 1 + random.nextInt(portions.size()));
                members.apply(List.copyOf(portion));
                portion.clear();
            }
            assertEquals(whole, seen(Scope.everywhere(), ids.toArray(UUID[]::new)));
            assertEquals(events.get(events.size() - 1).id(), members.position().orElseThrow());
        }
    }

    @Test
    void aPersonIsSeenFromWhereTheLastCellIs() {
        var id = id();
        members.apply(List.of(member(id, "10000001", "CELL1", "2016-03-02"), discipline(id(), id)));
        assertEquals(List.of(id + " CELL1 2016-03-02 EXEMPT KHIEN_TRACH"), seen(Scope.everywhere(), id));
        assertEquals(1, seen(reach("WARD"), id).size());
        assertEquals(List.of(), seen(reach("SCHOOL"), id));
        assertEquals(List.of(), seen(Scope.nowhere(), id));
        assertEquals(0, counted(reach("SCHOOL"), "discipline_copy where member_id = '" + id + "'"));
        assertEquals(0, counted(reach("SCHOOL"), "member_overlay_copy where member_id = '" + id + "'"));
    }

    private Scope reach(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Scope.of(List.of(Scope.subtree(sql.first(
                                "select path from organisation where code = :code",
                                Map.of("code", code),
                                row -> row.get("path", String.class))
                        .orElseThrow()))));
    }

    private int counted(Scope scope, String of) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.open(scope);
            return sql.first("select count(*) as rows from " + of, Map.of(), row -> row.get("rows", Number.class))
                    .orElseThrow()
                    .intValue();
        });
    }

    @Test
    void aBatchWaitsForUnitsThatHaveNotComeYetAndTheCursorWithIt() {
        var known = id();
        members.apply(List.of(member(known, null, "CELL1", "2016-03-02")));
        var before = members.position();
        var early = json.createObjectNode()
                .put("id", id().toString())
                .<ObjectNode>set(
                        "seatings",
                        json.createArrayNode()
                                .add(json.createObjectNode()
                                        .put("cell", id().toString())
                                        .put("from", "2016-03-02")));
        var batch = List.of(
                member(known, null, "CELL2", "2016-03-02"),
                event("vn.dangbo.member.changed", early.path("id").asText(), early));
        assertThrows(IllegalStateException.class, () -> members.apply(batch));
        assertEquals(before, members.position());
        assertTrue(seen(Scope.everywhere(), known).get(0).contains("CELL1"));
    }

    @Test
    void cardsAreKeptEncryptedChangeHandsInOneBatchAndAMergedRecordIsForgotten() {
        var one = id();
        var other = id();
        members.apply(List.of(
                member(one, "10000011", "CELL1", "2016-03-02"), member(other, "10000012", "CELL1", "2016-03-02")));
        members.apply(List.of(
                member(one, "10000012", "CELL1", "2016-03-02"), member(other, "10000011", "CELL1", "2016-03-02")));
        assertEquals(0, counted(Scope.everywhere(), "member_copy where card_number_encrypted like '%1000001%'"));
        assertEquals(
                2,
                counted(
                        Scope.everywhere(),
                        "member_copy where card_hash is not null and member_id in ('" + one + "', '" + other + "')"));
        // told of the new holder in one batch, of the old one in the next
        members.apply(List.of(member(other, "10000012", "CELL1", "2016-03-02")));
        assertEquals(
                1,
                counted(
                        Scope.everywhere(),
                        "member_copy where card_hash is not null and member_id in ('" + one + "', '" + other + "')"));
        members.apply(List.of(event("vn.dangbo.member.changed", one.toString(), null)));
        assertEquals(List.of(), seen(Scope.everywhere(), one));
        assertNotEquals(List.of(), seen(Scope.everywhere(), other));
    }

    @Test
    void aSeatIsKeptAsItIsLastTold() {
        var seat = id();
        for (var end : new String[] {null, "2020-06-01"}) {
            seats.apply(List.of(
                    event("vn.dangbo.committee.changed", id().toString(), Map.of("id", id())),
                    event(
                            end == null ? "vn.dangbo.seat.changed" : "vn.dangbo.seat.ended",
                            seat.toString(),
                            json.createObjectNode()
                                    .put("id", seat.toString())
                                    .put("committeeId", id().toString())
                                    .put("committeeKind", "BCH")
                                    .put("organisationId", unit("WARD").toString())
                                    .put("memberId", id().toString())
                                    .put("role", "SECRETARY")
                                    .put("validFrom", "2015-06-01")
                                    .put("validTo", end))));
        }
        assertEquals(
                1,
                counted(
                        Scope.everywhere(),
                        "seat_copy where seat_id = '" + seat + "' and role = 'SECRETARY' and valid_to = '2020-06-01'"));
    }
}
