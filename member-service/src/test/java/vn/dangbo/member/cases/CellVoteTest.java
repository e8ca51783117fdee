package vn.dangbo.member.cases;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/**
 * A cell's vote is by the members of that cell: Điều lệ Đảng, Articles 4, 5, 8 and 21.2; Quy định 294-QĐ/TW 2025, point 7;
 * acceptance scenario 7 of the domain document.
 */
@MemberServiceTest
class CellVoteTest {

    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String CLERK = TestTokens.ofAccount("clerk of votes", "ORG_OFFICER:PROVINCE:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer of votes", "ORG_OFFICER:PROVINCE:subtree");
    private static final String HEAD = TestTokens.ofAccount("head of votes", "ORG_HEAD:PROVINCE:subtree");
    private static final String THERE = TestTokens.ofAccount("head of the hosts", "ORG_HEAD:PROVINCE:subtree");
    private static final String INSPECTOR = TestTokens.ofAccount("inspector", "INSPECTION_OFFICER:PROVINCE:subtree");
    private static final String EXAMINER = TestTokens.ofAccount("examiner", "INSPECTION_OFFICER:PROVINCE:subtree");

    @Inject
    Registers registers;

    private UUID member;

    /** CELL1 has five. */
    @BeforeEach
    void aCellOfFive() {
        registers.empty();
        registers.people(SampleWorld.id("CELL1"), 4, SEATED);
        member = registers.person(SampleWorld.id("CELL1"), SEATED);
    }

    @Test
    void asManyMayVoteAsTheCellHas() {
        var id = proposed(member);
        voted(id, 1).statusCode(409).body("code", is("VOTE_NOT_OF_CELL"));
        voted(id, 4).statusCode(409).body("detail", containsString("CELL1"));
        voted(id, 6).statusCode(409).body("code", is("VOTE_NOT_OF_CELL"));
        voted(id, 5).statusCode(200);
    }

    /** Exempt, or a guest elsewhere: out of the base, unless they have come; suspended: out of it whether they came or not. */
    @Test
    void whoIsExemptOrAwayLeavesTheBaseUnlessPresent() {
        var proposedOne = proposed(member);
        exempt(registers.person(SampleWorld.id("CELL1"), SEATED));
        guest(registers.person(SampleWorld.id("CELL1"), SEATED));
        for (int refused : List.of(4, 8)) {
            voted(proposedOne, refused).statusCode(409).body("code", is("VOTE_NOT_OF_CELL"));
        }
        voted(proposedOne, 5).statusCode(200);
        var another = proposed(registers.person(SampleWorld.id("CELL1"), SEATED));
        voted(another, 8).statusCode(200);
    }

    /** Scenario 7: a guest is no voter of the host, and may vote at home alone. */
    @Test
    void aGuestVotesNowhereTwice() {
        registers.people(SampleWorld.id("CELL9"), 3, SEATED);
        var host = registers.person(SampleWorld.id("CELL9"), SEATED);
        guest(member);
        var there = proposed(host);
        voted(there, 5).statusCode(409).body("code", is("VOTE_NOT_OF_CELL"));
        voted(there, 4).statusCode(200);
        var here = proposed(member);
        voted(here, 3).statusCode(409);
        voted(here, 4).statusCode(200);
    }

    @Test
    void aCellBelowThreeVotesOnNothing() {
        registers.person(SampleWorld.id("CELL2"), SEATED);
        var one = registers.person(SampleWorld.id("CELL2"), SEATED);
        voted(proposed(one), 2).statusCode(409).body("code", is("CELL_UNDER_MINIMUM"));
        discipline(one, "CELL", 2).statusCode(409).body("code", is("CELL_UNDER_MINIMUM"));
    }

    /** Quy định 296-QĐ/TW 2025: a cell disciplines by the vote of its members; how many a committee has is not on record. */
    @Test
    void aCellsDisciplineIsByItsMembersToo() {
        discipline(member, "CELL", 1).statusCode(409).body("code", is("VOTE_NOT_OF_CELL"));
        discipline(registers.person(SampleWorld.id("CELL1"), SEATED), "CELL", 6).statusCode(200);
        discipline(registers.person(SampleWorld.id("CELL1"), SEATED), "GRASSROOTS", 15)
                .statusCode(200);
    }

    private static String proposed(UUID who) {
        return post(
                        CLERK,
                        "exits",
                        Map.of(
                                "member",
                                who,
                                "kind",
                                "STRIKE_OFF",
                                "ground",
                                "LEFT_LIFE_OR_DUES",
                                "reason",
                                "thử",
                                "on",
                                "2025-02-03"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse voted(String exit, int everybody) {
        return post(CLERK, "exits/" + exit + "/resolve-in-cell", Map.of("on", "2025-03-03", "vote", vote(everybody)));
    }

    private static ValidatableResponse discipline(UUID who, String level, int everybody) {
        var opened = Map.of(
                "member",
                who,
                "violation",
                "DOAN_KET",
                "matter",
                "thử",
                "on",
                "2025-02-03",
                "circumstances",
                Map.of("occurredOn", Map.of("year", 2024)));
        var id =
                post(INSPECTOR, "disciplines", opened).statusCode(201).extract().<String>path("id");
        post(EXAMINER, "disciplines/" + id + "/review", Map.of("on", "2025-02-10"))
                .statusCode(200);
        var vote = new HashMap<String, Object>(Map.of("on", "2025-03-03", "form", "CANH_CAO", "level", level));
        vote.put("vote", vote(everybody));
        return post(EXAMINER, "disciplines/" + id + "/vote", vote);
    }

    private static void exempt(UUID who) {
        var wanted = new HashMap<String, Object>(Map.of("member", who, "type", "EXEMPT", "ground", "AGE_HEALTH"));
        wanted.putAll(Map.of("reason", "thử", "from", "2025-01-10", "on", "2025-01-06"));
        var id = post(CLERK, "overlays", wanted).statusCode(201).extract().<String>path("id");
        post(HEAD, "overlays/" + id + "/decide", Map.of("on", "2025-01-07", "number", "12-NQ/CB"))
                .statusCode(200);
    }

    /** From 10 January 2025 to 1 September a guest of CELL9. */
    private static void guest(UUID who) {
        var wanted = new HashMap<String, Object>(Map.of("member", who, "toOrganisation", "CELL9", "reason", "thử"));
        wanted.putAll(Map.of("on", "2025-01-06", "until", "2025-09-01"));
        var id = post(CLERK, "transfers", wanted).statusCode(201).extract().<String>path("id");
        var path = "transfers/" + id;
        post(OFFICER, path + "/review", Map.of("on", "2025-01-07")).statusCode(200);
        post(HEAD, path + "/introduce", Map.of("on", "2025-01-08", "number", "3-GT"))
                .statusCode(200);
        post(THERE, path + "/start", Map.of("on", "2025-01-10")).statusCode(200);
    }

    private static Map<String, Integer> vote(int everybody) {
        return Map.of("eligible", everybody, "present", everybody, "agree", everybody);
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }
}
