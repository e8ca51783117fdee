package vn.dangbo.member.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.OtherDeployment;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class PartnerTest {

    private static final String PATH = "/api/v1/hand-over-partners";
    private static final String ADMIN = TestTokens.ofAccount("admin of the town", "ACCOUNT_ADMIN:TOWN:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer of the town", "ORG_OFFICER:TOWN:subtree");
    private static final String ELSEWHERE = TestTokens.ofAccount("admin elsewhere", "ACCOUNT_ADMIN:DISTRICT:subtree");

    private final OtherDeployment there = new OtherDeployment("dangbo.there.test");

    @Inject
    Registers registers;

    @BeforeEach
    void nobody() {
        registers.empty();
    }

    @Test
    void nobodyTrustsForAUnitThatTheyDoNotReach() {
        record(ADMIN, "PROVINCE").statusCode(404);
        record(OFFICER, "TOWN").statusCode(403);
        var id = record(ADMIN, "TOWN").statusCode(201).extract().<String>path("id");
        record(ADMIN, "TOWN").statusCode(409).body("code", is("PARTNER_RECORDED"));
        put(ELSEWHERE, id, "\"1\"", Map.of("name", "x", "reason", "x")).statusCode(404);
        key(ELSEWHERE, id, there.signingKey()).statusCode(404);
        // who prepares a transfer sees whom one may name
        given().auth()
                .oauth2(OFFICER)
                .get(PATH)
                .then()
                .body("items.deployment", contains("dangbo.there.test"))
                .body("items.organisation", contains("TOWN"));
    }

    @Test
    void whatIsCorrectedStaysOnRecord() {
        var id = record(ADMIN, "TOWN").statusCode(201).extract().<String>path("id");
        put(ADMIN, id, null, Map.of("name", "x", "reason", "x")).statusCode(428);
        put(ADMIN, id, "\"1\"", Map.of("name", "Đảng bộ tỉnh Mới", "validFrom", "2026-01-01", "reason", "sáp nhập"))
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("name", is("Đảng bộ tỉnh Mới"));
        put(ADMIN, id, "\"1\"", Map.of("name", "x", "reason", "x")).statusCode(412);
        assertEquals(
                List.of(List.of("1", "Đảng bộ tỉnh Nơi Kia")),
                registers.rows("select cast(version as text), name from hand_over_partner_history"));
    }

    @Test
    void keysArePublicAndOfTheOneCurve() {
        var id = record(ADMIN, "TOWN").statusCode(201).extract().<String>path("id");
        key(ADMIN, id, there.signingKey())
                .statusCode(200)
                .body("keys", hasSize(1))
                .body("keys[0].jwk", not(hasKey("d")));
        key(ADMIN, id, there.signingKey()).statusCode(409).body("code", is("KEY_RECORDED"));
        // a private key does not even come in
        var secret = new HashMap<String, Object>(there.openingKey());
        secret.put("d", "c2VjcmV0");
        key(ADMIN, id, secret).statusCode(400);
        for (var wrong : List.of(Map.of("crv", "P-384"), Map.of("use", "both"), Map.of("x", "AAAA"))) {
            var jwk = new HashMap<String, Object>(there.openingKey());
            jwk.putAll(wrong);
            key(ADMIN, id, jwk).statusCode(400).body("violations.code", contains("JWK_INVALID"));
        }
        post(ADMIN, PATH + "/" + id + "/keys/none/end", Map.of("reason", "x"))
                .statusCode(404)
                .body("code", is("KEY_NOT_FOUND"));
    }

    @Test
    void ourOwnKeysArePublishedWithoutTheirPrivateParts() {
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/hand-over-keys")
                .then()
                .statusCode(200)
                .body("deployment", is("dangbo.here.test"))
                .body("keys.use", contains("sig", "enc"))
                .body("keys[0]", not(hasKey("d")))
                .body("keys[1]", not(hasKey("d")))
                .body("thumbprints", hasSize(2));
        record(ADMIN, "TOWN", "dangbo.here.test").statusCode(400);
        record(ADMIN, "TOWN", "Không phải tên").statusCode(400);
    }

    private ValidatableResponse record(String token, String organisation) {
        return record(token, organisation, there.name());
    }

    private static ValidatableResponse record(String token, String organisation, String deployment) {
        return post(
                token,
                PATH,
                Map.of(
                        "organisation",
                        organisation,
                        "deployment",
                        deployment,
                        "name",
                        "Đảng bộ tỉnh Nơi Kia",
                        "reason",
                        "Công văn 1-CV/BTCTU"));
    }

    private static ValidatableResponse key(String token, String id, Map<String, Object> jwk) {
        return post(token, PATH + "/" + id + "/keys", Map.of("jwk", jwk));
    }

    private static ValidatableResponse post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse put(String token, String id, String ifMatch, Object body) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(PATH + "/" + id)
                .then();
    }
}
