package vn.dangbo.evaluation.observation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import vn.dangbo.testkit.TestTokens;

/** Declaring figures as clients do. */
public final class ObservationCalls {

    public static final String OFFICER = TestTokens.of("ORG_OFFICER:TOWN:subtree");
    public static final String HEAD = TestTokens.of("ORG_HEAD:TOWN:subtree");

    private ObservationCalls() {}

    /** The request of a figure of a year; {@code declaration} is a JSON object. */
    public static String ofYear(String metric, String organisation, int year, String declaration) {
        return """
                {"metric": "%s", "organisation": "%s", "periodType": "YEAR", "from": "%d-01-01", "to": "%d-12-31",
                 "declaration": %s}
                """.formatted(metric, organisation, year, year, declaration);
    }

    /** A value from a report. */
    public static String value(String comparator, String value) {
        return """
                {"comparator": "%s", "value": %s, "source": "Báo cáo số 1-BC/TU"}
                """.formatted(comparator, value);
    }

    public static ValidatableResponse open(String token, String request) {
        return post(token, "", request);
    }

    public static ValidatableResponse step(String token, String id, String step, Object body) {
        return post(token, "/" + id + "/" + step, body);
    }

    /** Declares, submits and approves; gives the id. */
    public static String approved(String request) {
        var id = open(OFFICER, request).statusCode(201).extract().<String>path("id");
        step(OFFICER, id, "submit", null).statusCode(200);
        step(HEAD, id, "approve", Map.of()).statusCode(200);
        return id;
    }

    private static ValidatableResponse post(String token, String path, Object body) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON);
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/v1/observations" + path).then();
    }
}
