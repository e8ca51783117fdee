package vn.dangbo.member.handover;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.OtherDeployment;
import vn.dangbo.testkit.TestTokens;

/** The service under test and a deployment beside it, as their people deal with each other. */
final class Exchange {

    static final String HERE = "dangbo.here.test";
    static final String ADMIN = TestTokens.ofAccount("admin", "ACCOUNT_ADMIN:PROVINCE:subtree");
    static final String CLERK = TestTokens.ofAccount("clerk of ways", "GRASSROOTS_CLERK:WARD:subtree");
    static final String OFFICER = TestTokens.ofAccount("officer of ways", "ORG_OFFICER:TOWN:subtree");
    static final String HEAD = TestTokens.ofAccount("head of ways", "ORG_HEAD:TOWN:subtree");
    static final String APPROVER = TestTokens.ofAccount("approver of ways", "GRASSROOTS_APPROVER:WARD:subtree");
    static final String FOREIGNER = TestTokens.ofAccount("foreign officer", "ORG_OFFICER:DISTRICT:subtree");
    static final String PERSONAL_ID = "080185000123";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OVERSEER = TestTokens.ofAccount("overseer of ways", "ORG_HEAD:PROVINCE:subtree");

    final OtherDeployment there;

    /** With a partner that is trusted in the whole sample world. */
    Exchange() {
        this(new OtherDeployment("dangbo.there.test"));
        var partner = trusted(there, "PROVINCE");
        addKey(partner, there.signingKey(), today().minusDays(100));
        addKey(partner, there.openingKey(), today().minusDays(100));
    }

    Exchange(OtherDeployment there) {
        this.there = there;
    }

    static LocalDate today() {
        return LocalDate.now(VietnamTime.ZONE);
    }

    static String trusted(OtherDeployment other, String organisation) {
        return post(
                        ADMIN,
                        "/api/v1/hand-over-partners",
                        Map.of(
                                "organisation",
                                organisation,
                                "deployment",
                                other.name(),
                                "name",
                                "Đảng bộ tỉnh Nơi Kia",
                                "validFrom",
                                today().minusDays(100).toString(),
                                "reason",
                                "Công văn 1-CV/BTCTU"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse addKey(String partner, Map<String, Object> jwk, LocalDate from) {
        return post(
                ADMIN,
                "/api/v1/hand-over-partners/" + partner + "/keys",
                Map.of("jwk", jwk, "validFrom", from.toString()));
    }

    /** Our public key for one use. */
    static Map<String, Object> ours(String use) {
        List<Map<String, Object>> keys = given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/hand-over-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("keys");
        return keys.stream()
                .filter(key -> key.get("use").equals(use))
                .findFirst()
                .orElseThrow();
    }

    /** A file of the other side, for us. */
    String sealed(String type, OtherDeployment.Claims claims, Object body) {
        return OtherDeployment.sealed(there.signed(type, claims, JSON.valueToTree(body)), ours("enc"));
    }

    /** A hand-over of an official member whose letter was written ten days ago. */
    static Map<String, Object> handOver(Map<String, ?> changes) {
        var record = new LinkedHashMap<String, Object>(Map.of(
                "fullName", "Trần Thị Mẫu Đơn",
                "sex", "FEMALE",
                "birthDate", Map.of("year", 1985),
                "personalId", PERSONAL_ID,
                "cardNumber", "44556677",
                "occupation", "VIEN_CHUC"));
        var body = new LinkedHashMap<String, Object>();
        body.put("schema", 1);
        body.put(
                "letter",
                Map.of(
                        "kind",
                        "OFFICIAL_OUT",
                        "number",
                        "12-GTSHĐ/TU",
                        "introducedOn",
                        today().minusDays(10).toString(),
                        "reason",
                        "chuyển công tác",
                        "from",
                        Map.of("code", "NK01C01", "name", "Chi bộ Nơi Kia"),
                        "to",
                        Map.of("deployment", HERE, "organisation", "CELL1", "name", "Chi bộ khu phố Hòa Bình")));
        body.put("record", record);
        body.put("membership", Map.of("admittedOn", "1990-05-19", "officialOn", "1991-05-19"));
        body.put(
                "seniority",
                Map.of(
                        "startOn",
                        "1990-05-01",
                        "basis",
                        "ADMISSION_DECISION",
                        "source",
                        "45-QĐ/TU",
                        "deductions",
                        List.of(Map.of(
                                "from", "2000-01-01",
                                "to", "2001-01-01",
                                "ground", "LOST_CONTACT",
                                "source", "12-KL/ĐU"))));
        body.put(
                "badges",
                List.of(Map.of("step", 30, "variant", "REGULAR", "awardedOn", "2021-09-02", "decisionNo", "9-QĐ/TU")));
        body.put(
                "awards",
                List.of(Map.of(
                        "form",
                        "GIAY_KHEN",
                        "level",
                        "GRASSROOTS",
                        "decisionNo",
                        "3",
                        "decidedOn",
                        "2019-12-31",
                        "year",
                        2019)));
        body.put("dossier", List.of(Map.of("section", "HEALTH", "content", Map.of("condition", "bình thường"))));
        body.putAll(changes);
        return body;
    }

    static ValidatableResponse post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    static ValidatableResponse present(String file) {
        return post(OFFICER, "/api/v1/transfers-in", Map.of("file", file));
    }

    /** Hands a hand-over in and has it accepted. */
    String accepted(String file, LocalDate on) {
        var id = present(file).statusCode(201).extract().<String>path("id");
        post(HEAD, "/api/v1/transfers-in/" + id + "/accept", Map.of("on", on.toString()))
                .statusCode(200);
        return id;
    }

    /** A receipt of ours, as the other side reads it. */
    JsonNode receipt(String arrival) {
        var file = get(OFFICER, "/api/v1/transfers-in/" + arrival + "/receipt")
                .statusCode(200)
                .extract()
                .asString();
        return there.opened(file, OtherDeployment.RECEIPT, ours("sig")).path("body");
    }

    /** A member's transfer to the other side, taken to the introduction five days ago. */
    String introduced(UUID member) {
        var day = today().minusDays(5).toString();
        var id = requested(member, Map.of("on", today().minusDays(6).toString()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(OFFICER, "/api/v1/transfers-out/" + id + "/review", Map.of("on", day))
                .statusCode(200);
        post(HEAD, "/api/v1/transfers-out/" + id + "/introduce", Map.of("on", day, "number", "7-GTSHĐ/TU"))
                .statusCode(200);
        return id;
    }

    ValidatableResponse requested(UUID member, Map<String, ?> others) {
        var body = new HashMap<String, Object>(Map.of(
                "member",
                member,
                "kind",
                "OFFICIAL_OUT",
                "to",
                Map.of("deployment", there.name(), "organisation", "NK01C01", "name", "Chi bộ Nơi Kia"),
                "reason",
                "chuyển công tác"));
        body.putAll(others);
        return post(CLERK, "/api/v1/transfers-out", body);
    }

    /** The claims of the hand-over of a case, as the other side reads them. */
    JsonNode read(String departure) {
        var file = get(OFFICER, "/api/v1/transfers-out/" + departure + "/hand-over")
                .statusCode(200)
                .extract()
                .asString();
        return there.opened(file, OtherDeployment.HAND_OVER, ours("sig"));
    }

    /** What the other side answers to a hand-over. */
    String answer(String serial, String answer, LocalDate on, String reason) {
        var about = there.to(HERE);
        var claims = new OtherDeployment.Claims(
                about.issuer(), about.addressee(), UUID.fromString(serial), about.issuedAt(), null);
        var body = new HashMap<String, Object>(Map.of("answer", answer, "on", on.toString()));
        if (reason != null) {
            body.put("reason", reason);
        }
        return sealed(OtherDeployment.RECEIPT, claims, body);
    }

    static int stock(String organisation, LocalDate day) {
        return figure("MEMBER_STOCK", organisation, "asOf=" + day);
    }

    static int figure(String metric, String organisation, String when) {
        return get(OVERSEER, "/api/v1/statistics/" + metric + "?organisation=" + organisation + "&" + when)
                .statusCode(200)
                .extract()
                .path("total");
    }
}
