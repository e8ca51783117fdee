package vn.dangbo.evaluation.meeting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.dangbo.evaluation.Calls.get;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.TestTokens;

/** Figure E9 in small, years 2019 and 2020: WARD has the cells CELL1 and CELL2. */
@EvaluationServiceTest
class MeetingTest {

    private static final String CLERK = TestTokens.of("GRASSROOTS_CLERK:TOWN:subtree");
    private static final String NEIGHBOUR = TestTokens.of("GRASSROOTS_CLERK:DISTRICT:subtree");

    private static String meeting(String organisation, String kind, String day) {
        return """
                {"organisation": "%s", "kind": "%s", "heldOn": "%s", "present": 14, "absent": 1, "topic": "Học tập Bác"}
                """.formatted(organisation, kind, day);
    }

    @Test
    void everyCellEveryQuarterOnceAtLeast() {
        // The first and the last day of a quarter count; two meetings in one quarter do not stand for another.
        for (var day : new String[] {"2019-01-01", "2019-06-30", "2019-07-01", "2019-12-31"}) {
            held(meeting("CELL1", "THEMATIC", day));
        }
        for (var day : new String[] {"2019-02-01", "2019-03-01", "2019-05-01", "2019-11-01"}) {
            held(meeting("CELL2", "THEMATIC", day));
        }
        held(meeting("CELL2", "REGULAR", "2019-08-01"));
        var year = "/statistics/MEETING_THEMATIC?organisation=WARD&year=2019";
        get(CLERK, year + "&groupBy=kept")
                .body("rows.collect { it.keys.kept + ' ' + it.value }", contains("NO 1", "YES 1"))
                .body("total", equalTo(2));
        get(CLERK, year + "&filter=kept:YES&groupBy=child").body("rows.keys.child", contains("CELL1"));
        get(CLERK, "/statistics/MEETING_THEMATIC?organisation=WARD&from=2019-01-01&to=2019-06-30&filter=kept:YES")
                .body("total", equalTo(2));
        // From the middle of the third quarter on, only the fourth is asked for.
        get(CLERK, "/statistics/MEETING_THEMATIC?organisation=WARD&from=2019-07-02&to=2019-12-31&filter=kept:YES")
                .body("total", equalTo(2));
        var missing = held(meeting("CELL2", "THEMATIC", "2019-08-02"));
        get(CLERK, year + "&filter=kept:YES").body("total", equalTo(2));
        post(CLERK, "/meetings/" + missing + "/withdraw", "{\"reason\": \"Nhập nhầm\"}")
                .statusCode(200);
        get(CLERK, year + "&filter=kept:YES").body("total", equalTo(1));
        get(CLERK, "/statistics/MEETING_HELD?organisation=WARD&year=2019&groupBy=kind")
                .body("rows.collect { it.keys.kind + ' ' + it.value }", contains("REGULAR 1", "THEMATIC 8"));
    }

    @Test
    void noQuarterIsAskedForBeforeTheRule() {
        get(CLERK, "/statistics/MEETING_THEMATIC?organisation=WARD&year=2017").body("rows", empty());
        get(CLERK, "/statistics/MEETING_THEMATIC?organisation=WARD&from=2019-01-02&to=2019-03-31")
                .body("rows", empty());
        // The first quarter is not over by then.
        get(CLERK, "/statistics/MEETING_THEMATIC?organisation=WARD&from=2019-01-01&to=2019-03-30")
                .body("rows", empty());
        // Only the fourth quarter of 2018 began after the rule, and nobody met in it.
        get(CLERK, "/statistics/MEETING_THEMATIC?organisation=WARD&year=2018&groupBy=kept")
                .body("rows.keys.kept", contains("NO"));
    }

    @Test
    void aMeetingIsRecordedOnceAndWhoStandsElsewhereSeesNothing() {
        var id = held(meeting("CELL3", "REGULAR", "2020-01-03"));
        post(CLERK, "/meetings", meeting("CELL3", "REGULAR", "2020-01-03"))
                .statusCode(409)
                .body("code", equalTo("MEETING_EXISTS"));
        get(NEIGHBOUR, "/meetings/" + id).statusCode(404);
        get(NEIGHBOUR, "/meetings?limit=200").body("items.id", not(hasItem(id)));
        post(NEIGHBOUR, "/meetings", meeting("CELL3", "REGULAR", "2020-02-03")).statusCode(404);
        post(CLERK, "/meetings/" + id + "/withdraw", "{\"reason\": \"Nhập nhầm\"}")
                .statusCode(200);
        post(CLERK, "/meetings/" + id + "/withdraw", "{\"reason\": \"Nhập nhầm\"}")
                .statusCode(409);
        held(meeting("CELL3", "REGULAR", "2020-01-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "WARD, REGULAR, 2020-03-03, organisation, MEETING_NOT_OF_CELL",
        "CELL1, PARTY, 2020-03-03, kind, FIELD_CODE_UNKNOWN",
        "CELL1, REGULAR, 2999-03-03, heldOn, DAY_TO_COME"
    })
    void whatCannotBeRecordedIsRefusedByField(String organisation, String kind, String day, String field, String code) {
        post(CLERK, "/meetings", meeting(organisation, kind, day))
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));
        post(CLERK, "/meetings", meeting("CELL1", "THEMATIC", "2020-03-03").replace("Học tập Bác", " "))
                .statusCode(400)
                .body("violations.field", contains("topic"));
    }

    private static String held(String body) {
        return post(CLERK, "/meetings", body).statusCode(201).extract().path("id");
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
