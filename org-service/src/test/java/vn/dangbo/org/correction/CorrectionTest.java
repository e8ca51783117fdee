package vn.dangbo.org.correction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.org.act.ActWorld;
import vn.dangbo.testkit.TestTokens;

/** Errors of record are corrected, and what was believed before stays readable. */
@OrgServiceTest
class CorrectionTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    @Inject
    ActWorld world;

    private String x;
    private Instant before;

    @BeforeEach
    void build() {
        x = "K" + WORLDS.incrementAndGet() + "K";
        world.build(x);
        before = now();
    }

    @Test
    void aCorrectedNameIsAnsweredAndTheOldBeliefIsKept() {
        var old = unit("W", "asOf=2019-12-31&knownAt=" + before)
                .statusCode(200)
                .extract()
                .asString();
        correct("W", ward("2015-01-01", "2020-01-01", "Tên đúng"))
                .statusCode(200)
                .body("items.name", contains("Tổ chức " + x + "W", "Tên đúng", "Tổ chức " + x + "W"))
                .body("items.validFrom", contains("2010-01-01", "2015-01-01", "2020-01-01"));

        unit("W", "asOf=2019-12-31").body("name", is("Tên đúng")).body("validTo", is("2020-01-01"));
        unit("W", "asOf=2019-12-31&knownAt=" + now())
                .body("name", is("Tên đúng"))
                .body("level", is(2));
        assertEquals(
                old, unit("W", "asOf=2019-12-31&knownAt=" + before).extract().asString());
        unit("W", "asOf=2019-12-31&knownAt=" + before)
                .body("name", is("Tổ chức " + x + "W"))
                .body("validFrom", is("2010-01-01"))
                .body("validTo", nullValue())
                .body("level", is(2));
        // Another correction changes nothing of either belief.
        var between = now();
        correct("W", ward("2015-01-01", "2020-01-01", "Tên đúng hơn")).statusCode(200);
        assertEquals(
                old, unit("W", "asOf=2019-12-31&knownAt=" + before).extract().asString());
        unit("W", "asOf=2019-12-31&knownAt=" + between).body("name", is("Tên đúng"));
        unit("W", "asOf=2019-12-31").body("name", is("Tên đúng hơn"));
    }

    @Test
    void whatIsKnownNowIsWhatTheTablesSay() {
        correct("W", ward("2015-01-01", "2020-01-01", "Tên đúng")).statusCode(200);
        var known = "knownAt=" + now();
        for (var part : List.of("", "/tree", "/history")) {
            for (var code : List.of("P", "T", "W", "C1")) {
                for (var day : List.of("2010-01-01", "2014-12-31", "2015-01-01", "2020-01-01", "2030-01-01")) {
                    var path = "/api/v1/organisations/" + x + code + part + "?asOf=" + day;
                    assertEquals(
                            get(path).extract().asString(),
                            get(path + "&" + known).extract().asString(),
                            path);
                }
            }
        }
    }

    @Test
    void theTreeIsTheOneThatWasBelieved() {
        correct(
                        "C3",
                        Map.of(
                                "validFrom", "2012-01-01",
                                "name", "Chi bộ 3",
                                "kind", "SUBORDINATE_CELL",
                                "sector", "EDUCATION",
                                "parent", x + "W"))
                .statusCode(200);
        get("/api/v1/organisations/" + x + "W/tree").body("children.code", hasItem(x + "C3"));
        get("/api/v1/organisations/" + x + "W/tree?knownAt=" + before)
                .body("children.code", contains(x + "C1", x + "C2"));
        get("/api/v1/organisations/" + x + "S/tree?knownAt=" + before).body("children.code", contains(x + "C3"));
        get("/api/v1/organisations/" + x + "C3/history?knownAt=" + before).body("items.parentCode", contains(x + "S"));
        get("/api/v1/organisations/" + x + "C3/history").body("items.parentCode", contains(x + "S", x + "W"));
    }

    @Test
    void beforeAnythingWasRecordedNothingIsKnown() {
        unit("W", "knownAt=2020-01-01").statusCode(404).body("code", is("ORGANISATION_NOT_KNOWN"));
        get("/api/v1/organisations/" + x + "W/tree?knownAt=2020-01-01").statusCode(404);
        get("/api/v1/organisations/" + x + "W/history?knownAt=2020-01-01").statusCode(404);
        unit("W", "asOf=2009-01-01&knownAt=" + before).statusCode(404).body("code", is("ORGANISATION_NOT_ALIVE"));
        get("/api/v1/organisations/" + x + "W/tree?asOf=2009-01-01&knownAt=" + before)
                .statusCode(404)
                .body("code", is("ORGANISATION_NOT_ALIVE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2020-13-01", "2020-01-01T00:00", "+999999999-12-31T00:00:00Z", "1900-01-01"})
    void aTimeIsADayOrHasAnOffset(String knownAt) {
        given().auth()
                .oauth2(officer())
                .queryParam("knownAt", knownAt)
                .get("/api/v1/organisations/" + x + "W")
                .then()
                .statusCode(400)
                .body("code", is("KNOWN_AT_INVALID"))
                .body("violations.field", contains("knownAt"));
    }

    @Test
    void aCorrectionIsJudgedLikeAFile() {
        correct("W", with(ward("2015-01-01", null, "W"), "kind", "SUBORDINATE_CELL"))
                .statusCode(409)
                .body("code", is("CORRECTION_REFUSED"))
                .body("violations.code", hasItem("KIND_NOT_BELOW"))
                .body("violations.field", hasItem("slices[0].parent"));
        correct("W", with(ward("2015-01-01", null, "W"), "parent", x + "C1"))
                .statusCode(409)
                .body("code", is("CORRECTION_REFUSED"));
        correct("W", ward("2000-01-01", "2001-01-01", "W"))
                .statusCode(409)
                .body("violations.code", hasItem("TIMELINE_GAP"));
        post(
                        officer(),
                        "W",
                        null,
                        body(List.of(ward("2015-01-01", "2016-01-01", "W"), ward("2015-06-01", "2016-06-01", "V"))))
                .statusCode(409)
                .body("violations.code", hasItem("SLICES_OVERLAP"))
                .body("violations.field", hasItem("slices[1].validFrom"));
        correct("W", ward("2015-01-01", null, "Tổ chức " + x + "W"))
                .statusCode(409)
                .body("code", is("CORRECTION_CHANGES_NOTHING"));
        unit("W", "asOf=2015-06-01").body("name", is("Tổ chức " + x + "W"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, NONSENSE, FIELD_CODE_UNKNOWN",
        "kind, , FIELD_MISSING",
        "name, , FIELD_MISSING",
        "validFrom, , FIELD_MISSING",
        "validTo, 2014-01-01, SPAN_REVERSED",
        "subtype, DISTRICT, SUBTYPE_NOT_OF_KIND",
    })
    void fieldsAreNamed(String field, String value, String code) {
        correct("W", with(ward("2015-01-01", null, "W"), field, value))
                .statusCode(400)
                .body("code", is(code))
                .body("violations.field", contains("slices[0]." + field));
    }

    @Test
    void aReasonAndASliceAreNeeded() {
        post(officer(), "W", null, Map.of("slices", List.of(ward("2015-01-01", null, "W"))))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        post(officer(), "W", null, Map.of("reason", "Ghi sai")).statusCode(400).body("code", is("SLICES_MISSING"));
    }

    @Test
    void theSameKeyCorrectsOnce() {
        var body = body(ward("2015-01-01", "2016-01-01", "Tên đúng"));
        post(officer(), "W", "key-" + x, body).statusCode(200);
        post(officer(), "W", "key-" + x, body).statusCode(200).body("items.name", hasItem("Tên đúng"));
        post(officer(), "W", "key-" + x, body(ward("2015-01-01", "2016-01-01", "Tên khác")))
                .statusCode(422)
                .body("code", is("IDEMPOTENCY_KEY_REUSED"));
        unit("W", "asOf=2015-06-01").body("name", equalTo("Tên đúng")).body("name", not("Tên khác"));
    }

    @Test
    void whoReachesTheUnitAloneMayCorrectItUnderItsSuperior() {
        var own = TestTokens.of("ORG_OFFICER:" + x + "W:self");
        post(own, "W", null, body(ward("2015-01-01", "2016-01-01", "Tên đúng"))).statusCode(200);
        post(own, "W", null, body(with(ward("2015-01-01", "2016-01-01", "Tên đúng"), "parent", x + "U")))
                .statusCode(409)
                .body("violations.code", hasItem("PARENT_UNKNOWN"));
        // The cells are out of reach, but the tree must hold for them too.
        post(own, "W", null, body(with(ward("2015-01-01", null, "W"), "kind", "GRASSROOTS_CELL")))
                .statusCode(409)
                .body("violations.code", hasItem("KIND_NOT_ABOVE"));
        post(TestTokens.of("ORG_OFFICER:" + x + "U:subtree"), "W", null, body(ward("2015-01-01", null, "W")))
                .statusCode(404);
        post(TestTokens.of("ORG_HEAD:" + x + "T:subtree"), "W", null, body(ward("2015-01-01", null, "W")))
                .statusCode(403);
    }

    private Map<String, Object> ward(String from, String to, String name) {
        var slice = new HashMap<String, Object>(Map.of(
                "validFrom", from, "name", name, "kind", "GRASSROOTS_COMMITTEE", "sector", "WARD", "parent", x + "T"));
        slice.put("validTo", to);
        return slice;
    }

    private static Map<String, Object> with(Map<String, Object> slice, String field, Object value) {
        slice.put(field, value);
        return slice;
    }

    private ValidatableResponse correct(String code, Map<String, Object> slice) {
        return post(officer(), code, null, body(slice));
    }

    private static Map<String, Object> body(Map<String, Object> slice) {
        return body(List.of(slice));
    }

    private static Map<String, Object> body(List<Map<String, Object>> slices) {
        return Map.of("reason", "Nhập sai khi chuyển dữ liệu", "decisionNo", "12-QĐ/TU", "slices", slices);
    }

    private ValidatableResponse post(String token, String code, String key, Object body) {
        var request = given().auth().oauth2(token).contentType("application/json");
        return (key == null ? request : request.header("Idempotency-Key", key))
                .body(body)
                .post("/api/v1/organisations/" + x + code + "/corrections")
                .then();
    }

    private ValidatableResponse unit(String code, String query) {
        return get("/api/v1/organisations/" + x + code + "?" + query);
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(officer()).get(path).then();
    }

    private String officer() {
        return TestTokens.of("ORG_OFFICER:" + x + "P:subtree");
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
