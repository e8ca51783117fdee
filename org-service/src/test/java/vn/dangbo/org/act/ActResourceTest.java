package vn.dangbo.org.act;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.org.act.ActCalls.list;
import static vn.dangbo.org.act.ActCalls.proposal;
import static vn.dangbo.org.act.ActCalls.target;
import static vn.dangbo.org.act.ActCalls.with;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.TestTokens;

/** Acts through the API: the way from proposal to execution (domain document, §1.6 and §6.5). */
@OrgServiceTest
class ActResourceTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    @Inject
    ActWorld world;

    @Inject
    ActRunner runner;

    private String x;
    private ActCalls calls;
    private LocalDate today;

    @BeforeEach
    void build() {
        x = "R" + WORLDS.incrementAndGet();
        world.build(x);
        calls = new ActCalls(x + "T");
        today = VietnamTime.today(Clock.systemUTC());
    }

    @Test
    void aRenameIsExecutedOnItsDayAndThePastKeepsTheOldName() {
        var id = calls.decided(rename(today));
        runner.run();

        calls.get(ActCalls.PATH + "/" + id)
                .statusCode(200)
                .body("status", is("EXECUTED"))
                .body("waiting", empty())
                .body("course.step", contains("PROPOSE", "SUBMIT", "REVIEW", "OPINION", "DECIDE", "EXECUTE"))
                .body("course[1].by", is("maker." + x + "T"))
                .body("decision.number", is("15-QĐ/TU"));
        calls.get("/api/v1/organisations/" + x + "C1").body("name", is("Chi bộ Hòa Bình"));
        calls.get("/api/v1/organisations/" + x + "C1?asOf=" + today.minusDays(1))
                .body("name", is("Tổ chức " + x + "C1"));
    }

    @Test
    void onlyExecutionChangesTheTree() {
        calls.ready(rename(today));
        runner.run();

        calls.get("/api/v1/organisations/" + x + "C1").body("name", is("Tổ chức " + x + "C1"));
    }

    @Test
    void aFutureActExecutesByItselfOnItsDayAlsoAfterAnOutage() {
        var id = calls.decided(rename(today.plusDays(3)));
        runner.run();
        calls.get(ActCalls.PATH + "/" + id).body("status", is("DECIDED")).body("waiting.step", contains("CHANGE_TREE"));

        // The service was down on the third day; it is the fifth when it is up again.
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(5)), Clock.class);
        runner.run();

        calls.get(ActCalls.PATH + "/" + id).body("status", is("EXECUTED"));
        calls.get("/api/v1/organisations/" + x + "C1?asOf=" + today.plusDays(2))
                .body("name", is("Tổ chức " + x + "C1"));
        calls.get("/api/v1/organisations/" + x + "C1?asOf=" + today.plusDays(3)).body("name", is("Chi bộ Hòa Bình"));
    }

    @Test
    void makerExaminerAndDeciderAreThreePeople() {
        var both = TestTokens.ofAccount(
                "maker." + x + "T", "ORG_OFFICER:" + x + "T:subtree", "ORG_HEAD:" + x + "T:subtree");
        var id = calls.propose(rename(today)).statusCode(201).extract().<String>path("id");
        calls.step(calls.maker(), id, "submit", null).statusCode(200);
        calls.step(calls.maker(), id, "review", null).statusCode(409).body("code", is("SAME_PERSON"));
        calls.step(calls.examiner(), id, "review", null).statusCode(200);
        calls.step(calls.maker(), id, "opinion", opinion(15, 14))
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        calls.step(calls.examiner(), id, "opinion", opinion(15, 14)).statusCode(200);

        calls.step(both, id, "decide", decision()).statusCode(409).body("code", is("SAME_PERSON"));
        calls.step(calls.examiner(), id, "decide", decision()).statusCode(403);
        var examinerAsHead = TestTokens.ofAccount("examiner." + x + "T", "ORG_HEAD:" + x + "T:subtree");
        calls.step(examinerAsHead, id, "decide", decision()).statusCode(409).body("code", is("SAME_PERSON"));
        calls.decide(id).statusCode(200);
    }

    @Test
    void everyReasonAgainstAnActIsNamed() {
        var provincial = new ActCalls(x + "P");
        var id = provincial.ready(
                with(proposal("TERMINATE", x + "P", today.toString()), "sources", list(x + "T"), "targets", list()));

        provincial
                .decide(id)
                .statusCode(409)
                .body("code", is("ACT_BLOCKED"))
                .body("violations.findAll { it.code == 'CHILD_LEFT_BEHIND' }.field", contains(x + "S", x + "W"))
                .body("violations[0].message", containsString(x + "T"));
        provincial
                .get(ActCalls.PATH + "/" + id + "/preview")
                .body("blocking.organisation", hasItem(x + "W"))
                .body("blocking.message", everyItem(notNullValue()));
        provincial.get(ActCalls.PATH + "/" + id).body("status", is("OPINION_TAKEN"));
    }

    @Test
    void anOpinionMustBeCarriedAndItsTalliesTrue() {
        var id = calls.propose(rename(today)).extract().<String>path("id");
        calls.step(calls.maker(), id, "submit", null);
        calls.step(calls.examiner(), id, "review", null);
        calls.step(
                        calls.examiner(),
                        id,
                        "opinion",
                        Map.of("method", "BALLOT", "issued", 5, "returned", 6, "agree", 6, "disagree", 0))
                .statusCode(400)
                .body("violations.code", contains("OPINION_IMPOSSIBLE"));
        calls.step(calls.examiner(), id, "opinion", opinion(14, 7)).statusCode(200);

        // seven of fourteen are half, not more than half (Điều lệ Đảng, Điều 9.5)
        calls.decide(id).statusCode(409).body("code", is("OPINION_NOT_CARRIED"));
    }

    @Test
    void aReturnNeedsAReasonAndTheMakerMayTryAgain() {
        var id = calls.propose(rename(today)).extract().<String>path("id");
        calls.step(calls.maker(), id, "submit", null);
        calls.step(calls.examiner(), id, "return", Map.of("reason", " "))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        calls.step(calls.examiner(), id, "return", Map.of("reason", "Tên trùng với chi bộ khác"))
                .statusCode(200);
        var tag = calls.get(ActCalls.PATH + "/" + id).extract().header("ETag");

        put(id, null).then().statusCode(428);
        put(id, "\"1\"").then().statusCode(412);
        put(id, tag).then().statusCode(200).body("status", is("RETURNED"));
        calls.step(calls.maker(), id, "submit", null).statusCode(200).body("status", is("SUBMITTED"));
    }

    @Test
    void aStepIsTakenOnceWhateverIsClickedTwice() {
        var id = calls.propose(rename(today)).extract().<String>path("id");
        for (int click = 0; click < 2; click++) {
            given().auth()
                    .oauth2(calls.maker())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "click-" + id)
                    .post(ActCalls.PATH + "/" + id + "/submit")
                    .then()
                    .statusCode(200)
                    .body("status", is("SUBMITTED"));
        }
        calls.step(calls.maker(), id, "submit", null).statusCode(409).body("code", is("ACT_NOT_IN_STATE"));
        calls.get(ActCalls.PATH + "/" + id).body("course.step", contains("PROPOSE", "SUBMIT"));
    }

    @Test
    void aDecisionIsCancelledBeforeItsDayOnly() {
        var id = calls.decided(rename(today.plusDays(9)));
        calls.step(calls.decider(), id, "cancel", Map.of("number", "20-QĐ/TU", "on", "2020-01-03"))
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("waiting", empty());
        var executed = calls.decided(rename(today));
        runner.run();
        calls.step(calls.decider(), executed, "cancel", Map.of("number", "21-QĐ/TU", "on", "2020-01-03"))
                .statusCode(409);
    }

    @Test
    void theGrassrootsProposeAndTheSuperiorDecides() {
        var clerk = TestTokens.ofAccount("clerk." + x, "GRASSROOTS_CLERK:" + x + "W:subtree");
        var proposal = with(
                proposal("SPLIT_OFF", x + "T", today.toString()),
                "route",
                "PROPOSED_UPWARD",
                "initiatedBy",
                x + "W",
                "sources",
                list(x + "W"),
                "targets",
                java.util.List.of(target(x + "N", "name", "Đảng bộ cơ sở mới")),
                "consent",
                Map.of("number", "12-CV/TU", "on", "2019-12-01"));
        // Neither has thirty members, and both may be set up with the consent of the town.
        QuarkusMock.installMockForType(new FakeMembers(), MemberService.class);
        var id = ActCalls.post(clerk, ActCalls.PATH, proposal)
                .statusCode(201)
                .extract()
                .<String>path("id");
        ActCalls.post(clerk, ActCalls.PATH + "/" + id + "/submit", null).statusCode(200);
        calls.step(calls.examiner(), id, "review", null).statusCode(200);
        calls.step(calls.examiner(), id, "opinion", opinion(15, 15)).statusCode(200);
        // the grassroots' own approver has no say over what the town decides
        var approver = TestTokens.ofAccount("approver." + x, "GRASSROOTS_APPROVER:" + x + "W:subtree");
        ActCalls.post(approver, ActCalls.PATH + "/" + id + "/decide", decision())
                .statusCode(403);
        calls.decide(id).statusCode(200);
        runner.run();

        calls.get("/api/v1/organisations/" + x + "N")
                .body("name", is("Đảng bộ cơ sở mới"))
                .body("kind", is("GRASSROOTS_COMMITTEE"))
                .body("sector", is("WARD"));
    }

    @Test
    void strangersDoNotSeeAnAct() {
        var id = calls.propose(rename(today)).extract().<String>path("id");
        var stranger = new ActCalls("FARM");
        stranger.get(ActCalls.PATH + "/" + id).statusCode(404).body("code", is("ACT_NOT_FOUND"));
        stranger.step(stranger.decider(), id, "decide", decision()).statusCode(404);
        stranger.get(ActCalls.PATH).body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
        stranger.propose(rename(today)).statusCode(404).body("code", is("ORGANISATION_NOT_FOUND"));
        calls.get(ActCalls.PATH + "?organisation=" + x + "C1").body("items.id", contains(id));
    }

    @Test
    void nobodyDecidesOnTheOwnOrganisation() {
        calls.propose(with(
                        proposal("RENAME", x + "T", today.toString()),
                        "sources",
                        list(x + "T"),
                        "targets",
                        java.util.List.of(target(x + "T", "name", "Đảng bộ thành phố"))))
                .statusCode(409)
                .body("code", is("DECIDER_NOT_ABOVE"));
        // nor moves anything out to where it has no say
        calls.propose(with(
                        proposal("REPARENT", x + "T", today.toString()),
                        "sources",
                        list(x + "S"),
                        "targets",
                        java.util.List.of(target(x + "S", "parent", x + "U"))))
                .statusCode(409)
                .body("code", is("DECIDER_NOT_ABOVE"));
    }

    /** Members of a cell elsewhere are not this committee's to take, nor is a cell elsewhere a place to send them. */
    @Test
    void allocationsStayBelowTheDecider() {
        var ward = new ActCalls(x + "W");
        for (var cells : java.util.List.of(list(x + "C3", x + "C1"), list(x + "C1", x + "C3"))) {
            ward.propose(with(
                            proposal("SPLIT_OFF", x + "W", today.toString()),
                            "sources",
                            list(x + "C1"),
                            "targets",
                            java.util.List.of(target(x + "N", "name", "Chi bộ mới")),
                            "allocations",
                            java.util.List.of(Map.of("from", cells.get(0), "to", cells.get(1)))))
                    .statusCode(409)
                    .body("code", is("DECIDER_NOT_ABOVE"));
        }
    }

    @Test
    void anActIsUndoneByWhoeverDecidedIt() {
        var executed = calls.decided(rename(today.minusDays(1)));
        runner.run();
        // the ward sees the act on its cell, and has no say over what the town decided
        new ActCalls(x + "W")
                .propose(with(proposal("REVERSE", x + "W", today.toString()), "reverses", executed))
                .statusCode(409)
                .body("code", is("DECIDER_NOT_ABOVE"));
        new ActCalls(x + "U")
                .propose(with(proposal("REVERSE", x + "U", today.toString()), "reverses", executed))
                .statusCode(404)
                .body("code", is("ACT_NOT_FOUND"));
        calls.propose(with(proposal("REVERSE", x + "T", today.toString()), "reverses", executed))
                .statusCode(201);
    }

    @Test
    void anExecutedActIsReversedAndTheDaysBetweenStayAsTheyWere() {
        var executed = calls.decided(with(
                proposal("ABSORB", x + "T", today.minusDays(10).toString()),
                "sources",
                list(x + "W", x + "S"),
                "targets",
                java.util.List.of(target(x + "W"))));
        runner.run();
        calls.get("/api/v1/organisations/" + x + "S").statusCode(404);
        var reversal = calls.decided(with(proposal("REVERSE", x + "T", today.toString()), "reverses", executed));
        runner.run();

        calls.get(ActCalls.PATH + "/" + reversal).body("status", is("EXECUTED"));
        calls.get(ActCalls.PATH + "/" + executed).body("status", is("REVERSED"));
        calls.get("/api/v1/organisations/" + x + "S").statusCode(200);
        calls.get("/api/v1/organisations?parent=" + x + "S").body("items.code", contains(x + "C3"));
        calls.get("/api/v1/organisations/" + x + "S?asOf=" + today.minusDays(5)).statusCode(404);
        calls.get("/api/v1/organisations?parent=" + x + "W&asOf=" + today.minusDays(5))
                .body("items.code", contains(x + "C1", x + "C2", x + "C3"));
        calls.ready(with(proposal("REVERSE", x + "T", today.toString()), "reverses", executed));
    }

    @Test
    void delegationsAreGivenAndRevoked() {
        var delegate = with(
                proposal("DELEGATE", x + "T", today.toString()),
                "sources",
                list(x + "W"),
                "delegation",
                "UPPER_GRASSROOTS_POWERS");
        calls.decided(delegate);
        runner.run();
        calls.decide(calls.ready(delegate)).statusCode(409).body("violations.code", contains("DELEGATION_HELD"));
        calls.decide(calls.ready(with(delegate, "sources", list(x + "C1"))))
                .statusCode(409)
                .body("violations.code", contains("DELEGATION_NOT_OF_KIND"));
    }

    @Test
    void theOneWhoTookOverReachesWhatHasEnded() {
        var other = TestTokens.ofAccount("w." + x, "ORG_OFFICER:" + x + "W:subtree");
        given().auth()
                .oauth2(other)
                .get("/api/v1/organisations/" + x + "S?asOf=2015-01-01")
                .then()
                .statusCode(404);
        calls.decided(with(
                proposal("ABSORB", x + "T", today.toString()),
                "sources",
                list(x + "W", x + "S"),
                "targets",
                java.util.List.of(target(x + "W"))));
        runner.run();

        given().auth()
                .oauth2(other)
                .get("/api/v1/organisations/" + x + "S?asOf=2015-01-01")
                .then()
                .statusCode(200)
                .body("parentId", notNullValue());
    }

    @Test
    void thePreviewShowsWhatChangesAndTheFiguresOfTheCommittees() {
        var id = calls.ready(with(
                proposal("ABSORB", x + "T", today.toString()),
                "sources",
                list(x + "W", x + "S"),
                "targets",
                java.util.List.of(target(x + "W"))));

        calls.get(ActCalls.PATH + "/" + id + "/preview")
                .statusCode(200)
                .body("organisations.organisation", contains(x + "C3", x + "S"))
                .body("organisations[0].change", is("CHANGES"))
                .body("organisations[0].after.parent", is(x + "W"))
                .body("organisations[1].after", nullValue())
                .body("successions[0].share", is("ALL"))
                .body(
                        "figures.find { it.organisation == '%sT' }.before.organisations.GRASSROOTS_COMMITTEE"
                                .formatted(x),
                        equalTo(2))
                .body(
                        "figures.find { it.organisation == '%sT' }.after.organisations.GRASSROOTS_COMMITTEE"
                                .formatted(x),
                        equalTo(1));
    }

    private Map<String, Object> rename(LocalDate day) {
        return with(
                proposal("RENAME", x + "T", day.toString()),
                "sources",
                list(x + "C1"),
                "targets",
                java.util.List.of(target(x + "C1", "name", "Chi bộ Hòa Bình")));
    }

    private io.restassured.response.Response put(String id, String tag) {
        var request = given().auth()
                .oauth2(calls.maker())
                .contentType(ContentType.JSON)
                .body(rename(today));
        return (tag == null ? request : request.header("If-Match", tag)).put(ActCalls.PATH + "/" + id);
    }

    private static Map<String, Object> opinion(int issued, int agree) {
        return Map.of("method", "MEETING", "issued", issued, "returned", issued, "agree", agree, "disagree", 0);
    }

    private static Map<String, Object> decision() {
        return Map.of("number", "15-QĐ/TU", "on", "2020-01-02");
    }
}
