package vn.dangbo.member.award;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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

@MemberServiceTest
class AwardTest {

    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String OFFICER = TestTokens.ofAccount("officer of the town", "ORG_OFFICER:TOWN:subtree");
    private static final String CLERK = TestTokens.ofAccount("clerk of the ward", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String THERE = TestTokens.ofAccount("officer there", "ORG_OFFICER:DISTRICT:subtree");
    private static final String SECRETARY = TestTokens.ofAccount("secretary", "CELL_SECRETARY:CELL1:self");
    private static final String OVERSEER = TestTokens.ofAccount("overseer", "ORG_HEAD:PROVINCE:subtree");

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), SEATED);
    }

    /** As the figures D10 (eight organisations, one member in a year) and A11 (a term, and a year of it) are drawn. */
    @Test
    void awardsAreCountedByRecipientFormAndOccasion() {
        for (var unit : List.of("TOWN", "WARD", "CELL1", "CELL2", "SCHOOL", "CELL3")) {
            record(OFFICER, Map.of("organisation", unit, "decisionNo", "1-QĐ/TU"))
                    .statusCode(201);
        }
        record(OFFICER, Map.of("organisation", "WARD", "decisionNo", "2-QĐ/TU", "form", "BANG_KHEN"))
                .statusCode(201);
        record(OFFICER, Map.of("organisation", "SCHOOL", "decisionNo", "2-QĐ/TU", "form", "BANG_KHEN"))
                .statusCode(201);
        record(OFFICER, Map.of("member", member, "decisionNo", "3-QĐ/TU")).statusCode(201);
        var term = new HashMap<String, Object>(
                Map.of("member", member, "decisionNo", "9-QĐ/TU", "decidedOn", "2021-01-05", "term", "2016-2020"));
        term.put("year", null);
        record(OFFICER, term).statusCode(201);
        // of a neighbour: never in the town's figure
        record(THERE, Map.of("organisation", "CELL9", "decisionNo", "1-QĐ/HU")).statusCode(201);

        figure("TOWN", "year=2020&groupBy=recipient")
                .body("rows.keys.recipient", contains("MEMBER", "ORGANISATION"))
                .body("rows.value", contains(1, 8));
        figure("PROVINCE", "year=2020").body("total", is(10));
        figure("TOWN", "year=2021").body("total", is(1));
        figure("TOWN", "year=2020&filter=form:BANG_KHEN").body("total", is(2));
        figure("TOWN", "year=2020&groupBy=child&filter=recipient:ORGANISATION")
                .body("rows.keys.child", containsInAnyOrder("TOWN", "WARD", "SCHOOL"))
                .body("rows.value.sum()", is(8));
        figure("TOWN", "from=2016-01-01&to=2021-12-31&groupBy=recipient,occasion")
                .body("rows.find { it.keys.occasion == '2016-2020' }.value", is(1))
                .body("rows.find { it.keys.occasion == '2020' && it.keys.recipient == 'MEMBER' }.value", is(1));
        figure("TOWN", "from=2020-12-30&to=2020-12-30").body("total", is(0));
        figure("TOWN", "from=2020-12-31&to=2020-12-31").body("total", is(9));
        // whoever reaches a part counts that part
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/statistics/AWARD_COUNT?organisation=WARD&year=2020&filter=recipient:ORGANISATION")
                .then()
                .body("total", is(4));
    }

    @Test
    void aMembersAwardCountsInTheCellOfThatDay() {
        record(OFFICER, Map.of("member", member)).statusCode(201).body("place", is("CELL1"));
        figure("CELL1", "year=2020").body("total", is(1));
        figure("CELL2", "year=2020").body("total", is(0));
    }

    @Test
    void aCorrectionKeepsWhatWasBelieved() {
        var id = record(OFFICER, Map.of("member", member))
                .statusCode(201)
                .header("ETag", is("\"1\""))
                .extract()
                .<String>path("id");
        var right = facts(Map.of("form", "BANG_KHEN", "reason", "ghi nhầm hình thức"));
        correct(id, right, null).statusCode(428);
        correct(id, right, "\"7\"").statusCode(412);
        correct(id, facts(Map.of("form", "BANG_KHEN")), "\"1\"")
                .statusCode(400)
                .body("violations.field", contains("reason"));
        correct(id, facts(Map.of("organisation", "WARD", "reason", "x")), "\"1\"")
                .statusCode(400)
                .body("violations.code", contains("AWARD_RECIPIENT_STAYS"));
        correct(id, right, "\"1\"").statusCode(200).header("ETag", is("\"2\"")).body("form", is("BANG_KHEN"));
        given().auth()
                .oauth2(SECRETARY)
                .get("/api/v1/awards/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", is(1))
                .body("items[0].state.form", is("GIAY_KHEN"))
                .body("items[0].replacedBy", is("officer of the town"))
                .body("items[0].replacedReason", is("ghi nhầm hình thức"));
    }

    @Test
    void whatIsForeignIsNotThere() {
        var id = record(OFFICER, Map.of("member", member)).extract().<String>path("id");
        given().auth().oauth2(THERE).get("/api/v1/awards/" + id).then().statusCode(404);
        given().auth()
                .oauth2(THERE)
                .get("/api/v1/awards/" + id + "/history")
                .then()
                .statusCode(404);
        given().auth().oauth2(THERE).get("/api/v1/awards").then().body("items", empty());
        correct(THERE, id, facts(Map.of("reason", "x")), "\"1\"").statusCode(404);
        record(THERE, Map.of("member", member)).statusCode(404);
        record(THERE, Map.of("organisation", "WARD")).statusCode(404);
        given().auth()
                .oauth2(SECRETARY)
                .get("/api/v1/awards?member=" + member + "&count=true")
                .then()
                .body("total", is(1))
                .body("items.id", contains(id));
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/awards?organisation=WARD&recipientType=MEMBER&year=2020")
                .then()
                .body("items.id", contains(id));
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/awards?organisation=WARD&year=2019")
                .then()
                .body("items", empty());
    }

    @Test
    void nobodyRecordsTheOwnAward() {
        var own = TestTokens.ofMember("themselves", member, "GRASSROOTS_CLERK:WARD:subtree");
        record(own, Map.of("member", member)).statusCode(409).body("code", is("OWN_RECORD"));
    }

    @Test
    void badAwardsSayWhatIsWrong() {
        refused(Map.of("member", member, "organisation", "WARD"), "member", "AWARD_RECIPIENT");
        refused(Map.of(), "member", "AWARD_RECIPIENT");
        refused(Map.of("member", member, "term", "2015-2020"), "year", "AWARD_YEAR_OR_TERM");
        refused(Map.of("member", member, "form", "HUY_CHUONG"), "form", "FIELD_CODE_UNKNOWN");
        refused(Map.of("member", member, "level", "VILLAGE"), "level", "FIELD_CODE_UNKNOWN");
        refused(Map.of("member", member, "decidedOn", "2999-01-01"), "decidedOn", "DAY_IN_FUTURE");
        refused(Map.of("member", member, "year", 2022), "year", "NUMBER_OUT_OF_RANGE");
        record(OFFICER, Map.of("member", member)).statusCode(201);
        record(OFFICER, Map.of("member", member)).statusCode(409).body("code", equalTo("AWARD_RECORDED"));
    }

    private static void refused(Map<String, ?> more, String field, String code) {
        record(OFFICER, more)
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));
    }

    private static ValidatableResponse record(String token, Map<String, ?> more) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(facts(more))
                .post("/api/v1/awards")
                .then();
    }

    private static ValidatableResponse correct(String id, Map<String, ?> facts, String ifMatch) {
        return correct(OFFICER, id, facts, ifMatch);
    }

    private static ValidatableResponse correct(String token, String id, Map<String, ?> facts, String ifMatch) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(facts);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/awards/" + id)
                .then();
    }

    private static Map<String, Object> facts(Map<String, ?> more) {
        var facts = new HashMap<String, Object>(Map.of(
                "form", "GIAY_KHEN",
                "level", "UPPER_GRASSROOTS",
                "decisionNo", "112-QĐ/TU",
                "decidedOn", "2020-12-31",
                "year", 2020));
        facts.putAll(more);
        return facts;
    }

    private static ValidatableResponse figure(String organisation, String query) {
        return given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/AWARD_COUNT?organisation=" + organisation + "&" + query)
                .then()
                .statusCode(200);
    }
}
