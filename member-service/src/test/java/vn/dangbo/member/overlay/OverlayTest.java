package vn.dangbo.member.overlay;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
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
import vn.dangbo.member.AtOnce;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Quy định 294-QĐ/TW 2025, point 7: who is exempt stays in đảng số. */
@MemberServiceTest
class OverlayTest {

    private static final String CLERK = TestTokens.ofAccount("clerk of overlays", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String APPROVER =
            TestTokens.ofAccount("approver of overlays", "GRASSROOTS_APPROVER:WARD:subtree");
    private static final String HEAD = TestTokens.ofAccount("head of overlays", "ORG_HEAD:TOWN:subtree");

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
    }

    @Test
    void anExemptionIsCountedBesideTheStockByItsGround() {
        var id = requested(Map.of("from", "2024-03-01"));
        step(CLERK, id, "decide", Map.of("number", "12-NQ/CB")).statusCode(403);
        step(APPROVER, id, "decide", Map.of("on", "2024-02-20")).statusCode(400);
        step(APPROVER, id, "decide", Map.of("on", "2024-02-20", "number", "12-NQ/CB"))
                .statusCode(200)
                .body("state", is("IN_FORCE"));
        exempt("2024-02-29").body("total", is(0));
        exempt("2024-03-01").body("total", is(1)).body("rows[0].keys.ground", is("AGE_HEALTH"));
        // why somebody is exempt is told by a count of one, too
        given().auth()
                .oauth2(TestTokens.ofAccount("province system", "PROVINCE_SYSTEM:PROVINCE:subtree"))
                .get("/api/v1/statistics/MEMBER_EXEMPT?organisation=TOWN&groupBy=ground&asOf=2024-03-01")
                .then()
                .body("rows.size()", is(0))
                .body("suppressed", is(1))
                .body("total", is(1));
        figure("MEMBER_STOCK", "asOf=2024-03-01").body("total", is(1));

        var again = requested(Map.of("from", "2024-05-01"));
        step(APPROVER, again, "decide", Map.of("number", "13-NQ/CB"))
                .statusCode(409)
                .body("code", is("OVERLAY_THERE"));
        step(APPROVER, id, "end", Map.of("on", "2024-09-02", "reason", "Trở lại sinh hoạt"))
                .statusCode(200)
                .body("endedOn", is("2024-09-02"));
        exempt("2024-09-01").body("total", is(1));
        exempt("2024-09-02").body("total", is(0));
    }

    @Test
    void mobileWorkIsForLessThanAYear() {
        request(Map.of("ground", "MOBILE_WORK", "from", "2024-03-01")).statusCode(400);
        request(Map.of("ground", "MOBILE_WORK", "from", "2024-03-01", "until", "2025-03-01"))
                .statusCode(400)
                .body("violations.code", contains("EXEMPTION_TOO_LONG"));
        request(Map.of("ground", "MOBILE_WORK", "from", "2024-03-01", "until", "2025-02-28"))
                .statusCode(201);
        request(Map.of("type", "OVERSEAS", "from", "2024-03-01")).statusCode(400);
    }

    @Test
    void aSuspensionIsDecidedAboveTheGrassroots() {
        var body = new HashMap<String, Object>();
        body.put("type", "SUSPENDED");
        body.put("ground", null);
        body.put("from", "2024-03-01");
        var id = request(body).statusCode(201).extract().<String>path("id");
        var decision = Map.<String, Object>of("on", "2024-03-01", "number", "9-QĐ/TU", "signer", "Trần Văn Minh");
        step(APPROVER, id, "decide", decision).statusCode(403);
        step(HEAD, id, "decide", decision).statusCode(200);
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/overlays?member=" + member + "&state=IN_FORCE")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].type", is("SUSPENDED"));
        exempt("2024-03-01").body("total", is(0));
    }

    /** What ran out ended then, whenever somebody says so, and whatever ends the membership later. */
    @Test
    void whatHasRunOutDoesNotGoOn() {
        var id = requested(Map.of("from", "2024-03-01", "until", "2024-06-01"));
        step(APPROVER, id, "decide", Map.of("on", "2024-02-20", "number", "12-NQ/CB"))
                .statusCode(200);
        var second = requested(Map.of("from", "2024-06-01", "until", "2024-08-01"));
        step(APPROVER, second, "decide", Map.of("on", "2024-05-20", "number", "14-NQ/CB"))
                .statusCode(200);
        step(APPROVER, id, "end", Map.of("on", "2024-09-02", "reason", "Trở lại sinh hoạt"))
                .statusCode(200)
                .body("endedOn", is("2024-06-01"));
        exempt("2024-05-31").body("total", is(1));
        exempt("2024-07-31").body("total", is(1));
        exempt("2024-08-15").body("total", is(0));

        var third = requested(Map.of("from", "2025-03-01"));
        dies("2025-02-03");
        exempt("2024-08-15").body("total", is(0));
        given().auth().oauth2(CLERK).get("/api/v1/overlays/" + third).then().body("state", is("WITHDRAWN"));
    }

    /** Whoever has died is exempt from nothing. */
    @Test
    void itEndsWithTheMembership() {
        var id = requested(Map.of("from", "2024-03-01"));
        step(APPROVER, id, "decide", Map.of("on", "2024-02-20", "number", "12-NQ/CB"))
                .statusCode(200);
        var death =
                Map.of("member", member, "kind", "DEATH", "reason", "thử", "diedOn", "2024-06-03", "on", "2024-06-05");
        var exit = given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(death)
                .post("/api/v1/exits")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().auth()
                .oauth2(HEAD)
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2024-06-07"))
                .post("/api/v1/exits/" + exit + "/decide")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/overlays/" + id)
                .then()
                .body("state", is("ENDED"))
                .body("endedOn", is("2024-06-03"));
        exempt("2024-06-02").body("total", is(1));
        exempt("2024-06-03").body("total", is(0));
    }

    /** A double click: of one type one request is open; another after it is decided may be for a time to come. */
    @Test
    void ofTwoRequestsAtOnceOneIsTold() throws Exception {
        var answers = AtOnce.of(
                3, () -> request(Map.of("from", "2024-03-01")).extract().statusCode());
        assertEquals(List.of(201, 409, 409), answers.stream().sorted().toList());
        request(Map.of("from", "2024-03-01")).statusCode(409).body("code", is("CASE_OPEN"));
        var abroad = new HashMap<String, Object>(Map.of("type", "OVERSEAS", "from", "2024-03-01"));
        abroad.put("ground", null);
        request(abroad).statusCode(201);
    }

    private String requested(Map<String, Object> more) {
        return request(more).statusCode(201).extract().path("id");
    }

    private ValidatableResponse request(Map<String, Object> more) {
        var body = new HashMap<String, Object>();
        body.put("member", member);
        body.put("type", "EXEMPT");
        body.put("ground", "AGE_HEALTH");
        body.put("reason", "Tuổi cao, sức yếu");
        body.put("on", "2024-02-15");
        body.putAll(more);
        return given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/overlays")
                .then();
    }

    private static ValidatableResponse step(String token, String id, String step, Map<String, Object> action) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(action)
                .post("/api/v1/overlays/" + id + "/" + step)
                .then();
    }

    private static ValidatableResponse exempt(String day) {
        return figure("MEMBER_EXEMPT", "groupBy=ground&asOf=" + day);
    }

    private static ValidatableResponse figure(String metric, String query) {
        return given().auth()
                .oauth2(HEAD)
                .get("/api/v1/statistics/" + metric + "?organisation=TOWN&" + query)
                .then()
                .statusCode(200);
    }

    private void dies(String on) {
        var death = Map.of("member", member, "kind", "DEATH", "reason", "thử", "diedOn", on, "on", on);
        var exit = given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(death)
                .post("/api/v1/exits")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().auth()
                .oauth2(HEAD)
                .contentType(ContentType.JSON)
                .body(Map.of("on", on))
                .post("/api/v1/exits/" + exit + "/decide")
                .then()
                .statusCode(200);
    }
}
