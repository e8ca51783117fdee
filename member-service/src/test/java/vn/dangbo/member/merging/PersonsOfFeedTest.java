package vn.dangbo.member.merging;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Whoever keeps a copy of the members hears by which cards and records a person was known, and when that changes. */
@MemberServiceTest
class PersonsOfFeedTest {

    private static final String READER = TestTokens.of("SERVICE_READER:*:subtree");

    @Inject
    Registers registers;

    @Inject
    MergeWorld world;

    private String from = "";

    @BeforeEach
    void nobody() {
        registers.empty();
    }

    @Test
    void theRecordThatStaysTellsWhatWentIntoItAndNoMoreWhenThatIsUndone() {
        var survivor = person("CELL1", "2016-01-01", null);
        var merged = person("CELL3", "2014-01-01", "2016-01-01");
        world.numbered(survivor, "59000081", "012345678981");
        world.numbered(merged, "59000082", "012345678982");
        assertEquals(List.of(), news().get(survivor).getList("data.formerCards"));

        var id = world.proposed(survivor, merged);
        world.choose(id, Map.of("CARD_NUMBER", "SURVIVOR", "PERSONAL_ID", "SURVIVOR"), List.of())
                .statusCode(200);
        world.step(MergeWorld.APPROVER, id, "decide", Map.of()).statusCode(200);
        var told = news();
        assertEquals(List.of("59000082"), told.get(survivor).getList("data.formerCards"));
        assertEquals(List.of(merged.toString()), told.get(survivor).getList("data.mergedRecords"));
        assertEquals("DELETE", told.get(merged).getString("method"));
        assertNull(told.get(merged).get("data"));

        world.undone(id);
        told = news();
        assertEquals(List.of(), told.get(survivor).getList("data.formerCards"));
        assertEquals(List.of(), told.get(survivor).getList("data.mergedRecords"));
        assertEquals("59000082", told.get(merged).getString("data.cardNumber"));
    }

    /** What has come since the last reading: the last state of each member. */
    private Map<UUID, JsonPath> news() {
        var last = new HashMap<UUID, JsonPath>();
        boolean pending = true;
        while (pending) {
            var answer = given().auth().oauth2(READER).get("/api/v1/feeds/members?limit=1000&after=" + from);
            assertEquals(200, answer.statusCode(), answer.asString());
            from = answer.header("Feed-Position");
            pending = Boolean.parseBoolean(answer.header("Feed-Pending"));
            var events = answer.jsonPath();
            var subjects = new ArrayList<>(events.<String>getList("subject"));
            for (int i = 0; i < subjects.size(); i++) {
                last.put(UUID.fromString(subjects.get(i)), answer.jsonPath().setRootPath("[" + i + "]"));
            }
        }
        return last;
    }

    private UUID person(String cell, String from, String to) {
        var seating = new Seating(
                SampleWorld.id(cell),
                new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                to == null ? StartCause.TRANSFER_IN : StartCause.ADMITTED,
                to == null ? null : EndCause.TRANSFER_OUT);
        return world.person(
                new Life(UUID.randomUUID(), Sex.FEMALE, Standing.of(LocalDate.of(2014, 1, 1)), List.of(seating)),
                "Đặng Thị Hòa");
    }
}
