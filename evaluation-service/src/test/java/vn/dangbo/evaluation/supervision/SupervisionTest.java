package vn.dangbo.evaluation.supervision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.dangbo.evaluation.Calls.get;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.TestTokens;

/** Figures A8 and A10 in small. Years 2014 and 2015. */
@EvaluationServiceTest
class SupervisionTest {

    private static final String OFFICER = TestTokens.of("INSPECTION_OFFICER:TOWN:subtree");
    private static final String NEIGHBOUR = TestTokens.of("INSPECTION_OFFICER:DISTRICT:subtree");

    private static final String INSPECTION = """
            {"organisation": "%s", "type": "%s", "startedOn": "2014-03-01", "concludedOn": "%s", "subjects": [%s]}
            """;

    private static String turns(String subject, String conclusion, int turns) {
        return "{\"subject\": \"%s\", \"conclusion\": \"%s\", \"turns\": %d}".formatted(subject, conclusion, turns);
    }

    private static String petition(String organisation, String kind, String day) {
        return """
                {"organisation": "%s", "kind": "%s", "receivedOn": "%s"}
                """.formatted(organisation, kind, day);
    }

    @Test
    void turnsAreCountedByTypeSubjectLevelAndConclusionOnTheDayOfTheConclusion() {
        post(
                OFFICER,
                "/inspections",
                INSPECTION.formatted(
                        "TOWN",
                        "REGULAR_INSPECTION",
                        "2014-04-10",
                        turns("ORGANISATION", "GOOD", 3) + "," + turns("MEMBER", "GOOD", 5) + ","
                                + turns("MEMBER", "FAULT", 2)));
        post(
                OFFICER,
                "/inspections",
                INSPECTION.formatted("WARD", "SUPERVISION_THEMATIC", "2014-12-31", turns("MEMBER", "NOT_GOOD", 4)));
        // Concluded a day after the year: not of 2014.
        post(
                OFFICER,
                "/inspections",
                INSPECTION.formatted("WARD", "SUPERVISION_THEMATIC", "2015-01-01", turns("MEMBER", "GOOD", 50)));
        var figure = "/statistics/INSPECT_SUBJECT?organisation=TOWN&year=2014";
        get(OFFICER, figure).body("total", equalTo(14));
        get(OFFICER, figure + "&filter=subject:MEMBER").body("total", equalTo(11));
        get(OFFICER, figure + "&groupBy=subject,conclusion")
                .body(
                        "rows.collect { it.keys.subject + ' ' + it.keys.conclusion + ' ' + it.value }",
                        contains("MEMBER FAULT 2", "MEMBER GOOD 5", "MEMBER NOT_GOOD 4", "ORGANISATION GOOD 3"));
        get(OFFICER, figure + "&groupBy=level")
                .body("rows.keys.level", contains("GRASSROOTS_COMMITTEE", "UPPER_GRASSROOTS"))
                .body("rows.value", contains(4, 10));
        get(OFFICER, figure + "&groupBy=child")
                .body("rows.keys.child", contains("TOWN", "WARD"))
                .body("total", equalTo(14));
        get(NEIGHBOUR, "/statistics/INSPECT_SUBJECT?organisation=DISTRICT&year=2014")
                .body("rows", empty())
                .body("total", equalTo(0));
    }

    @Test
    void aWithdrawnRecordIsKeptAndNotCounted() {
        var id = post(
                        OFFICER,
                        "/inspections",
                        INSPECTION.formatted("SCHOOL", "FINANCE", "2014-05-05", turns("ORGANISATION", "GOOD", 1)))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var figure = "/statistics/INSPECT_SUBJECT?organisation=SCHOOL&year=2014&filter=type:FINANCE";
        get(OFFICER, figure).body("total", equalTo(1));
        post(OFFICER, "/inspections/" + id + "/withdraw", "{}").statusCode(400);
        post(OFFICER, "/inspections/" + id + "/withdraw", "{\"reason\": \"Nhập trùng\"}")
                .statusCode(200);
        post(OFFICER, "/inspections/" + id + "/withdraw", "{\"reason\": \"Nhập trùng\"}")
                .statusCode(409)
                .body("code", equalTo("INSPECTION_WITHDRAWN"));
        get(OFFICER, figure).body("total", equalTo(0));
        get(OFFICER, "/inspections/" + id).body("withdrawnReason", equalTo("Nhập trùng"));
        get(NEIGHBOUR, "/inspections/" + id).statusCode(404);
        get(NEIGHBOUR, "/inspections?limit=200").body("items.id", not(hasItem(id)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOWN | HOLIDAY | 2014-04-10 | {"subject": "MEMBER", "conclusion": "GOOD", "turns": 1}  | type        | FIELD_CODE_UNKNOWN
            TOWN | FINANCE | 2014-02-10 | {"subject": "MEMBER", "conclusion": "GOOD", "turns": 1}  | concludedOn | CONCLUDED_BEFORE_START
            TOWN | FINANCE | 2999-02-10 | {"subject": "MEMBER", "conclusion": "GOOD", "turns": 1}  | concludedOn | DAY_TO_COME
            TOWN | FINANCE | 2014-04-10 | {"subject": "MEMBER", "conclusion": "FINE", "turns": 1}  | conclusion  | FIELD_CODE_UNKNOWN
            TOWN | FINANCE | 2014-04-10 | {"subject": "MEMBER", "conclusion": "GOOD", "turns": 0}  | turns       | NUMBER_OUT_OF_RANGE
            TOWN | FINANCE | 2014-04-10 | {"subject": "MEMBER", "conclusion": "GOOD", "turns": 1}, {"subject": "MEMBER", "conclusion": "GOOD", "turns": 2} | subjects | CONCLUSION_TWICE
            """)
    void whatCannotBeRecordedIsRefusedByField(
            String organisation, String type, String concludedOn, String subjects, String field, String code) {
        post(OFFICER, "/inspections", INSPECTION.formatted(organisation, type, concludedOn, subjects))
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));
    }

    @Test
    void petitionsGoTheirWayAndAreCountedByWhereTheyStand() {
        var first = received("TOWN", "DENUNCIATION", "2014-05-04");
        var second = received("WARD", "REFLECTION", "2014-06-01");
        received("WARD", "REFLECTION", "2014-06-02");
        received("TOWN", "DENUNCIATION", "2015-01-01");
        step(first, "RESOLVE", "2014-05-05").statusCode(409).body("code", equalTo("STEP_NOT_IN_STATE"));
        step(first, "ACCEPT", "2014-05-03").statusCode(400).body("violations.code", contains("STEP_BEFORE_LAST"));
        step(first, "ACCEPT", "2014-05-10").statusCode(200).body("statusOn", equalTo("2014-05-10"));
        step(first, "RESOLVE", "2014-05-09").statusCode(400);
        step(first, "RESOLVE", "2014-07-01").statusCode(200).body("status", equalTo("RESOLVED"));
        step(second, "REJECT", "2014-06-03").statusCode(200).body("recordedBy", notNullValue());
        step(second, "ACCEPT", "2014-06-04").statusCode(409);
        var figure = "/statistics/PETITION_COUNT?organisation=TOWN&year=2014";
        get(OFFICER, figure).body("total", equalTo(3));
        get(OFFICER, figure + "&groupBy=status")
                .body("rows.keys.status", contains("RECEIVED", "REJECTED", "RESOLVED"))
                .body("rows.value", contains(1, 1, 1));
        get(OFFICER, figure + "&filter=kind:REFLECTION").body("total", equalTo(2));
        get(OFFICER, "/statistics/PETITION_COUNT?organisation=WARD&year=2014").body("total", equalTo(2));
        get(NEIGHBOUR, "/petitions/" + first).statusCode(404);
        post(NEIGHBOUR, "/petitions", petition("TOWN", "REFLECTION", "2014-05-04"))
                .statusCode(404);
        post(OFFICER, "/petitions", petition("TOWN", "REFLECTION", "2999-05-04"))
                .statusCode(400)
                .body("violations.code", contains("DAY_TO_COME"));
    }

    private static String received(String organisation, String kind, String day) {
        return post(OFFICER, "/petitions", petition(organisation, kind, day))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse step(String id, String step, String on) {
        return post(OFFICER, "/petitions/" + id + "/steps", "{\"step\": \"%s\", \"on\": \"%s\"}".formatted(step, on));
    }

    private static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }
}
