package vn.dangbo.member.badge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.AtOnce;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Quy định 24-QĐ/TW 2021, Article 27; acceptance scenario 10 of the domain document. */
@MemberServiceTest
class BadgeTest {

    private static final LocalDate SEATED = LocalDate.of(2014, 1, 1);
    private static final String CLERK = TestTokens.ofAccount("clerk of the ward", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String APPROVER =
            TestTokens.ofAccount("approver of the ward", "GRASSROOTS_APPROVER:WARD:subtree");
    private static final String HEAD = TestTokens.ofAccount("head of the province", "ORG_HEAD:PROVINCE:subtree");
    private static final String THERE = TestTokens.ofAccount("officer there", "ORG_OFFICER:DISTRICT:subtree");

    @Inject
    Registers registers;

    @BeforeEach
    void nobody() {
        registers.empty();
    }

    /** Scenario 10: for 3/2 who reaches 30 years on 20/1, not who reaches them on 10/2 unless an early ground is given. */
    @Test
    void theListOfAnAwardDay() {
        var reached = since("1996-01-20");
        var near = since("1996-02-10");
        since("1997-02-04");
        var held = since("1986-01-20");
        record(held, 40).statusCode(201);
        var waiting = since("1976-01-20");
        record(waiting, 40).statusCode(201);
        var probationary = since("1990-01-01");
        registers.run("update member set official_on = null where id = '" + probationary + "'");

        eligible(CLERK, "")
                .body("items.member", containsInAnyOrder(reached.toString(), waiting.toString()))
                .body("items.find { it.member == '" + reached + "' }.reachesOn", is("2026-01-20"))
                .body("items.find { it.member == '" + waiting + "' }.step", is(50))
                .body("items.nearMiss", contains(false, false));
        eligible(CLERK, "&nearMisses=true")
                .body("items.find { it.nearMiss }.member", is(near.toString()))
                .body("items.find { it.nearMiss }.reachesOn", is("2026-02-10"))
                .body("items", hasSize(3));
        eligible(CLERK, "&step=30&count=true").body("total", is(1));
        eligible(CLERK, "&organisation=CELL1").body("items", hasSize(2));
        eligible(THERE, "").body("items", empty());
        figure("BADGE_ELIGIBLE", "asOf=2026-02-03&groupBy=step")
                .body("rows.keys.step", contains("30", "50"))
                .body("total", is(2));
        // the day before, one has not reached 30 years, and the other 45 years instead of 50
        figure("BADGE_ELIGIBLE", "asOf=2026-01-19&groupBy=step").body("rows.keys.step", contains("45"));

        open(Map.of("member", near)).statusCode(409).body("code", is("BADGE_TOO_EARLY"));
        open(Map.of("member", near, "variant", "EARLY")).statusCode(400).body("violations.field", contains("ground"));
        open(Map.of("member", near, "variant", "EARLY", "ground", "Bệnh hiểm nghèo"))
                .statusCode(201)
                .body("variant", is("EARLY"))
                .body("reachesOn", is("2026-02-10"));
        open(Map.of("member", reached)).statusCode(201);
        eligible(CLERK, "&step=30").body("items[0].openCase.length()", is(36));
    }

    /** Each member once on all pages, and whoever had something taken off later. */
    @Test
    void theListIsPagedAndDrawnFromWhatCounts() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            all.add(since("1990-01-01").toString());
        }
        registers.run(
                "insert into seniority (id, member_id, start_on, basis, source, deductions, recorded_by) values"
                        + " (gen_random_uuid(), '" + all.get(4) + "', '1990-01-01', 'OTHER', 'x',"
                        + " '[{\"from\": \"2000-01-01\", \"to\": \"2007-01-01\", \"ground\": \"EXPELLED\", \"source\": \"x\"}]', 'x')");
        all.remove(4);
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = eligible(CLERK, "&limit=2" + cursor).extract();
            seen.addAll(page.path("items.member"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertEquals(all.stream().sorted().toList(), seen.stream().sorted().toList());
    }

    @Test
    void fromTheCellToTheHandingOver() {
        var member = since("1996-01-20");
        var id = open(Map.of("member", member)).statusCode(201).extract().<String>path("id");
        open(Map.of("member", member)).statusCode(409).body("code", is("CASE_OPEN"));
        step(CLERK, id, "award", Map.of("on", "2026-02-03")).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        var both = TestTokens.ofAccount("clerk of the ward", "GRASSROOTS_APPROVER:WARD:subtree");
        step(both, id, "propose", Map.of("on", "2026-01-05")).statusCode(409).body("code", is("SAME_PERSON"));
        step(APPROVER, id, "propose", Map.of("on", "2026-01-05")).statusCode(200);
        // the ward does not decide
        step(APPROVER, id, "decide", Map.of("on", "2026-01-15", "number", "1")).statusCode(403);
        step(HEAD, id, "decide", Map.of("on", "2026-01-15"))
                .statusCode(400)
                .body("violations.field", contains("number"));
        step(HEAD, id, "decide", Map.of("on", "2026-01-15", "number", "1205-QĐ/TU"))
                .statusCode(200);
        step(CLERK, id, "award", Map.of("on", "2026-02-03"))
                .statusCode(200)
                .body("state", is("AWARDED"))
                .body("course.step", contains("OPEN", "PROPOSE", "DECIDE", "AWARD"));
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/members/" + member + "/badges")
                .then()
                .body("items", hasSize(1))
                .body("items[0].step", is(30))
                .body("items[0].decisionNo", is("1205-QĐ/TU"))
                .body("items[0].place", is("CELL1"))
                .body("items[0].caseId", is(id));
        eligible(CLERK, "").body("items", empty());
        // once and never again
        open(Map.of("member", member)).statusCode(409).body("code", is("BADGE_HELD"));
        record(member, 30).statusCode(409).body("code", is("BADGE_HELD"));
        figure("BADGE_PROPOSED", "year=2026&groupBy=step").body("rows.value", contains(1));
        figure("BADGE_PROPOSED", "from=2026-01-06&to=2026-12-31").body("total", is(0));
        figure("BADGE_AWARDED", "from=2026-02-03&to=2026-02-03").body("total", is(1));
        figure("BADGE_AWARDED", "year=2025").body("total", is(0));
        // what was so on the day stays so
        figure("BADGE_ELIGIBLE", "asOf=2026-02-03").body("total", is(1));
        figure("BADGE_ELIGIBLE", "asOf=2026-02-04").body("total", is(0));
    }

    /** Who prepares does not examine, whatever account they come with. */
    @Test
    void twoAccountsOfOnePersonAreOnePerson() {
        var officer = registers.person(SampleWorld.id("CELL2"), SEATED);
        var first = TestTokens.ofMember("first account", officer, "GRASSROOTS_CLERK:WARD:subtree");
        var second = TestTokens.ofMember("second account", officer, "GRASSROOTS_APPROVER:WARD:subtree");
        var body = Map.of("member", since("1996-01-20"), "step", 30, "awardDate", "2026-02-03", "on", "2026-01-02");
        var id = post(first, "/api/v1/badges", body).statusCode(201).extract().<String>path("id");
        step(second, id, "propose", Map.of("on", "2026-01-05")).statusCode(409).body("code", is("SAME_PERSON"));
        step(APPROVER, id, "propose", Map.of("on", "2026-01-05")).statusCode(200);
    }

    /** Proposed in one cell; the member moves to another before the badge is given. The figure of then stays. */
    @Test
    void aProposalCountsWhereTheMemberSatThen() {
        var member = since("1996-01-20");
        var id = open(Map.of("member", member)).extract().<String>path("id");
        step(APPROVER, id, "propose", Map.of("on", "2026-01-05")).statusCode(200);
        proposed().body("rows.keys.child", contains("CELL1"));
        var transfer = Map.of("member", member, "toOrganisation", "CELL2", "reason", "Phân công", "on", "2026-01-06");
        var moved = post(CLERK, "/api/v1/transfers", transfer)
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(APPROVER, "/api/v1/transfers/" + moved + "/accept", Map.of("on", "2026-01-12"))
                .statusCode(200);

        given().auth().oauth2(CLERK).get("/api/v1/badges/" + id).then().body("place", is("CELL2"));
        proposed().body("rows.keys.child", contains("CELL1")).body("total", is(1));
    }

    private static ValidatableResponse proposed() {
        return given().auth()
                .oauth2(HEAD)
                .get("/api/v1/statistics/BADGE_PROPOSED?organisation=WARD&from=2026-01-01&to=2026-01-31&groupBy=child")
                .then()
                .statusCode(200);
    }

    @Test
    void refusedAndWithdrawnSayWhy() {
        var id = open(Map.of("member", since("1996-01-20"))).extract().<String>path("id");
        step(CLERK, id, "withdraw", Map.of("on", "2026-01-10"))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        step(APPROVER, id, "propose", Map.of("on", "2026-01-05")).statusCode(200);
        step(HEAD, id, "refuse", Map.of("on", "2026-01-10", "reason", "Chưa đủ hồ sơ"))
                .statusCode(200)
                .body("state", is("REFUSED"));
        given().auth().oauth2(THERE).get("/api/v1/badges/" + id).then().statusCode(404);
        given().auth().oauth2(CLERK).get("/api/v1/badges?state=REFUSED").then().body("items.id", contains(id));
    }

    @Test
    void afterDeathWithinTwelveMonthsOfTheStep() {
        var member = since("1996-08-01");
        open(Map.of("member", member, "variant", "POSTHUMOUS")).statusCode(409).body("code", is("BADGE_NOT_OF_STATE"));
        var late = since("1997-02-01");
        for (var dead : List.of(member, late)) {
            registers.run("update seating set valid_to = '2026-01-01', end_cause = 'DECEASED' where member_id = '"
                    + dead + "'");
            registers.run("update member set seated_to = '2026-01-01' where id = '" + dead + "'");
        }
        open(Map.of("member", member, "variant", "POSTHUMOUS", "awardDate", "2026-03-01"))
                .statusCode(201)
                .body("reachesOn", is("2026-08-01"));
        open(Map.of("member", late, "variant", "POSTHUMOUS", "awardDate", "2026-03-01"))
                .statusCode(409)
                .body("code", is("BADGE_TOO_EARLY"));
        open(Map.of("member", late)).statusCode(409).body("code", is("BADGE_NOT_OF_STATE"));
    }

    @Test
    void whatIsWrongIsSaid() {
        var member = since("1990-01-20");
        open(Map.of("member", member, "step", 35))
                .statusCode(400)
                .body("violations.code", contains("BADGE_STEP_UNKNOWN"));
        open(Map.of("member", member, "awardDate", "2026-02-04"))
                .statusCode(400)
                .body("violations.code", contains("NOT_AN_AWARD_DAY"));
        open(Map.of("member", registers.person(SampleWorld.id("CELL1"), SEATED)))
                .statusCode(409)
                .body("code", is("SENIORITY_UNKNOWN"));
        open(Map.of("member", registers.person(SampleWorld.id("CELL9"), SEATED)))
                .statusCode(404);
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/badges/eligible")
                .then()
                .statusCode(400)
                .body("violations.code", contains("PARAMETER_MISSING"));
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/codelists/badge-steps")
                .then()
                .body("items", hasSize(12))
                .body("items.find { it.code == '70' }.properties.earlyMonths", is("24"))
                .body("items.find { it.code == '30' }.properties.giftCoefficient", is("1.50"))
                .body("items.find { it.code == '45' }.properties.giftCoefficient", nullValue());
    }

    /** One of the award days that come: a badge for what will be reached in decades is no badge. */
    @Test
    void itIsForOneOfTheComingAwardDays() {
        var member = since("1996-01-20");
        for (var day : List.of("2065-11-07", "2027-02-03", "2025-11-07")) {
            open(Map.of("member", member, "awardDate", day))
                    .statusCode(400)
                    .body("violations.code", contains("AWARD_DATE_OUT_OF_RANGE"));
        }
        open(Map.of("member", member, "awardDate", "2026-11-07")).statusCode(201);
    }

    /** What was so when it was drawn up is judged again when it is decided and handed over. */
    @Test
    void whatHasChangedMeanwhileIsJudgedAgain() {
        var member = since("1996-01-20");
        var id = proposed(member);
        registers.run("update member set admitted_on = '1996-06-01' where id = '" + member + "'");
        decide(id, "2026-01-15").statusCode(409).body("code", is("BADGE_TOO_EARLY"));
        registers.run("update member set admitted_on = '1996-01-20' where id = '" + member + "'");
        decide(id, "2026-01-15").statusCode(200);
        registers.run("update seating set valid_to = '2026-01-20', end_cause = 'DECEASED' where member_id = '" + member
                + "'");
        registers.run("update member set seated_to = '2026-01-20' where id = '" + member + "'");
        step(CLERK, id, "award", Map.of("on", "2026-02-03")).statusCode(409).body("code", is("BADGE_NOT_OF_STATE"));
    }

    @Test
    void aDecisionIsTakenBackBeforeTheHandingOver() {
        var id = proposed(since("1996-01-20"));
        var cancelled = Map.of("on", "2026-01-20", "reason", "Hồ sơ sai");
        step(HEAD, id, "cancel", cancelled).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        decide(id, "2026-01-15").statusCode(200);
        step(APPROVER, id, "cancel", cancelled).statusCode(403);
        step(HEAD, id, "cancel", Map.of("on", "2026-01-20")).statusCode(400);
        step(HEAD, id, "cancel", cancelled).statusCode(200).body("state", is("CANCELLED"));
        eligible(CLERK, "").body("items", hasSize(1)).body("items[0].openCase", nullValue());
    }

    /** Who is no member any more gets none; who has died may be given one posthumously, by a case of its own. */
    @Test
    void itEndsWithTheMembership() {
        var member = since("1996-01-20");
        var id = proposed(member);
        var officer = TestTokens.ofAccount("officer of deaths", "ORG_OFFICER:TOWN:subtree");
        var death = new HashMap<String, Object>(Map.of("member", member, "kind", "DEATH", "reason", "thử"));
        death.putAll(Map.of("diedOn", "2026-01-10", "on", "2026-01-12"));
        var exit =
                post(officer, "/api/v1/exits", death).statusCode(201).extract().<String>path("id");
        post(HEAD, "/api/v1/exits/" + exit + "/decide", Map.of("on", "2026-01-13"))
                .statusCode(200);
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/badges/" + id)
                .then()
                .body("state", is("WITHDRAWN"))
                .body("course.note", hasItem("DECEASED"));
        open(Map.of("member", member, "variant", "POSTHUMOUS", "on", "2026-01-15", "awardDate", "2026-02-01"))
                .statusCode(201);
    }

    /** Two clerks at once: one of them has opened it, and the other is told so. */
    @Test
    void ofTwoAtOnceOneIsTold() throws Exception {
        var member = since("1996-01-20");
        var answers = AtOnce.of(4, () -> open(Map.of("member", member)).extract());
        assertEquals(
                List.of(201, 409, 409, 409),
                answers.stream().map(a -> a.statusCode()).sorted().toList());
        assertEquals(
                List.of("CASE_OPEN", "CASE_OPEN", "CASE_OPEN"),
                answers.stream()
                        .filter(a -> a.statusCode() == 409)
                        .map(a -> a.<String>path("code"))
                        .toList());
    }

    private static String proposed(UUID member) {
        var id = open(Map.of("member", member)).statusCode(201).extract().<String>path("id");
        step(APPROVER, id, "propose", Map.of("on", "2026-01-05")).statusCode(200);
        return id;
    }

    private static ValidatableResponse decide(String id, String on) {
        return step(HEAD, id, "decide", Map.of("on", on, "number", "1205-QĐ/TU"));
    }

    /** Of many members the list reads those alone who may have reached a step. */
    @Test
    void theListIsReadByAnIndex() {
        registers.seat(SampleWorld.id("CELL2"), 5_000, SEATED);
        registers.run(
                "update member set admitted_on = date '2001-01-01' + (random() * 5000)::int, official_on = seated_from");
        registers.run("update member set admitted_on = '1990-01-01' where id in (select id from member limit 20)");
        registers.run("analyze member");
        var plan = String.join(
                "\n",
                registers.texts(
                        "explain select * from member m where m.seniority_from <= date '2026-02-03' - 30 * 365"));
        assertTrue(plan.contains("member_seniority"), plan);
        eligible(CLERK, "&count=true&limit=200").body("total", is(20));
    }

    private UUID since(String day) {
        var member = registers.person(SampleWorld.id("CELL1"), SEATED);
        registers.run("update member set admitted_on = '" + day + "' where id = '" + member + "'");
        return member;
    }

    private static ValidatableResponse eligible(String token, String more) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/badges/eligible?awardDate=2026-02-03" + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse open(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("step", 30, "awardDate", "2026-02-03", "on", "2026-01-02"));
        body.putAll(more);
        return post(CLERK, "/api/v1/badges", body);
    }

    private static ValidatableResponse record(UUID member, int step) {
        return post(
                CLERK,
                "/api/v1/members/" + member + "/badges",
                Map.of("step", step, "awardedOn", "2020-02-03", "decisionNo", "7-QĐ/TU"));
    }

    private static ValidatableResponse step(String token, String id, String step, Map<String, ?> body) {
        return post(token, "/api/v1/badges/" + id + "/" + step, body);
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse figure(String metric, String query) {
        return given().auth()
                .oauth2(HEAD)
                .get("/api/v1/statistics/" + metric + "?organisation=TOWN&" + query)
                .then()
                .statusCode(200);
    }
}
