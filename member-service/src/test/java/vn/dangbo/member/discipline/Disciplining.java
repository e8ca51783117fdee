package vn.dangbo.member.discipline;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.testkit.TestTokens;

/** The accounts and steps that tests of discipline share: each step by somebody of the town. */
final class Disciplining {

    static final String INSPECTOR = TestTokens.ofAccount("inspector", "INSPECTION_OFFICER:TOWN:subtree");
    static final String EXAMINER = TestTokens.ofAccount("examiner", "INSPECTION_OFFICER:TOWN:subtree");
    static final String HEAD = TestTokens.ofAccount("head of discipline", "ORG_HEAD:TOWN:subtree");
    static final String HIGHER = TestTokens.ofAccount("higher level", "ORG_HEAD:PROVINCE:subtree");

    private static final String PATH = "/api/v1/disciplines";

    private Disciplining() {}

    /** @param more {@code circumstances}, {@code graveGround}, …; may take the place of the usual */
    static ValidatableResponse open(UUID member, String on, Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("member", member, "violation", "DAO_DUC_LOI_SONG", "matter", "thử", "on", on));
        body.putAll(more);
        return post(INSPECTOR, PATH, body);
    }

    static String opened(UUID member, String on, Map<String, ?> more) {
        return open(member, on, more).statusCode(201).extract().path("id");
    }

    /** Opened and examined on the day. */
    static String reviewed(UUID member, String on, Map<String, ?> more) {
        var id = opened(member, on, more);
        step(EXAMINER, id, "review", Map.of("on", on)).statusCode(200);
        return id;
    }

    static ValidatableResponse vote(String id, String form, String level, String on) {
        var body = new HashMap<String, Object>(Map.of("on", on, "form", form, "level", level));
        body.put("office", "phó trưởng phòng");
        body.put("vote", Map.of("eligible", 9, "present", 9, "agree", 5));
        return step(EXAMINER, id, "vote", body);
    }

    static ValidatableResponse announce(String id, String on) {
        return step(HEAD, id, "announce", Map.of("on", on, "number", "12-QĐ/UBKT", "signer", "Trần Văn Minh"));
    }

    /** Decided by the town and announced, all on the day. */
    static String announced(UUID member, String form, String on, Map<String, ?> more) {
        var id = reviewed(member, on, more);
        vote(id, form, "UPPER_GRASSROOTS", on).statusCode(200);
        announce(id, on).statusCode(200);
        return id;
    }

    static ValidatableResponse step(String token, String id, String step, Map<String, ?> body) {
        return post(token, PATH + "/" + id + "/" + step, body);
    }

    static ValidatableResponse get(String token, String id) {
        return given().auth().oauth2(token).get(PATH + "/" + id).then();
    }

    static ValidatableResponse list(String token, String query) {
        return given().auth().oauth2(token).get(PATH + query).then().statusCode(200);
    }

    static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse figure(String token, String query) {
        return given().auth().oauth2(token).get("/api/v1/statistics/" + query).then();
    }

    static Map<String, Object> occurred(Integer... yearMonthDay) {
        var date = new HashMap<String, Object>();
        var parts = new String[] {"year", "month", "day"};
        for (int i = 0; i < yearMonthDay.length; i++) {
            date.put(parts[i], yearMonthDay[i]);
        }
        return Map.of("occurredOn", date);
    }
}
