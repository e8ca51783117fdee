package vn.dangbo.org.committee;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.org.committee.CommitteeCalls.as;
import static vn.dangbo.org.committee.CommitteeCalls.committee;
import static vn.dangbo.org.committee.CommitteeCalls.commune;
import static vn.dangbo.org.committee.CommitteeCalls.get;
import static vn.dangbo.org.committee.CommitteeCalls.post;
import static vn.dangbo.org.committee.CommitteeCalls.seat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.org.OrgServiceTest;

/** Terms of committees, as a client records and reads them. */
@OrgServiceTest
class CommitteeResourceTest {

    @BeforeEach
    void units() {
        commune("CMA", 8);
    }

    @Test
    void termsAreListedTheLatestFirstWithWhoSatThen() {
        var former = committee("CMA", "BCH", "2015-06-01", "2020-06-01");
        var present = committee("CMA", "BCH", "2020-06-01", "2025-06-01");
        seat(former, "cma-1", "SECRETARY", "2015-06-01");
        seat(former, "cma-2", "DEPUTY", "2015-06-01");
        seat(present, "cma-1", "SECRETARY", "2020-06-01");

        get("/organisations/CMA/committees?asOf=2021-01-01")
                .then()
                .statusCode(200)
                .body("items.id", contains(present, former))
                .body("items.termFrom", contains("2020-06-01", "2015-06-01"))
                .body("items.current", contains(true, false))
                .body("items.seated", contains(1, 2))
                .body("items.organisationCode", contains("CMA", "CMA"));
        get("/organisations/CMA/committees?asOf=2020-05-31")
                .then()
                .body("items.id", contains(former))
                .body("items.current", contains(true));
        get("/organisations/CMA/committees?asOf=2014-01-01").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2015-01-01, , 400, kind, FIELD_MISSING",
        "COUNCIL, 2015-01-01, , 400, kind, FIELD_CODE_UNKNOWN",
        "BCH, 2015-01-01, , 400, kind, COMMITTEE_KIND_NOT_OF_UNIT",
        "CHI_UY, 2009-12-31, , 400, termFrom, TERM_OUTSIDE_UNIT",
        "CHI_UY, 2015-01-01, 2015-01-01, 400, termTo, SPAN_REVERSED",
        "CHI_UY, 1800-01-01, , 400, termFrom, FIELD_DATE_OUT_OF_RANGE",
    })
    void whatCannotBeIsNamed(String kind, String from, String to, int status, String field, String code) {
        var body = new HashMap<String, Object>(Map.of("kind", kind, "termLabel", "x", "termFrom", from));
        if (to != null) {
            body.put("termTo", to);
        }
        post("/organisations/CMAC1/committees", body)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations.field", contains(field));
    }

    @Test
    void theNumberOfACongressIsRoman() {
        post(
                        "/organisations/CMAC1/committees",
                        Map.of("kind", "CHI_UY", "termLabel", "x", "termFrom", "2015-01-01", "congressNo", "IIII"))
                .then()
                .statusCode(400)
                .body("code", equalTo("ROMAN_NUMERAL_INVALID"));
    }

    @Test
    void aFieldThatNobodyKnowsAndADateThatIsNoneAreRefused() {
        post("/organisations/CMAC1/committees", Map.of("kind", "CHI_UY", "seats", 3))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("FIELD_UNKNOWN"))
                .body("violations.field", contains("seats"));
        post("/organisations/CMAC1/committees", Map.of("kind", "CHI_UY", "termFrom", "1/1/2015"))
                .then()
                .statusCode(400)
                .body("code", equalTo("FIELD_INVALID"))
                .body("violations.field", contains("termFrom"));
        as().contentType("application/json")
                .body("{")
                .post("/api/v1/organisations/CMAC1/committees")
                .then()
                .statusCode(400)
                .body("code", equalTo("REQUEST_INVALID"));
    }

    @Test
    void aCellHasAChiUyOrASecretaryAloneAndNoTermTwice() {
        committee("CMAC2", "CHI_UY", "2015-01-01", "2017-06-01");
        post("/organisations/CMAC2/committees", Map.of("kind", "CHI_UY", "termLabel", "x", "termFrom", "2017-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("TERM_OVERLAPS"));
        post("/organisations/CMAC2/committees", Map.of("kind", "BI_THU", "termLabel", "x", "termFrom", "2017-05-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMITTEE_LEADS_TWICE"));
        committee("CMAC2", "BI_THU", "2017-06-01", null);
    }

    @Test
    void theSizeThatACellDeclaresIsComparedWithTheRule() {
        var small = Map.of("kind", "CHI_UY", "termLabel", "x", "termFrom", "2015-01-01", "officialMembers", 8);
        post("/organisations/CMAC3/committees", small)
                .then()
                .statusCode(201)
                .body("warning", equalTo("CELL_COMMITTEE_BELOW_MINIMUM"));
        var large = Map.of("kind", "BI_THU", "termLabel", "x", "termFrom", "2015-01-01", "officialMembers", 9);
        post("/organisations/CMAC4/committees", large).then().body("warning", equalTo("CELL_COMMITTEE_EXPECTED"));
        var right = Map.of("kind", "CHI_UY", "termLabel", "x", "termFrom", "2015-01-01", "officialMembers", 9);
        post("/organisations/CMAC5/committees", right).then().body("warning", nullValue());
    }

    @Test
    void theSameKeyIsDoneOnceAndAnotherRequestUnderItRefused() {
        var body = Map.of("kind", "CHI_UY", "termLabel", "2015–2017", "termFrom", "2015-01-01");
        var request = as().contentType("application/json").header("Idempotency-Key", "cma-key-1");
        var first = request.body(body).post("/api/v1/organisations/CMAC6/committees");
        first.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/committees/" + first.path("id")));
        as().contentType("application/json")
                .header("Idempotency-Key", "cma-key-1")
                .body(body)
                .post("/api/v1/organisations/CMAC6/committees")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        as().contentType("application/json")
                .header("Idempotency-Key", "cma-key-1")
                .body(body)
                .post("/api/v1/organisations/CMAC7/committees")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        get("/organisations/CMAC6/committees").then().body("items", hasSize(1));
        get("/organisations/CMAC7/committees").then().body("items", empty());
    }

    @Test
    void aKeyWhoseWorkFailedIsFreeAgain() {
        var key = "cma-key-2";
        as().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "BCH", "termLabel", "x", "termFrom", "2015-01-01"))
                .post("/api/v1/organisations/CMAC7/committees")
                .then()
                .statusCode(400);
        as().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "BTV", "termLabel", "x", "termFrom", "2010-01-01", "termTo", "2010-06-01"))
                .post("/api/v1/organisations/CMA/committees")
                .then()
                .statusCode(201);
    }

    @Test
    void aCorrectionNeedsTheVersionThatWasReadAndKeepsWhatWasBelieved() {
        var id = committee("CMAC8", "CHI_UY", "2015-01-01", null);
        var correction = Map.of(
                "kind",
                "CHI_UY",
                "termLabel",
                "2015–2017",
                "termFrom",
                "2015-02-01",
                "reason",
                "ghi nhầm ngày đại hội");
        put(id, null, correction).statusCode(428).body("code", equalTo("IF_MATCH_MISSING"));
        put(id, "\"2\"", correction).statusCode(412).body("code", equalTo("VERSION_CHANGED"));
        put(id, "\"1\"", Map.of("kind", "CHI_UY", "termLabel", "x", "termFrom", "2015-02-01"))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        put(id, "\"1\"", correction).statusCode(200).header("ETag", "\"2\"").body("termFrom", equalTo("2015-02-01"));
        put(id, "\"1\"", correction).statusCode(412);

        get("/committees/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(1))
                .body("items[0].state.valid_from", equalTo("2015-01-01"))
                .body("items[0].recordedBy", equalTo("ORG_OFFICER:DISTRICT:subtree"))
                .body("items[0].replacedBy", equalTo("ORG_OFFICER:DISTRICT:subtree"))
                .body("items[0].replacedReason", equalTo("ghi nhầm ngày đại hội"))
                .body("items[0].replacedAt", notNullValue());
    }

    private static io.restassured.response.ValidatableResponse put(String id, String ifMatch, Map<String, ?> body) {
        var request = as().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/committees/" + id)
                .then();
    }
}
