package vn.dangbo.member.transfer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Quy định 24-QĐ/TW 2021, Article 6; acceptance scenarios 6 and 7 of the domain document. */
@MemberServiceTest
class TransferTest {

    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String HOME_CLERK = TestTokens.ofAccount("clerk at home", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String HOME_APPROVER =
            TestTokens.ofAccount("approver at home", "GRASSROOTS_APPROVER:WARD:subtree");
    private static final String HOME_HEAD = TestTokens.ofAccount("head at home", "ORG_HEAD:TOWN:subtree");
    private static final String HOME_OFFICER = TestTokens.ofAccount("officer at home", "ORG_OFFICER:TOWN:subtree");
    private static final String THERE_CLERK = TestTokens.ofAccount("clerk there", "GRASSROOTS_CLERK:FARM:subtree");
    private static final String THERE_APPROVER =
            TestTokens.ofAccount("approver there", "GRASSROOTS_APPROVER:FARM:subtree");
    private static final String OVERSEER = TestTokens.ofAccount("overseer", "ORG_HEAD:PROVINCE:subtree");

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), SEATED);
    }

    /** Scenario 6: accepted on day 31 after the introduction. Counted once on every day, late on both sides. */
    @Test
    void aLateTransferCountsOnceOnEveryDay() {
        var id = requested("CELL9", Map.of("decidedOn", "2025-02-03", "on", "2025-02-10"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-02-11")).statusCode(200);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-03-03", "number", "12-GTSHĐ/TU"))
                .statusCode(200)
                .body("state", is("INTRODUCED"))
                .body("kind", is("OFFICIAL"))
                // thirty working days after 3 March 2025, with Hùng Kings' day on 7 April
                .body("dueOn", is("2025-04-15"))
                .body("overdue", is(true));
        for (var token : List.of(HOME_CLERK, THERE_CLERK)) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/transfers?overdue=true")
                    .then()
                    .body("items.id", contains(id));
        }
        step(THERE_CLERK, id, "present", Map.of("on", "2025-04-14")).statusCode(200);
        step(THERE_APPROVER, id, "accept", Map.of("on", "2025-04-16"))
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("late.step", contains("ACCEPT"))
                .body("late[0].dueOn", is("2025-04-15"))
                .body("course.step", contains("OPEN", "REVIEW", "INTRODUCE", "PRESENT", "ACCEPT"));

        assertEquals(1, stock("CELL1", "2025-04-15"));
        assertEquals(0, stock("CELL9", "2025-04-15"));
        assertEquals(0, stock("CELL1", "2025-04-16"));
        assertEquals(1, stock("CELL9", "2025-04-16"));
        assertEquals(List.of(), registers.disagreements());
        given().auth()
                .oauth2(HOME_CLERK)
                .get("/api/v1/transfers/" + id)
                .then()
                .statusCode(200)
                .body("late.step", contains("ACCEPT"));
    }

    /** Told late: the cell lived on the day of the acceptance and has ended since, so nobody would count the member. */
    @Test
    void nobodyIsTakenIntoACellThatHasEnded() {
        var id = introduced("CELL9");
        step(THERE_CLERK, id, "present", Map.of("on", "2025-03-10")).statusCode(200);
        try {
            registers.run("update organisation set ended_on = '2025-07-01' where code = 'CELL9'");
            step(THERE_APPROVER, id, "accept", Map.of("on", "2025-03-12"))
                    .statusCode(409)
                    .body("code", is("CELL_NOT_ALIVE"));
        } finally {
            registers.run("update organisation set ended_on = null where code = 'CELL9'");
        }
        assertEquals(1, stock("CELL1", "2025-08-01"));
        step(THERE_APPROVER, id, "accept", Map.of("on", "2025-03-12")).statusCode(200);
        assertEquals(List.of(), registers.disagreements());
    }

    /** Told late: who died before the acceptance was never taken in, and what was recorded of it is kept. */
    @Test
    void whoDiedBeforeTheAcceptanceWasNotMoved() {
        var id = introduced("CELL9");
        step(THERE_CLERK, id, "present", Map.of("on", "2025-03-10")).statusCode(200);
        step(THERE_APPROVER, id, "accept", Map.of("on", "2025-03-12")).statusCode(200);
        var body =
                Map.of("member", member, "kind", "DEATH", "diedOn", "2025-03-05", "on", "2025-03-20", "reason", "Bệnh");
        var exit = given().auth()
                .oauth2(THERE_CLERK)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/exits")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().auth()
                .oauth2(OVERSEER)
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2025-03-21"))
                .post("/api/v1/exits/" + exit + "/decide")
                .then()
                .statusCode(200);

        assertEquals(1, stock("CELL1", "2025-03-04"));
        assertEquals(0, stock("CELL1", "2025-03-05"));
        assertEquals(0, stock("CELL9", "2025-03-12"));
        assertEquals(List.of(), registers.disagreements());
        assertEquals(
                List.of("MOVED"),
                registers.texts("select start_cause from seating_history where member_id = '" + member
                        + "' and start_cause = 'MOVED'"));
    }

    private String introduced(String to) {
        var id = requested(to, Map.of("decidedOn", "2025-02-03", "on", "2025-02-10"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-02-11")).statusCode(200);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-03-03", "number", "12-GTSHĐ/TU"))
                .statusCode(200);
        return id;
    }

    /** Scenario 7: counted beside the stock; the home seat stays. */
    @Test
    void aGuestIsCountedBesideTheStock() {
        var id = requested("CELL9", Map.of("on", "2025-01-06", "until", "2025-09-01"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-01-06")).statusCode(200);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-01-07", "number", "3-GT"))
                .statusCode(200)
                .body("kind", is("TEMPORARY"));
        step(THERE_APPROVER, id, "start", Map.of("on", "2025-01-10"))
                .statusCode(200)
                .body("state", is("ACTIVE"));

        assertEquals(1, stock("CELL1", "2025-02-01"));
        assertEquals(0, stock("CELL9", "2025-02-01"));
        assertEquals(1, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-02-01"));
        assertEquals(0, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-01-09"));
        assertEquals(1, figure("MEMBER_TEMP_AWAY", "CELL1", "2025-02-01"));

        step(THERE_APPROVER, id, "extend", Map.of("on", "2025-05-05", "until", "2027-02-01"))
                .statusCode(400)
                .body("violations.code", contains("UNTIL_OUT_OF_RANGE"));
        step(THERE_APPROVER, id, "extend", Map.of("on", "2025-05-05", "until", "2025-12-01"))
                .statusCode(200)
                .body("until", is("2025-12-01"))
                .body("dueOn", is("2025-12-01"));
        step(THERE_CLERK, id, "return", Map.of("on", "2025-10-01")).statusCode(200);
        assertEquals(1, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-09-30"));
        assertEquals(0, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-10-01"));
        assertEquals(1, stock("CELL1", "2025-10-01"));
        assertEquals(List.of(), registers.disagreements());
    }

    /** Quy định 24-QĐ/TW 2021, Article 6: less than a year, full-time study up to two. */
    @Test
    void aYearAndLongerIsForFullTimeStudy() {
        for (var refused : List.of(
                Map.of("until", "2025-04-05"),
                Map.of("until", "2026-01-06"),
                Map.of("until", "2027-01-07", "fullTimeStudy", true))) {
            stay(refused).statusCode(400).body("violations.code", contains("UNTIL_OUT_OF_RANGE"));
        }
        request(HOME_CLERK, member, "CELL9", Map.of("on", "2025-01-06", "fullTimeStudy", true))
                .statusCode(400)
                .body("violations.field", contains("until"));
        var brief =
                stay(Map.of("until", "2026-01-05")).statusCode(201).extract().<String>path("id");
        step(HOME_CLERK, brief, "cancel", Map.of("on", "2025-01-07", "reason", "thử"))
                .statusCode(200);
        var study = stay(Map.of("until", "2026-06-01", "fullTimeStudy", true))
                .statusCode(201)
                .body("fullTimeStudy", is(true))
                .extract()
                .<String>path("id");
        step(HOME_OFFICER, study, "review", Map.of("on", "2025-01-06")).statusCode(200);
        step(HOME_HEAD, study, "introduce", Map.of("on", "2025-01-07", "number", "3-GT"))
                .statusCode(200);
        step(THERE_APPROVER, study, "start", Map.of("on", "2025-01-10")).statusCode(200);
        step(THERE_APPROVER, study, "extend", Map.of("on", "2026-05-05", "until", "2027-01-11"))
                .statusCode(400);
        step(THERE_APPROVER, study, "extend", Map.of("on", "2026-05-05", "until", "2027-01-10"))
                .statusCode(200);
    }

    /** Before there was a rule on record nothing is allowed by default. */
    @Test
    void whereThereIsNoRuleNothingIsGuessed() {
        var early = registers.person(SampleWorld.id("CELL9"), LocalDate.of(2010, 1, 1));
        request(
                        TestTokens.ofAccount("officer of the province", "ORG_OFFICER:PROVINCE:subtree"),
                        early,
                        "OUTSIDE",
                        Map.of("on", "2010-06-01", "until", "2011-01-03"))
                .statusCode(409)
                .body("code", is("RULE_MISSING"));
    }

    /** Thirty working days from 20 November 2026 end in 2027, whose holidays are not all announced. */
    @Test
    void aTermThatRunsIntoAYearWithoutAllHolidaysIsUncertain() {
        var id = requested("CELL9", Map.of("on", "2026-11-02"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2026-11-03"))
                .statusCode(200)
                .body("dueOnUncertain", is(false));
        step(HOME_HEAD, id, "introduce", Map.of("on", "2026-11-20", "number", "3-GT"))
                .statusCode(200)
                .body("dueOn", is("2027-01-04"))
                .body("dueOnUncertain", is(true));
    }

    private ValidatableResponse stay(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("on", "2025-01-06"));
        body.putAll(more);
        return request(HOME_CLERK, member, "CELL9", body);
    }

    @Test
    void aGuestMayStayForGood() {
        var id = requested("CELL9", Map.of("on", "2025-01-06", "until", "2025-09-01"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-01-06")).statusCode(200);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-01-07", "number", "3-GT"))
                .statusCode(200);
        step(THERE_APPROVER, id, "start", Map.of("on", "2025-09-01"))
                .statusCode(409)
                .body("code", is("STAY_OVER"));
        step(THERE_APPROVER, id, "start", Map.of("on", "2025-01-10")).statusCode(200);
        // not without those at home
        step(THERE_APPROVER, id, "convert", Map.of("on", "2025-06-02"))
                .statusCode(409)
                .body("code", is("STEP_NOT_IN_STATE"));
        step(THERE_APPROVER, id, "release", Map.of("on", "2025-05-30")).statusCode(403);
        step(HOME_HEAD, id, "release", Map.of("on", "2025-05-30"))
                .statusCode(200)
                .body("state", is("CONVERSION_AGREED"));
        assertEquals(1, stock("CELL1", "2025-06-01"));
        step(THERE_APPROVER, id, "convert", Map.of("on", "2025-06-02")).statusCode(200);

        assertEquals(0, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-06-02"));
        assertEquals(1, stock("CELL9", "2025-06-02"));
        assertEquals(0, stock("CELL1", "2025-06-02"));
        assertEquals(List.of(), registers.disagreements());
    }

    /** Home needs the guest again: the stay ends on the day named, the other end finds it on its list, and nobody counted twice. */
    @Test
    void homeCallsAGuestBackEarly() {
        var id = requested("CELL9", Map.of("on", "2025-01-06", "until", "2025-09-01"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-01-06")).statusCode(200);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-01-07", "number", "3-GT"))
                .statusCode(200);
        var call = Map.of("on", "2025-03-03", "until", "2025-03-17", "reason", "Chi bộ cần nhân sự đại hội");
        step(HOME_HEAD, id, "call-back", call).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        step(THERE_APPROVER, id, "start", Map.of("on", "2025-01-10")).statusCode(200);
        step(HOME_HEAD, id, "call-back", Map.of("on", "2025-03-03"))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        step(HOME_HEAD, id, "call-back", Map.of("on", "2025-03-03", "until", "2025-09-01", "reason", "x"))
                .statusCode(400)
                .body("violations.code", contains("UNTIL_NOT_EARLIER"));
        step(HOME_HEAD, id, "call-back", Map.of("on", "2025-09-01", "reason", "x"))
                .statusCode(409)
                .body("code", is("STAY_OVER"));
        step(THERE_APPROVER, id, "call-back", call).statusCode(403);
        step(HOME_HEAD, id, "call-back", call)
                .statusCode(200)
                .body("state", is("CALLED_BACK"))
                .body("until", is("2025-03-17"))
                .body("dueOn", is("2025-03-17"));

        assertEquals(1, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-03-16"));
        assertEquals(0, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-03-17"));
        assertEquals(0, figure("MEMBER_TEMP_AWAY", "CELL1", "2025-03-17"));
        assertEquals(1, stock("CELL1", "2025-03-16"));
        assertEquals(0, stock("CELL9", "2025-03-17"));
        given().auth()
                .oauth2(THERE_APPROVER)
                .get("/api/v1/transfers?overdue=true")
                .then()
                .body("items.id", contains(id))
                .body("items.state", contains("CALLED_BACK"));
        step(THERE_APPROVER, id, "extend", Map.of("on", "2025-03-10", "until", "2025-10-01"))
                .statusCode(409)
                .body("code", is("STEP_NOT_IN_STATE"));
        // confirmed late: the guest had gone on the day named all the same
        step(HOME_CLERK, id, "return", Map.of("on", "2025-04-01"))
                .statusCode(200)
                .body("state", is("RETURNED"));
        assertEquals(0, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-03-17"));
        assertEquals(List.of(), registers.disagreements());
    }

    /** Sixty working days after the decision the term is over; late from the day after until it is introduced. */
    @Test
    void aTransferIsOverdueFromTheEndOfItsTermUntilTheStepIsTaken() {
        var id = requested("CELL9", Map.of("on", "2025-01-08", "decidedOn", "2025-01-06"));
        String due = given().auth()
                .oauth2(HOME_CLERK)
                .get("/api/v1/transfers/" + id)
                .then()
                .extract()
                .path("dueOn");
        var last = LocalDate.parse(due);
        assertEquals(0, figure("TRANSFER_OVERDUE", "CELL1", "2025-01-07"));
        assertEquals(0, figure("TRANSFER_OVERDUE", "CELL1", last.toString()));
        assertEquals(1, figure("TRANSFER_OVERDUE", "CELL1", last.plusDays(1).toString()));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-05-05")).statusCode(200);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-05-06", "number", "3-GT"))
                .statusCode(200);
        assertEquals(1, figure("TRANSFER_OVERDUE", "CELL1", "2025-05-05"));
        assertEquals(0, figure("TRANSFER_OVERDUE", "CELL1", "2025-05-06"));
    }

    /** A guest who stays too long is late in no transfer. */
    @Test
    void aStayPastItsEndIsNoOverdueTransfer() {
        var id = requested("CELL9", Map.of("on", "2025-01-06", "until", "2025-09-01"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-01-06")).statusCode(200);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-01-07", "number", "3-GT"))
                .statusCode(200);
        step(THERE_APPROVER, id, "start", Map.of("on", "2025-01-10")).statusCode(200);
        assertEquals(0, figure("TRANSFER_OVERDUE", "CELL1", "2025-10-01"));
    }

    /** The stay ends with the membership, and its case with it: nobody comes back who has died. */
    @Test
    void aGuestWhoDiesIsNobodysGuest() {
        var id = requested("CELL9", Map.of("on", "2025-01-06", "until", "2025-09-01"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-01-06")).statusCode(200);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-01-07", "number", "3-GT"))
                .statusCode(200);
        step(THERE_APPROVER, id, "start", Map.of("on", "2025-01-10")).statusCode(200);
        var exit = given().auth()
                .oauth2(HOME_CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "member", member, "kind", "DEATH", "reason", "thử", "diedOn", "2025-03-03", "on", "2025-03-05"))
                .post("/api/v1/exits")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().auth()
                .oauth2(HOME_HEAD)
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2025-03-06"))
                .post("/api/v1/exits/" + exit + "/decide")
                .then()
                .statusCode(200);
        step(THERE_CLERK, id, "return", Map.of("on", "2025-08-01"))
                .statusCode(409)
                .body("code", is("STEP_NOT_IN_STATE"));
        assertEquals(1, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-03-02"));
        assertEquals(0, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-03-03"));
    }

    /** Within one grassroots committee it decides alone, and no letter travels. */
    @Test
    void withinOneCommitteeNoLetterTravels() {
        var id = requested("CELL2", Map.of("on", "2025-03-03"));
        step(HOME_APPROVER, id, "review", Map.of()).statusCode(409).body("code", is("STEP_NOT_OF_KIND"));
        step(HOME_APPROVER, id, "accept", Map.of("on", "2025-03-10"))
                .statusCode(200)
                .body("kind", is("WITHIN_GRASSROOTS"));
        assertEquals(1, stock("CELL2", "2025-03-10"));
        assertEquals(1, stock("WARD", "2025-03-09"));
        assertEquals(1, stock("WARD", "2025-03-10"));
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void aRefusedMemberStaysAtHome() {
        var id = requested("CELL9", Map.of("on", "2025-02-10"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-02-11")).statusCode(200);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-02-12", "number", "1"))
                .statusCode(200);
        step(THERE_APPROVER, id, "refuse", Map.of("on", "2025-02-20"))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        step(THERE_APPROVER, id, "refuse", Map.of("on", "2025-02-20", "reason", "Không làm việc tại đây"))
                .statusCode(200);
        assertEquals(1, stock("CELL1", "2025-03-01"));
        requested("CELL3", Map.of("on", "2025-03-03"));
    }

    @Test
    void stepsAreTakenByDifferentPeopleAtTheirOwnEnd() {
        var everything =
                TestTokens.ofAccount("one for all", "ORG_OFFICER:PROVINCE:subtree", "ORG_HEAD:PROVINCE:subtree");
        var id = request(everything, member, "CELL9", Map.of("on", "2025-02-10"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        step(everything, id, "review", Map.of()).statusCode(409).body("code", is("SAME_PERSON"));
        step(HOME_OFFICER, id, "review", Map.of("on", "2025-02-11")).statusCode(200);
        step(everything, id, "introduce", Map.of("number", "1")).statusCode(409).body("code", is("SAME_PERSON"));
        // beyond the town, the town introduces, not the ward
        step(HOME_APPROVER, id, "introduce", Map.of("number", "1")).statusCode(403);
        step(THERE_APPROVER, id, "introduce", Map.of("number", "1")).statusCode(403);
        step(HOME_HEAD, id, "introduce", Map.of("on", "2025-02-12", "number", "1"))
                .statusCode(200);
        step(HOME_CLERK, id, "present", Map.of()).statusCode(403);
        step(THERE_CLERK, id, "present", Map.of("on", "2025-02-11"))
                .statusCode(400)
                .body("violations.code", contains("STEP_BEFORE_LAST"));
        step(THERE_CLERK, id, "present", Map.of("on", "2999-01-01")).statusCode(400);
        step(THERE_CLERK, id, "present", Map.of("on", "2025-02-14")).statusCode(200);
        step(HOME_HEAD, id, "accept", Map.of()).statusCode(403);
        var bothEnds = TestTokens.ofAccount("head at home", "ORG_HEAD:PROVINCE:subtree");
        step(bothEnds, id, "accept", Map.of("on", "2025-02-17")).statusCode(409).body("code", is("SAME_PERSON"));
        step(THERE_APPROVER, id, "accept", Map.of("on", "2025-02-17")).statusCode(200);
        step(THERE_APPROVER, id, "accept", Map.of("on", "2025-02-17"))
                .statusCode(409)
                .body("code", is("STEP_NOT_IN_STATE"));
    }

    @Test
    void nobodyDecidesOnTheOwnRecord() {
        var id = requested("CELL2", Map.of("on", "2025-03-03"));
        var own = TestTokens.ofMember("themselves", member, "GRASSROOTS_APPROVER:WARD:subtree");
        step(own, id, "accept", Map.of()).statusCode(409).body("code", is("OWN_RECORD"));
    }

    @Test
    void whatIsForeignIsNotThere() {
        var id = requested("CELL2", Map.of("on", "2025-03-03"));
        given().auth().oauth2(THERE_CLERK).get("/api/v1/transfers/" + id).then().statusCode(404);
        step(THERE_APPROVER, id, "accept", Map.of()).statusCode(404);
        given().auth().oauth2(THERE_CLERK).get("/api/v1/transfers").then().body("items", empty());
        request(THERE_CLERK, member, "CELL9", Map.of("on", "2025-03-03")).statusCode(404);
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/transfers?count=true&member=" + member)
                .then()
                .body("total", is(1))
                .body("items[0].course", equalTo(null));
    }

    @Test
    void badRequestsSayWhatIsWrong() {
        request(HOME_CLERK, member, "WARD", Map.of())
                .statusCode(400)
                .body("violations.code", contains("CELL_NOT_ALIVE"));
        request(HOME_CLERK, member, "CELL1", Map.of()).statusCode(409).body("code", is("MEMBER_IN_THAT_CELL"));
        request(HOME_CLERK, member, "CELL9", Map.of("until", "2025-03-01", "on", "2025-02-10"))
                .statusCode(400)
                .body("violations.code", contains("UNTIL_OUT_OF_RANGE"));
        requested("CELL9", Map.of("on", "2025-02-10"));
        request(HOME_CLERK, member, "CELL2", Map.of()).statusCode(409).body("code", is("CASE_OPEN"));
    }

    /** What an act on organisations is told before it is decided; no other account asks. */
    @Test
    void anActLearnsOfCasesThatAreOpen() {
        requested("CELL9", Map.of("on", "2025-02-10"));
        var question = Map.of("organisations", List.of("CELL1", "CELL2", "CELL9", "NOWHERE"));
        given().auth()
                .oauth2(TestTokens.of("SERVICE:*:subtree"))
                .contentType(ContentType.JSON)
                .body(question)
                .post("/internal/open-cases")
                .then()
                .statusCode(200)
                .body("cases.organisation", contains("CELL1", "CELL9"))
                .body("cases.kind", contains("TRANSFER", "TRANSFER"))
                .body("cases.open", contains(1, 1));
        given().auth()
                .oauth2(OVERSEER)
                .contentType(ContentType.JSON)
                .body(question)
                .post("/internal/open-cases")
                .then()
                .statusCode(403);
    }

    /** A double click, and the same again after the answer was lost. */
    @Test
    void theSameKeyDoesItOnce() {
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(HOME_CLERK)
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "transfer-" + member)
                    .body(Map.of("member", member, "toOrganisation", "CELL2", "reason", "thử", "on", "2025-03-03"))
                    .post("/api/v1/transfers")
                    .then()
                    .statusCode(201);
        }
        given().auth().oauth2(HOME_CLERK).get("/api/v1/transfers").then().body("items", hasSize(1));
    }

    private String requested(String to, Map<String, ?> more) {
        return request(HOME_CLERK, member, to, more).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse request(String token, UUID member, String to, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("member", member);
        body.put("toOrganisation", to);
        body.put("reason", "Chuyển công tác");
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/transfers")
                .then();
    }

    private static ValidatableResponse step(String token, String id, String step, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/transfers/" + id + "/" + step)
                .then();
    }

    private static int stock(String organisation, String day) {
        return figure("MEMBER_STOCK", organisation, day);
    }

    private static int figure(String metric, String organisation, String day) {
        return given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/" + metric + "?organisation=" + organisation + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
