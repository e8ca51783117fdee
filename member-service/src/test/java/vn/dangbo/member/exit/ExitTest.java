package vn.dangbo.member.exit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
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
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Điều lệ Đảng, Articles 3, 5 and 8; acceptance scenario 9 of the domain document. */
@MemberServiceTest
class ExitTest {

    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String CLERK = TestTokens.ofAccount("clerk of exits", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer of exits", "ORG_OFFICER:TOWN:subtree");
    private static final String HEAD = TestTokens.ofAccount("head of exits", "ORG_HEAD:TOWN:subtree");
    private static final String OVERSEER = TestTokens.ofAccount("overseer of exits", "ORG_OFFICER:PROVINCE:subtree");
    /** Who sits in CELL1 besides the member: fifteen with the member, so that two thirds are ten. */
    private static final int OTHERS = 14;

    /** Who sits in CELL2, and in tests of the bank in its cell: as few as can hold a vote. */
    private static final int FEW = 3;

    private static final Map<String, Object> ALL = vote(OTHERS + 1, OTHERS + 1, OTHERS + 1);

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        registers.people(SampleWorld.id("CELL1"), OTHERS, SEATED);
        registers.people(SampleWorld.id("CELL2"), FEW, SEATED);
        member = registers.person(SampleWorld.id("CELL1"), SEATED);
    }

    @Test
    void aMemberIsStruckOffStepByStepAndCountsNoMoreFromTheDayOfTheDecision() {
        var id = proposed(CLERK, "STRIKE_OFF", Map.of("on", "2025-02-03", "ground", "LEFT_LIFE_OR_DUES"));
        step(CLERK, id, "decide", Map.of()).statusCode(403);
        // exactly two thirds are enough
        step(CLERK, id, "resolve-in-cell", Map.of("on", "2025-02-10", "vote", vote(15, 12, 10)))
                .statusCode(200)
                .body("state", is("CELL_RESOLVED"));
        step(OFFICER, id, "resolve-in-committee", Map.of("on", "2025-02-20", "vote", vote(9, 9, 6)))
                .statusCode(200);
        assertEquals(OTHERS + 1, stock("CELL1", "2025-03-05"));
        step(HEAD, id, "decide", decision("2025-03-03", "2025-03-05", vote(7, 7, 4)))
                .statusCode(200)
                .body("state", is("DECIDED"))
                .body("effectiveOn", is("2025-03-05"))
                .body("resolutions.step", contains("RESOLVE_IN_CELL", "RESOLVE_IN_COMMITTEE", "DECIDE"))
                .body("resolutions[2].number", is("15-QĐ/TU"))
                .body("resolutions[2].signer", is("Trần Văn Minh"))
                .body("course.step", contains("OPEN", "RESOLVE_IN_CELL", "RESOLVE_IN_COMMITTEE", "DECIDE"));

        assertEquals(OTHERS + 1, stock("CELL1", "2025-03-04"));
        assertEquals(OTHERS, stock("CELL1", "2025-03-05"));
        member("2025-03-05").body("state", is("STRUCK_OFF"));
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void aVoteThatCannotBeOrDoesNotCarryIsRefused() {
        var id = proposed(CLERK, "STRIKE_OFF", Map.of("ground", "POLITICAL_STANDARD"));
        for (var impossible : List.of(vote(6, 7, 6), vote(6, 5, 6))) {
            step(CLERK, id, "resolve-in-cell", Map.of("vote", impossible))
                    .statusCode(400)
                    .body("violations.code", contains("VOTE_IMPOSSIBLE"));
        }
        step(CLERK, id, "resolve-in-cell", Map.of("vote", vote(0, 0, 0)))
                .statusCode(400)
                .body("violations.code", contains("NUMBER_OUT_OF_RANGE"));
        step(CLERK, id, "resolve-in-cell", Map.of()).statusCode(400).body("violations.field", contains("vote"));
        // two thirds of those who may vote, not of those who came
        step(CLERK, id, "resolve-in-cell", Map.of("vote", vote(15, 12, 9)))
                .statusCode(409)
                .body("code", is("VOTE_TOO_FEW"));
        step(CLERK, id, "resolve-in-cell", Map.of("vote", vote(15, 12, 10))).statusCode(200);
        step(OFFICER, id, "resolve-in-committee", Map.of("vote", vote(999, 999, 665)))
                .statusCode(409);
        step(OFFICER, id, "resolve-in-committee", Map.of("vote", vote(999, 999, 666)))
                .statusCode(200);
        // more than a half: half is not enough
        step(HEAD, id, "decide", decision(null, null, vote(8, 8, 4))).statusCode(409);
        step(HEAD, id, "decide", decision(null, null, vote(998, 998, 499))).statusCode(409);
        step(HEAD, id, "decide", decision(null, null, vote(999, 999, 500))).statusCode(200);
    }

    @Test
    void aRejectedOrWithdrawnProposalChangesNothing() {
        var id = proposed(CLERK, "RESIGNATION", Map.of("on", "2025-02-03"));
        step(HEAD, id, "reject", Map.of()).statusCode(400);
        step(HEAD, id, "reject", Map.of("reason", "Không đạt", "vote", vote(9, 9, 2)))
                .statusCode(200)
                .body("state", is("REJECTED"))
                .body("resolutions[0].vote.agree", is(2));
        var again = proposed(CLERK, "RESIGNATION", Map.of("on", "2025-04-03"));
        step(CLERK, again, "withdraw", Map.of("reason", "Rút đơn"))
                .statusCode(200)
                .body("state", is("WITHDRAWN"));
        step(HEAD, again, "decide", decision(null, null, ALL)).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        assertEquals(OTHERS + 1, stock("CELL1", "2025-05-01"));
    }

    @Test
    void aDeathIsRecordedByOneAndConfirmedByAnother() {
        propose(CLERK, "DEATH", Map.of()).statusCode(400).body("violations.field", contains("diedOn"));
        propose(CLERK, "DEATH", Map.of("diedOn", "2999-01-01")).statusCode(400);
        var id = proposed(CLERK, "DEATH", Map.of("diedOn", "2025-01-20", "on", "2025-02-03"));
        step(CLERK, id, "resolve-in-cell", Map.of("vote", ALL)).statusCode(409).body("code", is("STEP_NOT_OF_KIND"));
        step(HEAD, id, "decide", Map.of("on", "2025-02-04"))
                .statusCode(200)
                .body("state", is("DECIDED"))
                .body("effectiveOn", is("2025-01-20"));
        assertEquals(OTHERS + 1, stock("CELL1", "2025-01-19"));
        assertEquals(OTHERS, stock("CELL1", "2025-01-20"));
        propose(OFFICER, "RESTORATION", Map.of()).statusCode(409).body("code", is("RESTORATION_NOT_POSSIBLE"));
        readmission(OFFICER, "2029-03-03", Map.of()).statusCode(400);
    }

    /** Scenario 9: counted without a gap, whenever it was decided. */
    @Test
    void whoIsRestoredHasNeverBeenGone() {
        struckOff("2020-03-02");
        assertEquals(OTHERS + FEW, stock("TOWN", "2022-01-01"));
        var id = proposed(OFFICER, "RESTORATION", Map.of("on", "2024-05-06"));
        step(HEAD, id, "decide", decision("2024-06-03", null, null))
                .statusCode(409)
                .body("code", is("STEP_NOT_IN_STATE"));
        step(OVERSEER, id, "review", Map.of("on", "2024-05-20")).statusCode(200);
        step(HEAD, id, "decide", decision("2024-06-03", null, null))
                .statusCode(200)
                .body("effectiveOn", is("2020-03-02"));

        for (var day : List.of("2020-03-01", "2020-03-02", "2022-01-01", "2024-06-03")) {
            assertEquals(OTHERS + 1, stock("CELL1", day), day);
            member(day).body("state", is("OFFICIAL"));
        }
        flow("CELL1", "2020-01-01", "2020-12-31", "cause")
                .body("rows.find { it.keys.cause == 'STRUCK_OFF' }.value", is(-1))
                .body("rows.find { it.keys.cause == 'RESTORED' }.value", is(1))
                .body("total", is(OTHERS + 1));
        assertEquals(List.of(), registers.disagreements());
    }

    /** The bank's cell ended on 1 July 2019: who was struck off in it goes on in another. */
    @Test
    void whoseCellIsNoMoreComesBackToAnother() {
        registers.people(SampleWorld.id("BANK"), FEW, SEATED);
        member = registers.person(SampleWorld.id("BANK"), SEATED);
        struckOff("BANK", "2018-03-01");
        propose(OFFICER, "RESTORATION", Map.of()).statusCode(400).body("violations.field", contains("toOrganisation"));
        var id = proposed(OFFICER, "RESTORATION", Map.of("toOrganisation", "CELL3", "on", "2024-05-06"));
        step(OVERSEER, id, "review", Map.of("on", "2024-05-20")).statusCode(200);
        step(HEAD, id, "decide", decision("2024-06-03", null, null)).statusCode(200);
        assertEquals(FEW + 1, stock("BANK", "2019-06-30"));
        assertEquals(1, stock("CELL3", "2019-07-01"));
        assertEquals(List.of(), registers.disagreements());
    }

    /** Proposed while the bank's cell lived, decided when it had ended: the proposal must name another. */
    @Test
    void nobodyComesBackIntoACellThatHasEndedMeanwhile() {
        registers.people(SampleWorld.id("BANK"), FEW, SEATED);
        member = registers.person(SampleWorld.id("BANK"), SEATED);
        struckOff("BANK", "2018-03-01");
        var id = proposed(OFFICER, "RESTORATION", Map.of("on", "2019-01-07"));
        step(OVERSEER, id, "review", Map.of("on", "2019-01-21")).statusCode(200);
        step(HEAD, id, "decide", decision("2019-08-05", null, null))
                .statusCode(409)
                .body("code", is("CELL_NOT_ALIVE"));
        assertEquals(FEW, stock("BANK", "2019-06-30"));
        step(OFFICER, id, "withdraw", Map.of("on", "2019-08-06", "reason", "Chi bộ đã kết thúc"))
                .statusCode(200);
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void whoIsReadmittedIsOnProbationAgainFromTheCeremonyOn() {
        struckOff("2020-03-02");
        var id = readmission(OFFICER, "2023-03-02", Map.of())
                .statusCode(201)
                .body("left.cause", is("STRUCK_OFF"))
                .body("left.on", is("2020-03-02"))
                .extract()
                .<String>path("id");
        step(OFFICER, id, "resolve-in-cell", Map.of("on", "2023-03-10", "vote", ALL))
                .statusCode(409)
                .body("code", is("VOTE_NOT_OF_CELL"));
        // the new cell votes, not the one that the member left
        step(OFFICER, id, "resolve-in-cell", Map.of("on", "2023-03-10", "vote", vote(FEW, FEW, FEW)))
                .statusCode(200);
        step(OVERSEER, id, "resolve-in-committee", Map.of("on", "2023-03-20", "vote", ALL))
                .statusCode(200);
        step(HEAD, id, "decide", decision("2023-04-03", null, null)).statusCode(409);
        step(OVERSEER, id, "consent", Map.of("on", "2023-03-28"))
                .statusCode(400)
                .body("violations.field", contains("number"));
        step(OVERSEER, id, "consent", Map.of("on", "2023-03-28", "number", "77-CV/TU"))
                .statusCode(200);
        step(HEAD, id, "decide", decision("2023-04-03", null, null))
                .statusCode(200)
                .body("state", is("READMISSION_DECIDED"));
        assertEquals(OTHERS + FEW, stock("TOWN", "2023-04-30"));
        step(OFFICER, id, "hold-ceremony", Map.of("on", "2023-05-04"))
                .statusCode(200)
                .body("state", is("READMITTED"));

        assertEquals(FEW, stock("CELL2", "2023-05-03"));
        assertEquals(FEW + 1, stock("CELL2", "2023-05-04"));
        member("2019-01-01").body("state", is("OFFICIAL")).body("officialOn", is("2015-01-01"));
        member("2022-01-01").body("state", is("STRUCK_OFF"));
        member("2023-05-04").body("state", is("PROBATIONARY")).body("officialOn", equalTo(null));
        states("2019-01-01", "OFFICIAL");
        states("2024-01-01", "OFFICIAL", "PROBATIONARY");
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/members?state=OFFICIAL&asOf=2019-01-01")
                .then()
                .body("items", hasSize(OTHERS + FEW + 1));
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/members?state=PROBATIONARY")
                .then()
                .body("items", hasSize(1));
        assertEquals(List.of(), registers.disagreements());
    }

    /** A file of before, handed in again: what it says of the former membership makes nobody official in this one. */
    @Test
    void anOldFileDoesNotEndTheNewProbation() {
        var header = "cardNumber,fullName,sex,birthDate,officialOn,cell,seatedFrom,startCause,seatedTo,endCause";
        var row = "59000077,Nguyễn Văn Trở Lại,MALE,1980,2016-01-01,CELL1,2015-01-01,OPENING,";
        ImportCalls.csv(OVERSEER, "members", false, header, row + ",").body("rejected", is(0));
        member = UUID.fromString(given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/members?q=59000077")
                .path("items[0].id"));
        struckOff("2020-03-02");
        readmitted("2023-03-02");
        ImportCalls.csv(OVERSEER, "members", false, header, row + "2020-03-02,STRUCK_OFF")
                .body("rejected", is(0));
        member("2023-05-04").body("state", is("PROBATIONARY"));
        member("2019-05-04").body("state", is("OFFICIAL"));
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void whoLeavesIsNobodysGuest() {
        var clerkThere = TestTokens.ofAccount("approver of guests", "GRASSROOTS_APPROVER:FARM:subtree");
        var transfer = given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "member",
                        member,
                        "toOrganisation",
                        "CELL9",
                        "reason",
                        "thử",
                        "on",
                        "2025-01-06",
                        "until",
                        "2025-09-01"))
                .post("/api/v1/transfers")
                .<String>path("id");
        post(OFFICER, "transfers", transfer, "review", Map.of("on", "2025-01-06"))
                .statusCode(200);
        post(HEAD, "transfers", transfer, "introduce", Map.of("on", "2025-01-07", "number", "3-GT"))
                .statusCode(200);
        post(clerkThere, "transfers", transfer, "start", Map.of("on", "2025-01-10"))
                .statusCode(200);
        var id = proposed(CLERK, "DEATH", Map.of("diedOn", "2025-03-01", "on", "2025-03-03"));
        step(HEAD, id, "decide", Map.of("on", "2025-03-04")).statusCode(200);
        assertEquals(1, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-02-28"));
        assertEquals(0, figure("MEMBER_TEMP_GUEST", "CELL9", "2025-03-01"));
    }

    @Test
    void whoMayNotBeReadmittedIsTold() {
        readmission(OFFICER, "2019-05-01", Map.of()).statusCode(409).body("code", is("MEMBER_SEATED"));
        struckOff("2020-03-02");
        readmission(OFFICER, "2023-03-01", Map.of()).statusCode(409).body("code", is("READMISSION_TOO_EARLY"));
        readmission(OFFICER, "2023-03-02", Map.of("exclusion", "CORRUPTION_CONVICTION"))
                .statusCode(409)
                .body("code", is("READMISSION_EXCLUDED"));
        readmission(OFFICER, "2025-03-02", Map.of("recordClearedOn", "2020-05-01"))
                .statusCode(409)
                .body("code", is("READMISSION_TOO_EARLY"));
        readmitted("2023-03-02");
        struckOff("CELL2", "2023-10-02");
        readmission(OFFICER, "2026-10-05", Map.of()).statusCode(409).body("code", is("READMISSION_AGAIN"));
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void whoPreparesDoesNotDecideAndNobodyDecidesOnThemselves() {
        var everything =
                TestTokens.ofAccount("all of exits", "ORG_OFFICER:PROVINCE:subtree", "ORG_HEAD:PROVINCE:subtree");
        var id = proposed(everything, "RESIGNATION", Map.of());
        step(CLERK, id, "resolve-in-cell", Map.of("vote", ALL)).statusCode(200);
        step(everything, id, "resolve-in-committee", Map.of("vote", ALL))
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        step(OFFICER, id, "resolve-in-committee", Map.of("vote", ALL)).statusCode(200);
        step(everything, id, "decide", decision(null, null, ALL))
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        var own = TestTokens.ofMember("themselves", member, "ORG_HEAD:TOWN:subtree");
        step(own, id, "decide", decision(null, null, ALL)).statusCode(409).body("code", is("OWN_RECORD"));
        step(HEAD, id, "decide", decision(null, null, ALL)).statusCode(200);
    }

    @Test
    void badProposalsSayWhatIsWrong() {
        propose(CLERK, "STRIKE_OFF", Map.of()).statusCode(400).body("violations.field", contains("ground"));
        propose(CLERK, "STRIKE_OFF", Map.of("ground", "PROBATION_UNFIT"))
                .statusCode(400)
                .body("violations.code", contains("GROUND_NOT_OF_OFFICIAL"));
        propose(CLERK, "RESTORATION", Map.of()).statusCode(409).body("code", is("MEMBER_SEATED"));
        var foreign = TestTokens.of("GRASSROOTS_CLERK:FARM:subtree");
        propose(foreign, "RESIGNATION", Map.of()).statusCode(404);
        proposed(CLERK, "RESIGNATION", Map.of());
        propose(CLERK, "DEATH", Map.of("diedOn", "2025-01-20")).statusCode(409).body("code", is("CASE_OPEN"));
    }

    /** CELL2 went from the school to the ward on 1 January 2017, and six people with it. */
    @Test
    void theFlowStatementClosesForEveryUnitAndPeriod() {
        registers.seat(SampleWorld.id("CELL2"), 6, LocalDate.of(2014, 6, 1));
        struckOff("2020-03-02");
        readmitted("2023-03-02");
        for (var unit : List.of("PROVINCE", "TOWN", "WARD", "SCHOOL", "CELL1", "CELL2")) {
            for (var period : List.of(
                    "2014-06-01/2014-12-31",
                    "2015-01-01/2020-03-01",
                    "2016-12-31/2017-01-01",
                    "2017-01-01/2017-01-01",
                    "2013-04-01/2016-12-31",
                    "2016-01-01/2024-12-31",
                    "2020-03-02/2020-03-02",
                    "2020-03-03/2023-05-04")) {
                var days = period.split("/");
                var opening = LocalDate.parse(days[0]).minusDays(1).toString();
                var rows = flow(unit, days[0], days[1], "flow,cause,state")
                        .extract()
                        .jsonPath();
                assertEquals(stock(unit, days[1]), rows.getInt("total"), unit + " closes in " + period);
                assertEquals(
                        unit.equals("TOWN") && opening.equals("2013-03-31") ? 0 : stock(unit, opening),
                        rows.getList("rows.findAll { it.keys.flow == 'OPENING' }.value", Integer.class).stream()
                                .mapToInt(value -> value)
                                .sum(),
                        unit + " opens in " + period);
            }
        }
        flow("WARD", "2016-01-01", "2017-12-31", "flow,cause")
                .body("rows.find { it.keys.cause == 'ORG_CHANGE_IN' }.value", is(6 + FEW))
                .body("rows.keys.cause", hasItems("OPENING_STOCK", "ORG_CHANGE_IN"))
                .body("total", is(7 + OTHERS + FEW));
        flow("SCHOOL", "2016-01-01", "2017-12-31", "flow,cause")
                .body("rows.find { it.keys.cause == 'ORG_CHANGE_OUT' }.value", is(-6 - FEW))
                .body("total", is(0));
        flow("TOWN", "2016-01-01", "2017-12-31", "flow,cause").body("rows", hasSize(1));
        flow("TOWN", "2020-01-01", "2020-12-31", "flow")
                .body("rows.find { it.keys.flow == 'OUT' }.value", is(-1))
                .body("total", is(6 + OTHERS + FEW));
    }

    private void struckOff(String on) {
        struckOff("CELL1", on);
    }

    private void struckOff(String cell, String on) {
        var ground = Map.of("on", on, "ground", "LEFT_LIFE_OR_DUES");
        var id = proposed(OFFICER, "STRIKE_OFF", ground);
        step(OFFICER, id, "resolve-in-cell", Map.of("on", on, "vote", everybody(cell, on)))
                .statusCode(200);
        step(OVERSEER, id, "resolve-in-committee", Map.of("on", on, "vote", ALL))
                .statusCode(200);
        step(HEAD, id, "decide", decision(on, null, ALL)).statusCode(200);
    }

    private void readmitted(String on) {
        var id = readmission(OFFICER, on, Map.of()).statusCode(201).extract().<String>path("id");
        step(OFFICER, id, "resolve-in-cell", Map.of("on", on, "vote", everybody("CELL2", on)))
                .statusCode(200);
        step(OVERSEER, id, "resolve-in-committee", Map.of("on", on, "vote", ALL))
                .statusCode(200);
        step(OVERSEER, id, "consent", Map.of("on", on, "number", "77-CV/TU")).statusCode(200);
        step(HEAD, id, "decide", decision(on, null, null)).statusCode(200);
        step(OFFICER, id, "hold-ceremony", Map.of("on", "2023-05-04")).statusCode(200);
    }

    private ValidatableResponse readmission(String token, String on, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("on", on, "toOrganisation", "CELL2", "exclusion", "NONE"));
        body.putAll(more);
        return propose(token, "READMISSION", body);
    }

    private String proposed(String token, String kind, Map<String, ?> more) {
        return propose(token, kind, more).statusCode(201).extract().path("id");
    }

    private ValidatableResponse propose(String token, String kind, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("member", member, "kind", kind, "reason", "thử"));
        body.putAll(more);
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/exits")
                .then();
    }

    private static ValidatableResponse step(String token, String id, String step, Map<String, ?> body) {
        return post(token, "exits", id, step, body);
    }

    private static ValidatableResponse post(String token, String cases, String id, String step, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + cases + "/" + id + "/" + step)
                .then();
    }

    private Map<String, Object> everybody(String cell, String on) {
        return registers.everybody(SampleWorld.id(cell), LocalDate.parse(on));
    }

    private static Map<String, Object> vote(int eligible, int present, int agree) {
        return Map.of("eligible", eligible, "present", present, "agree", agree);
    }

    private static Map<String, Object> decision(String on, String effectiveOn, Map<String, Object> vote) {
        var body = new HashMap<String, Object>(Map.of("number", "15-QĐ/TU", "signer", "Trần Văn Minh"));
        body.put("on", on);
        body.put("effectiveOn", effectiveOn);
        body.put("vote", vote);
        return body;
    }

    private ValidatableResponse member(String day) {
        return given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/members/" + member + "?asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static void states(String day, String... states) {
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=TOWN&groupBy=state&asOf=" + day)
                .then()
                .body("rows.keys.state", contains(states));
    }

    private static ValidatableResponse flow(String organisation, String from, String to, String groupBy) {
        return given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/MEMBER_FLOW?organisation=" + organisation + "&from=" + from + "&to=" + to
                        + "&groupBy=" + groupBy)
                .then()
                .statusCode(200);
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
