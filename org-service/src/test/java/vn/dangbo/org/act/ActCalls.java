package vn.dangbo.org.act;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.testkit.TestTokens;

/** The calls of an act's way, by three accounts of one committee. */
final class ActCalls {

    static final String PATH = "/api/v1/organisation-acts";

    private final String maker;
    private final String examiner;
    private final String decider;

    /** Accounts at a committee. */
    ActCalls(String committee) {
        maker = TestTokens.ofAccount("maker." + committee, "ORG_OFFICER:" + committee + ":subtree");
        examiner = TestTokens.ofAccount("examiner." + committee, "ORG_OFFICER:" + committee + ":subtree");
        decider = TestTokens.ofAccount("head." + committee, "ORG_HEAD:" + committee + ":subtree");
    }

    String maker() {
        return maker;
    }

    String examiner() {
        return examiner;
    }

    String decider() {
        return decider;
    }

    /** The fields every proposal has. */
    static Map<String, Object> proposal(String type, String committee, String effectiveOn) {
        var proposal = new LinkedHashMap<String, Object>();
        proposal.put("type", type);
        proposal.put("route", "SUPERIOR_INITIATED");
        proposal.put("initiatedBy", committee);
        proposal.put("decidedBy", committee);
        proposal.put("effectiveOn", effectiveOn);
        proposal.put("legalBasis", "Điều lệ Đảng, Điều 10.3");
        return proposal;
    }

    /** The same with more fields. */
    static Map<String, Object> with(Map<String, Object> proposal, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            proposal.put((String) fields[i], fields[i + 1]);
        }
        return proposal;
    }

    static Map<String, Object> target(String code, Object... fields) {
        return with(new LinkedHashMap<>(Map.of("code", code)), fields);
    }

    ValidatableResponse propose(Map<String, Object> proposal) {
        return post(maker, PATH, proposal);
    }

    /** Proposes, submits, examines, takes the opinion; gives the id. */
    String ready(Map<String, Object> proposal) {
        var id = propose(proposal).statusCode(201).extract().<String>path("id");
        step(maker, id, "submit", null).statusCode(200);
        step(examiner, id, "review", null).statusCode(200);
        step(
                        examiner,
                        id,
                        "opinion",
                        Map.of("method", "MEETING", "issued", 15, "returned", 15, "agree", 14, "disagree", 1))
                .statusCode(200);
        return id;
    }

    ValidatableResponse decide(String id) {
        return step(decider, id, "decide", Map.of("number", "15-QĐ/TU", "on", "2020-01-02", "signer", "Phó Bí thư"));
    }

    /** The whole way; gives the id of a decided act. */
    String decided(Map<String, Object> proposal) {
        var id = ready(proposal);
        decide(id).statusCode(200);
        return id;
    }

    ValidatableResponse step(String token, String id, String step, Object body) {
        return post(token, PATH + "/" + id + "/" + step, body);
    }

    ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(maker)
                .header("Accept-Language", "vi")
                .get(path)
                .then();
    }

    static ValidatableResponse post(String token, String path, Object body) {
        var request =
                given().auth().oauth2(token).header("Accept-Language", "vi").contentType(ContentType.JSON);
        return (body == null ? request : request.body(body)).post(path).then();
    }

    static List<String> list(String... codes) {
        return List.of(codes);
    }
}
