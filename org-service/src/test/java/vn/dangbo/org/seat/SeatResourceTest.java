package vn.dangbo.org.seat;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.org.committee.CommitteeCalls.as;
import static vn.dangbo.org.committee.CommitteeCalls.committee;
import static vn.dangbo.org.committee.CommitteeCalls.commune;
import static vn.dangbo.org.committee.CommitteeCalls.facts;
import static vn.dangbo.org.committee.CommitteeCalls.get;
import static vn.dangbo.org.committee.CommitteeCalls.post;
import static vn.dangbo.org.committee.CommitteeCalls.seat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.org.committee.Committees;

/** Who sits: from election to the end, and what the feed tells of it. */
@OrgServiceTest
class SeatResourceTest {

    @Inject
    Committees committees;

    @BeforeEach
    void units() {
        commune("SEA", 14);
    }

    @Test
    void aSeatActsFromItsElectionAndIsConfirmedLater() {
        var chiUy = committee("SEAC1", "CHI_UY", "2020-01-10", null);
        var id = seat(chiUy, "sea-1", "SECRETARY", "2020-01-10");
        get("/organisations/SEAC1/seats?asOf=2020-01-10")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].committeeKind", equalTo("CHI_UY"))
                .body("items[0].role", equalTo("SECRETARY"))
                .body("items[0].startMode", equalTo("ELECTED_COMMITTEE"))
                .body("items[0].confirmedOn", nullValue())
                .body("next", nullValue());
        post("/seats/" + id + "/confirm", Map.of("on", "2020-01-09", "decisionNo", "3-QĐ/ĐU"))
                .then()
                .statusCode(400)
                .body("code", equalTo("CONFIRMED_BEFORE_START"));
        post("/seats/" + id + "/confirm", Map.of("on", "2020-02-01", "decisionNo", "3-QĐ/ĐU"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("confirmedOn", equalTo("2020-02-01"))
                .body("confirmationNo", equalTo("3-QĐ/ĐU"));
        post("/seats/" + id + "/confirm", Map.of("on", "2020-02-02", "decisionNo", "4-QĐ/ĐU"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEAT_CONFIRMED"));
    }

    @Test
    void oneSecretaryAtATimeAndNobodyTwiceInARole() {
        var chiUy = committee("SEAC2", "CHI_UY", "2020-01-10", null);
        var first = seat(chiUy, "sea-2", "SECRETARY", "2020-01-10");
        seat(chiUy, "sea-3", "COMMITTEE_MEMBER", "2020-01-10");
        refused(chiUy, facts("sea-3", "SECRETARY", "2021-01-10"), 409, "SEAT_TAKEN");
        refused(chiUy, facts("sea-3", "COMMITTEE_MEMBER", "2021-01-10"), 409, "SEAT_HELD_TWICE");
        post("/seats/" + first + "/end", Map.of("reason", "ROLE_CHANGED", "on", "2021-01-10"))
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2021-01-10"));
        // half-open: the next one begins on the day on which the first is no more
        seat(chiUy, "sea-3", "SECRETARY", "2021-01-10");
        get("/organisations/SEAC2/seats?asOf=2021-01-09&role=SECRETARY")
                .then()
                .body("items.holderRef", contains("sea-2"));
        get("/organisations/SEAC2/seats?asOf=2021-01-10")
                .then()
                .body("items.role", contains("SECRETARY", "COMMITTEE_MEMBER"))
                .body("items.holderRef", contains("sea-3", "sea-3"));
        // who is not known may sit beside another unknown
        var unknown = facts("x", "COMMITTEE_MEMBER", "2020-01-10");
        unknown.remove("holderRef");
        post("/committees/" + chiUy + "/seats", unknown).then().statusCode(201);
        post("/committees/" + chiUy + "/seats", unknown).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "SEAC6, TERM_END, 2021-01-10, 400, endReason, TERM_GOES_ON",
        "SEAC7, DISMISSED, 2021-01-10, 400, endDecisionNo, END_DECISION_MISSING",
        "SEAC8, BORED, 2021-01-10, 400, reason, FIELD_CODE_UNKNOWN",
        "SEAC9, DECEASED, 2020-01-10, 400, on, SEAT_ENDS_BEFORE_START",
        "SEAC10, DECEASED, 2026-01-10, 400, validTo, SEAT_OUTSIDE_TERM",
    })
    void anEndThatCannotBeIsRefused(String unit, String reason, String on, int status, String field, String code) {
        var chiUy = committee(unit, "CHI_UY", "2020-01-10", on.startsWith("2026") ? "2025-01-10" : null);
        var id = seat(chiUy, "sea-" + reason, "SECRETARY", "2020-01-10");
        post("/seats/" + id + "/end", Map.of("reason", reason, "on", on))
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource({
        "RETIRED,",
        "LEFT_POST,1-QĐ",
        "TRANSFERRED_OUT,",
        "RELEASED,2-QĐ",
        "DISMISSED,3-QĐ",
        "EXPELLED,4-QĐ",
        "DECEASED,",
        "OTHER,"
    })
    void everyCauseEndsASeatAndTheFeedTellsTheHolderOnce(String reason, String decision) {
        commune("SEX" + reason.replace("_", ""), 0);
        var bch = committee("SEX" + reason.replace("_", ""), "BCH", "2020-01-10", null);
        var member = UUID.randomUUID().toString();
        var body = facts("x", "COMMITTEE_MEMBER", "2020-01-10");
        body.remove("holderRef");
        body.put("memberId", member);
        var id = post("/committees/" + bch + "/seats", body).<String>path("id");
        var end = new java.util.HashMap<>(Map.of("reason", reason, "on", "2023-05-01"));
        if (decision != null) {
            end.put("decisionNo", decision);
        }
        post("/seats/" + id + "/end", end)
                .then()
                .statusCode(200)
                .body("endReason", equalTo(reason))
                .body("endDecisionNo", equalTo(decision));
        get("/organisations/SEX" + reason.replace("_", "") + "/seats?asOf=2023-05-01")
                .then()
                .body("items", empty());
        get("/organisations/SEX" + reason.replace("_", "") + "/seats?asOf=2023-04-30")
                .then()
                .body("items.id", contains(id));
        post("/seats/" + id + "/end", end).then().statusCode(409).body("code", equalTo("SEAT_ENDED"));
        var told = events().stream().filter(e -> id.equals(e.get("subject"))).toList();
        assertEquals(
                List.of("vn.dangbo.seat.changed", "vn.dangbo.seat.ended"),
                told.stream().map(e -> e.get("type")).toList());
        var data = (Map<?, ?>) told.get(1).get("data");
        assertEquals(member, data.get("memberId"));
        assertEquals("2023-05-01", data.get("validTo"));
        assertEquals(false, data.containsKey("holderRef"), "the feed carries ids of persons and nothing else of them");
    }

    @Test
    void aTermThatEndsTakesItsSeatsAlong() {
        var chiUy = committee("SEAC3", "CHI_UY", "2020-01-10", null);
        var open = seat(chiUy, "sea-31", "SECRETARY", "2020-01-10");
        var gone = seat(chiUy, "sea-32", "DEPUTY", "2020-01-10");
        post("/seats/" + gone + "/end", Map.of("reason", "RETIRED", "on", "2021-01-10"))
                .then()
                .statusCode(200);

        post("/committees/" + chiUy + "/end", Map.of("on", "2020-06-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEATS_OUTSIDE_TERM"));
        post("/committees/" + chiUy + "/end", Map.of("on", "2022-06-01"))
                .then()
                .statusCode(200)
                .body("termTo", equalTo("2022-06-01"));

        get("/seats/" + open).then().body("validTo", equalTo("2022-06-01")).body("endReason", equalTo("TERM_END"));
        get("/seats/" + gone).then().body("validTo", equalTo("2021-01-10"));
        get("/seats/" + open + "/history").then().body("items", hasSize(1));
        assertEquals(
                List.of("vn.dangbo.seat.changed", "vn.dangbo.seat.ended"),
                events().stream()
                        .filter(e -> open.equals(e.get("subject")))
                        .map(e -> e.get("type"))
                        .toList());
    }

    @Test
    void inATermWhoseEndIsKnownASeatEndsWithItUnlessItEndsBefore() {
        var chiUy = committee("SEAC4", "CHI_UY", "2020-01-10", "2022-06-01");
        var id = seat(chiUy, "sea-4", "SECRETARY", "2020-01-10");
        get("/seats/" + id).then().body("validTo", equalTo("2022-06-01")).body("endReason", equalTo("TERM_END"));
        post("/seats/" + id + "/end", Map.of("reason", "DECEASED", "on", "2021-03-04"))
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2021-03-04"));
        refused(chiUy, facts("sea-5", "STANDING_DEPUTY", "2021-01-10"), 400, "ROLE_NOT_IN_COMMITTEE");
        refused(chiUy, facts("sea-5", "DEPUTY", "2019-12-31"), 400, "SEAT_OUTSIDE_TERM");
        refused(chiUy, facts("sea-5", "DEPUTY", "2022-06-01"), 400, "SEAT_OUTSIDE_TERM");
    }

    @Test
    void onePersonHoldsSeveralSeatsAndOfficesAtOnce() {
        var member = UUID.randomUUID().toString();
        var cell = committee("SEAC5", "CHI_UY", "2020-01-10", null);
        var commune = committee("SEA", "BCH", "2020-01-10", null);
        for (var seat : Map.of(cell, "SECRETARY", commune, "COMMITTEE_MEMBER").entrySet()) {
            var body = facts("x", seat.getValue(), "2020-01-10");
            body.remove("holderRef");
            body.put("memberId", member);
            post("/committees/" + seat.getKey() + "/seats", body).then().statusCode(201);
        }
        var office = post(
                        "/external-offices",
                        Map.of(
                                "organisation", "SEAC5",
                                "memberId", member,
                                "office", "TRUONG_THON",
                                "validFrom", "2019-01-01"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .<String>path("id");
        get("/seats?member=" + member + "&asOf=2020-12-31")
                .then()
                .statusCode(200)
                .body("items.role", containsInAnyOrder("SECRETARY", "COMMITTEE_MEMBER"))
                .body("externalOffices.office", contains("TRUONG_THON"));
        post("/external-offices/" + office + "/end", Map.of("on", "2020-06-01"))
                .then()
                .statusCode(200);
        get("/seats?member=" + member + "&asOf=2020-12-31").then().body("externalOffices", empty());
        get("/organisations/SEAC5/external-offices?asOf=2020-05-31").then().body("items.id", contains(office));
        // a reader of the cell alone sees what lies in the cell
        as("CELL_SECRETARY:SEAC5:self")
                .get("/api/v1/seats?asOf=2020-03-31&member=" + member)
                .then()
                .body("items.role", contains("SECRETARY"))
                .body("externalOffices", hasSize(1));
        as("CELL_SECRETARY:SEAC6:self")
                .get("/api/v1/seats?asOf=2020-03-31&member=" + member)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("externalOffices", empty());
    }

    @Test
    void aCorrectionKeepsWhatWasBelieved() {
        var chiUy = committee("SEAC11", "CHI_UY", "2020-01-10", null);
        var id = seat(chiUy, "sea-11", "DEPUTY", "2020-01-10");
        var correction = facts("sea-11", "SECRETARY", "2020-01-10");
        correction.put("reason", "ghi nhầm chức vụ");
        as().contentType("application/json")
                .body(correction)
                .put("/api/v1/seats/" + id)
                .then()
                .statusCode(428);
        as().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(correction)
                .put("/api/v1/seats/" + id)
                .then()
                .statusCode(200)
                .body("role", equalTo("SECRETARY"));
        get("/seats/" + id + "/history")
                .then()
                .body("items.state.role", contains("DEPUTY"))
                .body("items.replacedReason", contains("ghi nhầm chức vụ"));
        // a step may name the version too
        as().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("on", "2020-02-01", "decisionNo", "3-QĐ"))
                .post("/api/v1/seats/" + id + "/confirm")
                .then()
                .statusCode(412);
    }

    @Test
    void listsArePagedAndForeignSeatsAreNotThere() {
        var chiUy = committee("SEAC12", "CHI_UY", "2020-01-10", null);
        for (int i = 0; i < 5; i++) {
            seat(chiUy, "sea-12-" + i, "COMMITTEE_MEMBER", "2020-01-10");
        }
        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = get("/organisations/SEAC12/seats?limit=2&count=true&cursor=" + cursor);
            page.then().statusCode(200).body("total", equalTo(5));
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next");
        }
        assertEquals(5, seen.stream().distinct().count());
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/seats/" + seen.get(0))
                .then()
                .statusCode(404);
        as("ORG_OFFICER:TOWN:subtree")
                .contentType("application/json")
                .body(Map.of("reason", "DECEASED", "on", "2021-01-01"))
                .post("/api/v1/seats/" + seen.get(0) + "/end")
                .then()
                .statusCode(404);
        get("/seats/" + seen.get(0)).then().body("endReason", nullValue());
    }

    @Test
    void onePersonOfTwoIsNamed() {
        get("/seats").then().statusCode(400).body("code", equalTo("HOLDER_ONE_OF_TWO"));
        get("/seats?member=7").then().statusCode(400).body("code", equalTo("UUID_INVALID"));
    }

    @Test
    void aUnitThatMovesTakesItsSeatsAlong() {
        commune("SEM", 1);
        var chiUy = committee("SEMC1", "CHI_UY", "2020-01-10", null);
        var id = seat(chiUy, "sem-1", "SECRETARY", "2020-01-10");
        as("ORG_HEAD:SEA:subtree").get("/api/v1/seats/" + id).then().statusCode(404);
        vn.dangbo.testkit.ImportCalls.csv(
                vn.dangbo.org.committee.CommitteeCalls.OFFICER,
                "organisations",
                false,
                "code,name,shortName,kind,subtype,sector,parent,validFrom,validTo",
                "SEMC1,Chi bộ thôn 1,,SUBORDINATE_CELL,,HAMLET,SEA,2022-01-01,");
        as("ORG_HEAD:SEA:subtree")
                .get("/api/v1/seats/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as("ORG_HEAD:SEM:subtree").get("/api/v1/seats/" + id).then().statusCode(404);
        get("/seats/" + id + "/history").then().body("items", empty());
    }

    private static void refused(String committee, Map<String, Object> body, int status, String code) {
        post("/committees/" + committee + "/seats", body)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("detail", not(equalTo(code)))
                .body("instance", notNullValue());
    }

    private static List<Map<String, Object>> events() {
        var all = new ArrayList<Map<String, Object>>();
        String after = "";
        while (true) {
            List<Map<String, Object>> some =
                    get("/feeds/seats?limit=1000&after=" + after).jsonPath().getList("");
            if (some.isEmpty()) {
                return all;
            }
            all.addAll(some);
            after = (String) some.get(some.size() - 1).get("id");
        }
    }
}
