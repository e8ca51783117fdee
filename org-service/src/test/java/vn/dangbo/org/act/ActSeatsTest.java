package vn.dangbo.org.act;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.org.act.ActCalls.list;
import static vn.dangbo.org.act.ActCalls.proposal;
import static vn.dangbo.org.act.ActCalls.target;
import static vn.dangbo.org.act.ActCalls.with;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.TestTokens;

/** What an act does to seats: each is spoken for once, and the execution does what the preview says (§1.6, §6.4). */
@OrgServiceTest
class ActSeatsTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();
    private static final Map<String, Object> THEY_END = Map.of("end", "ORGANISATION_ENDED");

    @Inject
    ActWorld world;

    @Inject
    ActRunner runner;

    private String x;
    private ActCalls calls;
    private LocalDate today;
    private String wards;
    private String schools;
    private String wardSecretary;
    private String secretary;
    private String deputy;

    /** The ward has a secretary; the school has a secretary and a deputy, whose term is known to end. */
    @BeforeEach
    void build() {
        x = "G" + WORLDS.incrementAndGet() + "G";
        world.build(x);
        QuarkusMock.installMockForType(
                new FakeMembers().with(x + "C1", 40, 40).with(x + "C2", 40, 40).with(x + "C3", 40, 40),
                MemberService.class);
        calls = new ActCalls(x + "T");
        today = VietnamTime.today(Clock.systemUTC());
        wards = body("W", "BCH", "2020-01-01", null);
        schools = body("S", "BCH", "2020-03-01", "2090-03-01");
        wardSecretary = seat(wards, "SECRETARY", null);
        secretary = seat(schools, "SECRETARY", null);
        deputy = seat(schools, "DEPUTY", null);
    }

    @Test
    void everySeatOfWhatEndsMustBeSpokenFor() {
        var id = calls.ready(absorb());

        preview(id)
                .body("blocking.code", contains("SEAT_UNALLOCATED", "SEAT_UNALLOCATED"))
                .body("blocking.organisation", everyItem(is(x + "S")))
                .body("blocking.seat", containsInAnyOrder(secretary, deputy))
                .body("blocking.find { it.seat == '%s' }.member".formatted(secretary), is(holder(secretary)))
                .body("seats", empty());
        calls.decide(id)
                .statusCode(409)
                .body("code", is("ACT_BLOCKED"))
                .body("violations.code", contains("SEAT_UNALLOCATED", "SEAT_UNALLOCATED"))
                .body("violations.message", hasItem(containsString("SECRETARY")))
                .body("violations.message", hasItem(containsString(holder(secretary))));
        calls.decide(calls.ready(with(absorb(), "seats", List.of(named(secretary, "end", "ORGANISATION_ENDED")))))
                .statusCode(409)
                .body("violations.message", contains(containsString(deputy)));
    }

    @Test
    void seatsEndWithTheirOrganisationWhenTheActSaysSo() {
        var id = calls.ready(with(absorb(), "seats", List.of(THEY_END)));
        preview(id)
                .body("blocking", empty())
                .body("seats.seat", containsInAnyOrder(secretary, deputy))
                .body("seats.end", everyItem(is("ORGANISATION_ENDED")))
                .body("seats.next", everyItem(nullValue()));
        calls.decide(id).statusCode(200);
        runner.run();

        for (var seat : List.of(secretary, deputy)) {
            get("/seats/" + seat).body("validTo", is(today.toString())).body("endReason", is("ORGANISATION_ENDED"));
        }
        get("/committees/" + schools).body("termTo", is(today.toString()));
        get("/organisations/" + x + "W/seats").body("items.id", contains(wardSecretary));
    }

    @Test
    void aHolderIsAppointedToTheBodyOfTheTarget() {
        var id = calls.ready(
                with(absorb(), "seats", List.of(named(secretary, "to", x + "W", "role", "DEPUTY"), THEY_END)));
        preview(id)
                .body("blocking", empty())
                .body("seats.find { it.seat == '%s' }.next.organisation".formatted(secretary), is(x + "W"))
                .body("seats.find { it.seat == '%s' }.next.role".formatted(secretary), is("DEPUTY"))
                .body("seats.find { it.seat == '%s' }.next.fresh".formatted(secretary), is(false))
                .body("seats.find { it.seat == '%s' }.next".formatted(deputy), nullValue());
        calls.decide(id).statusCode(200);
        runner.run();

        get("/organisations/" + x + "W/seats?asOf=" + today.minusDays(1)).body("items.id", contains(wardSecretary));
        get("/organisations/" + x + "W/seats")
                .body("items.role", contains("SECRETARY", "DEPUTY"))
                .body("items[1].committeeId", is(wards))
                .body("items[1].memberId", is(holder(secretary)))
                .body("items[1].startMode", is("APPOINTED"))
                .body("items[1].validFrom", is(today.toString()))
                .body("items[1].validTo", nullValue())
                .body("items[1].decisionNo", is("15-QĐ/TU"));
        get("/seats/" + secretary).body("endReason", is("ORGANISATION_ENDED"));
    }

    /** A new organisation has no committee: it gets one by appointment, for the rest of the longest term. */
    @Test
    void aNewOrganisationGetsItsCommitteeByAppointment() {
        var id = calls.ready(with(
                proposal("CONSOLIDATE", x + "T", today.toString()),
                "sources",
                list(x + "W", x + "S"),
                "targets",
                List.of(target(x + "N", "name", "Đảng bộ hợp nhất")),
                "seats",
                List.of(named(wardSecretary, "to", x + "N"), Map.of("to", x + "N", "role", "DEPUTY"))));
        preview(id).body("blocking", empty()).body("seats.next.fresh", contains(true, true, true));
        calls.decide(id).statusCode(200);
        runner.run();

        get("/organisations/" + x + "N/committees")
                .body("items.kind", contains("BCH"))
                .body("items[0].termLabel", is("2020–"))
                .body("items[0].termFrom", is(today.toString()))
                .body("items[0].termTo", nullValue())
                .body("items[0].seated", is(3));
        get("/organisations/" + x + "N/seats")
                .body("items.role", contains("SECRETARY", "DEPUTY", "DEPUTY"))
                .body("items[0].memberId", is(holder(wardSecretary)))
                .body("items.startMode", everyItem(is("APPOINTED")));
        get("/organisations/" + x + "S/seats?asOf=" + today.minusDays(1))
                .body("items.id", containsInAnyOrder(secretary, deputy));
    }

    @Test
    void whoeverIsSplitOffSaysWhoStays() {
        var body = with(
                proposal("SPLIT_OFF", x + "T", today.toString()),
                "sources",
                list(x + "S"),
                "targets",
                List.of(target(x + "N", "name", "Trường mới")),
                "consent",
                Map.of("number", "12-CV/TU", "on", "2019-12-01"));
        calls.decide(calls.ready(body))
                .statusCode(409)
                .body("violations.code", contains("SEAT_UNALLOCATED", "SEAT_UNALLOCATED"));
        var id = calls.ready(with(
                body,
                "seats",
                List.of(named(deputy, "to", x + "N", "role", "SECRETARY"), Map.of("from", x + "S", "to", x + "S"))));
        preview(id).body("blocking", empty()).body("seats.seat", contains(deputy));
        calls.decide(id).statusCode(200);
        runner.run();

        get("/organisations/" + x + "S/seats").body("items.id", contains(secretary));
        get("/seats/" + deputy)
                .body("endReason", is("LEFT_POST"))
                .body("endDecisionNo", is("15-QĐ/TU"))
                .body("validTo", is(today.toString()));
        get("/organisations/" + x + "N/seats")
                .body("items.memberId", contains(holder(deputy)))
                .body("items[0].role", is("SECRETARY"))
                .body("items[0].validTo", is("2090-03-01"))
                .body("items[0].endReason", is("TERM_END"));
    }

    @Test
    void nobodyComesWhereThereIsNoRoom() {
        blocked(absorb(), List.of(Map.of("to", x + "W")), "SEAT_TAKEN");
        blocked(absorb(), List.of(Map.of("to", x + "W", "role", "INSPECTION_CHAIR")), "ROLE_NOT_IN_COMMITTEE");
        blocked(
                absorb(),
                List.of(Map.of("to", x + "W", "committee", "CHI_UY", "role", "COMMITTEE_MEMBER")),
                "COMMITTEE_KIND_NOT_OF_UNIT");
        blocked(absorb(), List.of(Map.of("to", x + "S")), "SEAT_TARGET_ENDS");
        blocked(absorb(), List.of(Map.of("to", x + "U")), "SEAT_TARGET_FOREIGN");
    }

    @Test
    void linesNameSeatsOfTheActOnceAndNoOthers() {
        blocked(
                absorb(),
                List.of(named(secretary, "to", x + "W", "role", "DEPUTY"), named(secretary, "end", "OTHER"), THEY_END),
                "SEAT_TWICE");
        blocked(absorb(), List.of(named(wardSecretary, "end", "OTHER"), THEY_END), "SEAT_FOREIGN");
        blocked(absorb(), List.of(named(UUID.randomUUID().toString(), "end", "OTHER"), THEY_END), "SEAT_FOREIGN");
        blocked(absorb(), List.of(Map.of("from", x + "W", "end", "OTHER"), THEY_END), "SEAT_LINE_FOREIGN");
        blocked(absorb(), List.of(THEY_END, Map.of("end", "OTHER")), "SEAT_LINE_TWICE");
        blocked(absorb(), List.of(Map.of("end", "NO_REASON")), "SEAT_END_UNKNOWN");
        for (var line : List.of(Map.of("from", x + "S"), Map.of("to", x + "W", "end", "OTHER"))) {
            calls.propose(with(absorb(), "seats", List.of(line)))
                    .statusCode(400)
                    .body("violations.code", contains("SEATS_GO_OR_END"));
        }
        calls.propose(with(
                        proposal("RENAME", x + "T", today.toString()),
                        "sources",
                        list(x + "S"),
                        "targets",
                        List.of(target(x + "S", "name", "Trường")),
                        "seats",
                        List.of(THEY_END)))
                .statusCode(400)
                .body("violations.code", contains("SEATS_NOT_OF_ACT"));
    }

    /** Judged again on the day: who came meanwhile stops the act by name, who has left is no mistake. */
    @Test
    void whatHappensBeforeTheDayIsNotForgotten() {
        var act = calls.decided(with(
                absorb(),
                "effectiveOn",
                today.plusDays(5).toString(),
                "seats",
                List.of(
                        named(secretary, "to", x + "W", "role", "DEPUTY"),
                        named(deputy, "end", "ORGANISATION_ENDED"))));
        end(secretary, today.plusDays(1));
        var late = seat(schools, "COMMITTEE_MEMBER", today.plusDays(1).toString());
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(6)), Clock.class);
        runner.run();

        calls.get(ActCalls.PATH + "/" + act)
                .body("status", is("DECIDED"))
                .body("waiting[0].reasons.code", contains("SEAT_UNALLOCATED"))
                .body("waiting[0].reasons.seat", contains(late))
                .body("waiting[0].reasons.member", contains(holder(late)));
        calls.get(ActCalls.PATH + "?stuck=true").body("items.id", hasItem(act));
        get("/organisations/" + x + "S").body("code", is(x + "S"));
        end(late, today.plusDays(4));
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(7)), Clock.class);
        await(act);

        get("/seats/" + deputy)
                .body("validTo", is(today.plusDays(5).toString()))
                .body("endReason", is("ORGANISATION_ENDED"));
        get("/seats/" + secretary).body("validTo", is(today.plusDays(1).toString()));
        get("/organisations/" + x + "W/seats?asOf=" + today.plusDays(6)).body("items.role", contains("SECRETARY"));
    }

    @Test
    void aRetirementToComeGoesAlong() {
        end(deputy, today.plusYears(1));
        calls.decided(with(absorb(), "seats", List.of(Map.of("to", x + "W", "role", "DEPUTY"))));
        runner.run();

        get("/organisations/" + x + "W/seats?asOf=" + today.plusYears(1).minusDays(1))
                .body("items.memberId", hasItem(holder(deputy)));
        get("/organisations/" + x + "W/seats?asOf=" + today.plusYears(1))
                .body("items.memberId", not(hasItem(holder(deputy))));
        get("/seats/" + deputy).body("endReason", is("ORGANISATION_ENDED"));
    }

    @Test
    void whatIsRecordedOfLaterDaysStandsInTheWay() {
        var later = seat(schools, "COMMITTEE_MEMBER", today.plusDays(30).toString());
        preview(calls.ready(with(absorb(), "seats", List.of(THEY_END))))
                .body("blocking.code", contains("SEAT_BEGINS_LATER"))
                .body("blocking.seat", contains(later));
    }

    /** Discipline ends an organisation and asks nobody where its officers would like to go. */
    @Test
    void seatsOfADisbandedOrganisationEndWithIt() {
        var cells = body("C3", "BI_THU", "2020-01-01", null);
        var head = seat(cells, "SECRETARY", null);
        calls.decided(with(
                proposal("DISBAND", x + "T", today.toString()),
                "sources",
                list(x + "C3"),
                "allocations",
                List.of(Map.of("from", x + "C3", "to", x + "C1"))));
        runner.run();

        get("/seats/" + head).body("endReason", is("ORGANISATION_ENDED"));
    }

    /** Whoever sees the act but not the organisation learns that somebody is forgotten, not who. */
    @Test
    void holdersElsewhereAreNotTold() {
        var id = calls.ready(absorb());
        var ward = new ActCalls(x + "W");
        ward.get(ActCalls.PATH + "/" + id + "/preview")
                .statusCode(200)
                .body("blocking.code", contains("SEAT_UNALLOCATED", "SEAT_UNALLOCATED"))
                .body("blocking.member", everyItem(nullValue()))
                .body("blocking.message", everyItem(not(containsString(holder(secretary)))));
    }

    @Test
    void aReversalBringsCommitteesAndSeatsBack() {
        var act = calls.decided(with(
                absorb(),
                "effectiveOn",
                today.minusDays(10).toString(),
                "seats",
                List.of(named(secretary, "to", x + "W", "role", "DEPUTY"), THEY_END)));
        runner.run();
        String appointed =
                get("/organisations/" + x + "W/seats?role=DEPUTY").extract().path("items[0].id");
        var id = calls.ready(reversal(act));
        preview(id)
                .body("blocking", empty())
                .body("warnings", empty())
                .body("seats.seat", containsInAnyOrder(appointed, deputy))
                .body("seats.find { it.seat == '%s' }.end".formatted(appointed), is("LEFT_POST"))
                .body("seats.find { it.seat == '%s' }.next.organisation".formatted(appointed), is(x + "S"))
                .body("seats.find { it.seat == '%s' }.end".formatted(deputy), nullValue());
        calls.decide(id).statusCode(200);
        runner.run();

        get("/organisations/" + x + "W/seats").body("items.id", contains(wardSecretary));
        get("/organisations/" + x + "S/committees")
                .body("items.termFrom", contains(today.toString(), "2020-03-01"))
                .body("items.termTo", contains("2090-03-01", today.minusDays(10).toString()))
                .body("items.termLabel", contains("2020–", "2020–"));
        get("/organisations/" + x + "S/seats")
                .body("items.role", contains("SECRETARY", "DEPUTY"))
                .body("items.memberId", contains(holder(secretary), holder(deputy)))
                .body("items.startMode", everyItem(is("ELECTED_COMMITTEE")))
                .body("items.validFrom", everyItem(is(today.toString())))
                .body("items.endReason", everyItem(is("TERM_END")));
        // the days between stay as they were lived
        get("/organisations/" + x + "W/seats?asOf=" + today.minusDays(5))
                .body("items.id", contains(wardSecretary, appointed));
        get("/seats/" + secretary).body("validTo", is(today.minusDays(10).toString()));
    }

    @Test
    void whatIsNewerStaysAndIsNamed() {
        var body = with(
                proposal("SPLIT_OFF", x + "T", today.minusDays(10).toString()),
                "sources",
                list(x + "S"),
                "targets",
                List.of(target(x + "N", "name", "Trường mới")),
                "consent",
                Map.of("number", "12-CV/TU", "on", "2019-12-01"),
                "seats",
                List.of(
                        named(secretary, "to", x + "N"),
                        named(deputy, "to", x + "N"),
                        Map.of("from", x + "S", "to", x + "S")));
        var act = calls.decided(body);
        runner.run();
        // the school has another secretary by now, and the deputy has retired from the new school
        var another = seat(schools, "SECRETARY", today.minusDays(3).toString());
        String there =
                get("/organisations/" + x + "N/seats?role=DEPUTY").extract().path("items[0].id");
        end(there, today.minusDays(2));
        var id = calls.ready(reversal(act));
        preview(id)
                .body("blocking", empty())
                .body("warnings.code", contains("SEAT_NOT_REOPENED", "SEAT_NOT_REOPENED"))
                .body("warnings.seat", containsInAnyOrder(secretary, deputy));
        calls.decide(id).statusCode(200);
        runner.run();

        get("/organisations/" + x + "S/seats").body("items.id", contains(another));
        get("/organisations/" + x + "N/seats?asOf=" + today.minusDays(1))
                .body("items[0].endReason", is("ORGANISATION_ENDED"))
                .body("items[0].validTo", is(today.toString()));
    }

    private Map<String, Object> reversal(String act) {
        return with(proposal("REVERSE", x + "T", today.toString()), "reverses", act);
    }

    private void blocked(Map<String, Object> act, List<Map<String, Object>> seats, String code) {
        calls.decide(calls.ready(with(act, "seats", seats)))
                .statusCode(409)
                .body("code", is("ACT_BLOCKED"))
                .body("violations.code", hasItem(code))
                .body("violations.code", everyItem(is(code)));
    }

    private void await(String act) {
        for (int i = 0; i < 300; i++) {
            runner.run();
            if ("EXECUTED".equals(calls.get(ActCalls.PATH + "/" + act).extract().path("status"))) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError(calls.get(ActCalls.PATH + "/" + act).extract().asString());
    }

    private Map<String, Object> absorb() {
        return with(
                proposal("ABSORB", x + "T", today.toString()),
                "sources",
                list(x + "W", x + "S"),
                "targets",
                List.of(target(x + "W")));
    }

    private static Map<String, Object> named(String seat, Object... fields) {
        return with(new HashMap<>(Map.of("seats", List.of(seat))), fields);
    }

    private ValidatableResponse preview(String id) {
        return calls.get(ActCalls.PATH + "/" + id + "/preview").statusCode(200);
    }

    private String officer() {
        return TestTokens.of("ORG_OFFICER:" + x + "P:subtree");
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(officer()).get("/api/v1" + path).then().statusCode(200);
    }

    private String holder(String seat) {
        return get("/seats/" + seat).extract().path("memberId");
    }

    private String body(String unit, String kind, String from, String to) {
        var body = new HashMap<String, Object>(
                Map.of("kind", kind, "termLabel", from.substring(0, 4) + "–", "termFrom", from));
        body.put("termTo", to);
        return ActCalls.post(officer(), "/api/v1/organisations/" + x + unit + "/committees", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String seat(String committee, String role, String from) {
        var body = Map.of(
                "memberId",
                UUID.randomUUID().toString(),
                "role",
                role,
                "startMode",
                "ELECTED_COMMITTEE",
                "validFrom",
                from == null ? "2020-03-01" : from);
        return ActCalls.post(officer(), "/api/v1/committees/" + committee + "/seats", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void end(String seat, LocalDate on) {
        ActCalls.post(officer(), "/api/v1/seats/" + seat + "/end", Map.of("reason", "RETIRED", "on", on.toString()))
                .statusCode(200);
    }
}
