package vn.dangbo.member.reconciliation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Domain specification §2.1: the levels compare the numbers of members every three months; invariant 16: by child. */
@MemberServiceTest
class ReconciliationTest {

    private static final String PATH = "/api/v1/reconciliations";
    private static final String QUARTER = "2021-09-30";

    private static final String SECRETARY = TestTokens.ofAccount("secretary of the cell", "CELL_SECRETARY:CELL1:self");
    private static final String APPROVER =
            TestTokens.ofAccount("approver of the ward", "GRASSROOTS_APPROVER:WARD:subtree");
    private static final String CLERK = TestTokens.ofAccount("clerk of the ward", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String THERE = TestTokens.ofAccount("clerk there", "GRASSROOTS_CLERK:SCHOOL:subtree");

    @Inject
    Registers registers;

    @BeforeEach
    void twoCellsOfTheWard() {
        registers.empty();
        registers.people(SampleWorld.id("CELL1"), 4, LocalDate.of(2015, 1, 1));
        registers.seat(SampleWorld.id("CELL1"), 1, LocalDate.of(2021, 8, 2));
        registers.people(SampleWorld.id("CELL2"), 2, LocalDate.of(2015, 1, 1));
    }

    @Test
    void whatAgreesIsConfirmedAndKept() {
        var id = open(SECRETARY, 4, 1)
                .statusCode(201)
                .body("state", is("OPEN"))
                .body("organisation", is("CELL1"))
                .body("superior", is("WARD"))
                .body("computed", is(Map.of("official", 4, "probationary", 1)))
                .body("difference", is(Map.of("official", 0, "probationary", 0)))
                .body("dueOn", is("2021-10-15"))
                .body("overdue", is(true))
                .body("digest", nullValue())
                .extract()
                .<String>path("id");
        list(APPROVER, "overdue=true").body("items.id", contains(id));
        step(SECRETARY, id, "check", Map.of()).statusCode(403);
        step(APPROVER, id, "check", Map.of())
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("intact", is(true))
                .body("overdue", is(false))
                .body("course.step", contains("OPEN", "CONFIRM"));
        list(APPROVER, "overdue=true").body("items", empty());
        open(SECRETARY, 4, 1).statusCode(409).body("code", is("CASE_OPEN"));
        step(SECRETARY, id, "declare", Map.of("official", 9, "probationary", 1)).statusCode(409);
        // not even past the code, by whoever writes into the database
        var refusal = assertThrows(
                IllegalStateException.class,
                () -> registers.run(
                        "update member_case set facts = facts || '{\"note\": \"x\"}' where id = '" + id + "'"));
        assertEquals("reconciliation_closed", Constraints.violated(refusal).orElse(""));
        registers.run("alter table member_case disable trigger reconciliation_closed;"
                + " update member_case set facts = jsonb_set(facts, '{declared,official}', '3') where id = '" + id
                + "';"
                + " alter table member_case enable trigger reconciliation_closed");
        get(APPROVER, id).body("intact", is(false));
    }

    @Test
    void whatDiffersIsDeclaredAnewOrSettledForAReason() {
        var id = open(SECRETARY, 5, 1).statusCode(201).extract().<String>path("id");
        step(APPROVER, id, "settle", Map.of("reason", "x")).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        step(APPROVER, id, "check", Map.of())
                .statusCode(200)
                .body("state", is("DIFFERENCE"))
                .body("difference", is(Map.of("official", 1, "probationary", 0)))
                .body("digest", nullValue());
        step(SECRETARY, id, "declare", Map.of("official", 4, "probationary", 0, "note", "sót một người"))
                .statusCode(200)
                .body("state", is("OPEN"))
                .body("note", is("sót một người"));
        step(APPROVER, id, "check", Map.of()).statusCode(200).body("state", is("DIFFERENCE"));
        step(APPROVER, id, "settle", Map.of()).statusCode(400).body("violations.field", contains("reason"));
        step(APPROVER, id, "settle", Map.of("reason", "quyết định kết nạp đến sau ngày khóa sổ"))
                .statusCode(200)
                .body("state", is("SETTLED"))
                .body("intact", is(true))
                .body("course.note", contains(null, null, null, null, "quyết định kết nạp đến sau ngày khóa sổ"));
    }

    /** Who declares does not compare, also when one grant reaches both ends. */
    @Test
    void whoDeclaredDoesNotCheck() {
        var both = TestTokens.ofAccount(
                "officer of both ends", "GRASSROOTS_CLERK:WARD:subtree", "GRASSROOTS_APPROVER:WARD:subtree");
        var id = open(both, 4, 1).statusCode(201).extract().<String>path("id");
        step(both, id, "check", Map.of()).statusCode(409).body("code", is("SAME_PERSON"));
        step(APPROVER, id, "check", Map.of()).statusCode(200);
        var other =
                open(SECRETARY, "2021-06-30", 5, 0).statusCode(201).extract().<String>path("id");
        step(APPROVER, other, "check", Map.of()).statusCode(200).body("state", is("DIFFERENCE"));
        step(both, other, "declare", Map.of("official", 6, "probationary", 0)).statusCode(200);
        step(APPROVER, other, "check", Map.of()).statusCode(200);
        step(both, other, "settle", Map.of("reason", "x")).statusCode(409).body("code", is("SAME_PERSON"));
        // a step at the superior's end needs a grant there
        step(
                        TestTokens.ofAccount("approver of the cell", "GRASSROOTS_APPROVER:CELL1:self"),
                        other,
                        "settle",
                        Map.of("reason", "x"))
                .statusCode(403);
        step(THERE, id, "check", Map.of()).statusCode(403);
        given().auth().oauth2(THERE).get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void theSuperiorSeesTheBooksBesideTheRecordsUnitByUnit() {
        progress(APPROVER, "WARD", QUARTER)
                .body("from", is("2021-07-01"))
                .body("dueOn", is("2021-10-15"))
                .body("computed", is(Map.of("official", 6, "probationary", 1)))
                .body("declared", is(Map.of("official", 0, "probationary", 0)))
                .body("organisations.organisation", contains("CELL1", "CELL2"))
                .body("organisations.state", contains("MISSING", "MISSING"))
                .body("organisations.overdue", contains(true, true))
                .body("overdue", is(2));
        var id = open(SECRETARY, 5, 1).statusCode(201).extract().<String>path("id");
        progress(APPROVER, "WARD", QUARTER)
                .body("organisations[0].computed", is(Map.of("official", 4, "probationary", 1)))
                .body("organisations[0].declared", is(Map.of("official", 5, "probationary", 1)))
                .body("organisations[0].difference", is(Map.of("official", 1, "probationary", 0)))
                .body("organisations[0].state", is("OPEN"))
                .body("organisations[0].reconciliation", is(id))
                .body("organisations[1].declared", nullValue())
                .body("declared", is(Map.of("official", 5, "probationary", 1)));
        step(APPROVER, id, "check", Map.of()).statusCode(200);
        step(APPROVER, id, "settle", Map.of("reason", "x")).statusCode(200);
        progress(APPROVER, "WARD", QUARTER)
                .body("overdue", is(1))
                .body("organisations.changedSince", contains(false, false));
        // somebody is recorded late, for a day of the period: what was closed stays, and the list says that it is not
        // so any more
        registers.people(SampleWorld.id("CELL1"), 1, LocalDate.of(2021, 7, 1));
        progress(APPROVER, "WARD", QUARTER)
                .body("organisations[0].computed.official", is(5))
                .body("organisations.changedSince", contains(true, false));
        get(APPROVER, id).body("computed.official", is(4)).body("intact", is(true));
        // a level higher, the ward itself is one of the units: the sum of its cells
        progress(TestTokens.of("ORG_OFFICER:TOWN:subtree"), "TOWN", QUARTER)
                .body(
                        "organisations.find { it.organisation == 'WARD' }.computed",
                        is(Map.of("official", 7, "probationary", 1)));
    }

    @Test
    void theMovementsOfTheQuarterMayExplainIt() {
        var gone = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        registers.run(
                "update seating set valid_to = '2021-09-01', end_cause = 'DECEASED' where member_id = '" + gone + "'");
        var official = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2020, 1, 1));
        registers.run("update member set official_on = '2021-09-15' where id = '" + official + "'");
        // a move within the ward is one for the cell, and none for the ward
        var moved = registers.person(SampleWorld.id("CELL2"), LocalDate.of(2015, 1, 1));
        registers.run(
                "update seating set valid_to = '2021-09-20', end_cause = 'MOVED' where member_id = '" + moved + "';"
                        + " insert into seating (member_id, cell_id, unit_path, valid_from, start_cause, recorded_by)"
                        + " select '" + moved
                        + "', id, path, '2021-09-20', 'MOVED', 'test' from organisation where code = 'CELL1'");
        var id = open(SECRETARY, 4, 1).statusCode(201).extract().<String>path("id");
        movements(APPROVER, id, "")
                .body("items.flow", contains("IN", "OUT", "CHANGE", "IN"))
                .body("items.cause", contains("OPENING", "DECEASED", "RECOGNISED", "MOVED"))
                .body("items.on", contains("2021-08-02", "2021-09-01", "2021-09-15", "2021-09-20"))
                .body("items[1].member", is(gone.toString()));
        String next = movements(APPROVER, id, "?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("next");
        movements(APPROVER, id, "?limit=2&cursor=" + next)
                .body("items.on", contains("2021-09-15", "2021-09-20"))
                .body("next", nullValue());
        var officer = TestTokens.ofAccount("officer of the town", "ORG_OFFICER:TOWN:subtree");
        var ward = post(officer, PATH, body("WARD", QUARTER, 6, 1))
                .statusCode(201)
                .body("superior", is("TOWN"))
                .extract()
                .<String>path("id");
        movements(officer, ward, "").body("items.cause", contains("OPENING", "DECEASED", "RECOGNISED"));
    }

    /** CELL2 went from the school to the ward on 1 January 2017, and who sat in it along; who died before is the school's. */
    @Test
    void aCellThatComesOrGoesTakesItsMembersAlong() {
        registers.empty();
        var along = registers.person(SampleWorld.id("CELL2"), LocalDate.of(2015, 1, 1));
        var gone = registers.person(SampleWorld.id("CELL2"), LocalDate.of(2015, 1, 1));
        registers.run(
                "update seating set valid_to = '2016-11-05', end_cause = 'DECEASED' where member_id = '" + gone + "'");
        var later = registers.person(SampleWorld.id("CELL2"), LocalDate.of(2015, 1, 1));
        registers.run(
                "update seating set valid_to = '2017-02-03', end_cause = 'DECEASED' where member_id = '" + later + "'");
        var officer = TestTokens.ofAccount("officer of the town", "ORG_OFFICER:TOWN:subtree");
        var ids = new HashMap<String, String>();
        for (var unit : List.of("WARD", "SCHOOL")) {
            for (var end : List.of("2016-12-31", "2017-03-31")) {
                ids.put(
                        unit + end,
                        post(officer, PATH, body(unit, end, 1, 0))
                                .statusCode(201)
                                .extract()
                                .path("id"));
            }
        }
        movements(officer, ids.get("WARD2016-12-31"), "").body("items", empty());
        movements(officer, ids.get("SCHOOL2016-12-31"), "")
                .body("items.cause", contains("DECEASED"))
                .body("items.member", contains(gone.toString()));
        movements(officer, ids.get("WARD2017-03-31"), "")
                .body("items.on", contains("2017-01-01", "2017-01-01", "2017-02-03"))
                .body("items.flow", contains("IN", "IN", "OUT"))
                .body("items.cause", contains("ORG_CHANGE_IN", "ORG_CHANGE_IN", "DECEASED"))
                .body("items.member", hasItem(along.toString()));
        movements(officer, ids.get("SCHOOL2017-03-31"), "")
                .body("items.flow", contains("OUT", "OUT"))
                .body("items.cause", contains("ORG_CHANGE_OUT", "ORG_CHANGE_OUT"));
        // for the town, which held both, nobody has come or gone but the dead
        var town = post(TestTokens.of("ORG_OFFICER:PROVINCE:subtree"), PATH, body("TOWN", "2017-03-31", 1, 0))
                .statusCode(201)
                .extract()
                .<String>path("id");
        movements(TestTokens.of("ORG_OFFICER:PROVINCE:subtree"), town, "").body("items.cause", contains("DECEASED"));
    }

    /** A rule that makes no periods of a year is told, not divided by. */
    @Test
    void aPeriodThatIsNoPartOfAYearIsToldAsSuch() {
        for (var wrong : List.of(0, 5)) {
            registers.run("update rule_parameter set value = " + wrong + " where code = 'RECONCILIATION_PERIOD'");
            try {
                open(SECRETARY, 4, 1).statusCode(409).body("code", is("PERIOD_NOT_PART_OF_YEAR"));
            } finally {
                registers.run("update rule_parameter set value = 3 where code = 'RECONCILIATION_PERIOD'");
            }
        }
    }

    @Test
    void periodsAreThoseOfTheRule() {
        for (var wrong : List.of("2021-08-31", "2021-09-29")) {
            open(SECRETARY, wrong, 4, 1).statusCode(400).body("code", is("PERIOD_NOT_OF_RULE"));
        }
        open(SECRETARY, "2999-09-30", 4, 1).statusCode(400).body("code", is("DAY_IN_FUTURE"));
        open(SECRETARY, "2010-09-30", 4, 1).statusCode(409).body("code", is("RULE_MISSING"));
        open(SECRETARY, QUARTER, -1, 1).statusCode(400).body("violations.field", contains("official"));
        var early = new HashMap<>(body("CELL1", QUARTER, 4, 1));
        early.put("on", "2021-09-29");
        post(SECRETARY, PATH, early).statusCode(400).body("code", is("STEP_BEFORE_LAST"));
        post(THERE, PATH, body("CELL1", QUARTER, 4, 1)).statusCode(404);
        post(CLERK, PATH, body("CELL2", QUARTER, 2, 0)).statusCode(201);
    }

    private static ValidatableResponse open(String token, int official, int probationary) {
        return open(token, QUARTER, official, probationary);
    }

    private static ValidatableResponse open(String token, String quarterEnd, int official, int probationary) {
        return post(token, PATH, body("CELL1", quarterEnd, official, probationary));
    }

    private static Map<String, Object> body(String unit, String quarterEnd, int official, int probationary) {
        return Map.of(
                "organisation", unit, "quarterEnd", quarterEnd, "official", official, "probationary", probationary);
    }

    private static ValidatableResponse step(String token, String id, String step, Map<String, ?> body) {
        return post(token, PATH + "/" + id + "/" + step, body);
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse get(String token, String id) {
        return given().auth().oauth2(token).get(PATH + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse list(String token, String query) {
        return given().auth().oauth2(token).get(PATH + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse progress(String token, String unit, String quarterEnd) {
        return given().auth()
                .oauth2(token)
                .get(PATH + "/progress?organisation=" + unit + "&quarterEnd=" + quarterEnd)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse movements(String token, String id, String query) {
        return given().auth()
                .oauth2(token)
                .get(PATH + "/" + id + "/movements" + query)
                .then()
                .statusCode(200);
    }
}
