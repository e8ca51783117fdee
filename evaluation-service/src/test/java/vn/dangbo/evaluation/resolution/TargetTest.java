package vn.dangbo.evaluation.resolution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.observation.ObservationCalls.OFFICER;
import static vn.dangbo.evaluation.observation.ObservationCalls.approved;
import static vn.dangbo.evaluation.observation.ObservationCalls.ofYear;
import static vn.dangbo.evaluation.observation.ObservationCalls.value;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.TestTokens;

/** Years 2016 to 2018 of WARD and SCHOOL. */
@EvaluationServiceTest
class TargetTest {

    private static final String NEIGHBOUR = TestTokens.of("ORG_OFFICER:DISTRICT:subtree");

    private static String target(String organisation, int year, String metric, String filters, String value) {
        return """
                {"organisation": "%s", "metric": "%s", "filters": [%s], "periodType": "YEAR", "from": "%d-01-01",
                 "to": "%d-12-31", "level": {"value": %s, "direction": ">=", "source": "Nghị quyết"}}
                """.formatted(organisation, metric, filters, year, year, value);
    }

    @Test
    void whatWasDeclaredAndWhatWasCountedIsMeasuredAgainstTheTarget() {
        var classes = set(target("WARD", 2016, "COURSE_CLASS", "", "181"))
                .statusCode(201)
                .body("outcome", equalTo("UNKNOWN"))
                .body("observed", nullValue())
                .body("percent", nullValue())
                .extract()
                .<String>path("id");
        approved(ofYear("COURSE_CLASS", "WARD", 2016, value("=", "161")));
        get(OFFICER, "/targets/" + classes)
                .body("outcome", equalTo("NOT_MET"))
                .body("observed.declared.value", equalTo(161))
                .body("percent", equalTo(88.95f));
        set(target("WARD", 2016, "INSPECT_SUBJECT", "\"subject:MEMBER\"", "3"))
                .statusCode(201)
                .body("outcome", equalTo("NOT_MET"))
                .body("observed.value", equalTo(0))
                .body("percent", equalTo(0.0f));
        given().auth()
                .oauth2(TestTokens.of("INSPECTION_OFFICER:TOWN:subtree"))
                .contentType(ContentType.JSON)
                .body("""
                        {"organisation": "WARD", "type": "FINANCE", "startedOn": "2016-03-01", "concludedOn": "2016-03-02",
                         "subjects": [{"subject": "MEMBER", "conclusion": "GOOD", "turns": 4},
                                      {"subject": "ORGANISATION", "conclusion": "GOOD", "turns": 9}]}
                        """)
                .post("/api/v1/inspections")
                .then()
                .statusCode(201);
        var figure = "/statistics/TARGET_ACHIEVED?organisation=TOWN&year=2016";
        get(OFFICER, figure).body("total", equalTo(2));
        get(OFFICER, figure + "&filter=outcome:MET").body("total", equalTo(1));
        get(OFFICER, figure + "&groupBy=metric,outcome")
                .body(
                        "rows.collect { it.keys.metric + ' ' + it.keys.outcome + ' ' + it.value }",
                        contains("COURSE_CLASS NOT_MET 1", "INSPECT_SUBJECT MET 1"));
        get(OFFICER, figure + "&groupBy=child").body("rows.keys.child", contains("WARD"));
        get(OFFICER, "/statistics/TARGET_ACHIEVED?organisation=SCHOOL&year=2016")
                .body("rows", empty());
    }

    @Test
    void aTargetIsRevisedAndWhatItWasIsKept() {
        var id = set(target("SCHOOL", 2017, "STUDY_SESSION", "", "10"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        set(target("SCHOOL", 2017, "STUDY_SESSION", "", "11")).statusCode(409).body("code", equalTo("TARGET_EXISTS"));
        approved(ofYear("STUDY_SESSION", "SCHOOL", 2017, value("=", "9")));
        post(OFFICER, "/targets/" + id + "/revise", """
                {"value": 9, "direction": ">=", "source": "Kết luận"}""")
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("outcome", equalTo("MET"));
        get(OFFICER, "/targets/" + id + "/history")
                .body("items.value", contains(10, 9))
                .body("items.outcome", contains("NOT_MET", "MET"));
        get(NEIGHBOUR, "/targets/" + id).statusCode(404);
        get(NEIGHBOUR, "/targets?limit=200").body("items.id", not(hasItem(id)));
        post(NEIGHBOUR, "/targets", target("SCHOOL", 2018, "STUDY_SESSION", "", "10"))
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MEMBER_STOCK    |                    | 3 | 2018-12-31 | metric     | FIELD_CODE_UNKNOWN
            TARGET_ACHIEVED |                    | 3 | 2018-12-31 | metric     | FIELD_CODE_UNKNOWN
            INSPECT_SUBJECT | "colour:RED"       | 3 | 2018-12-31 | filters    | FILTER_UNKNOWN
            INSPECT_SUBJECT | "subject:NOBODY"   | 3 | 2018-12-31 | filter     | VALUE_UNKNOWN
            COURSE_CLASS    |                    | 0 | 2018-12-31 | value      | TARGET_NOT_POSITIVE
            COURSE_CLASS    |                    | 3 | 2018-12-30 | periodType | PERIOD_TYPE_MISMATCH
            COURSE_CLASS    |                    | 3 | 2017-12-30 | to         | PERIOD_REVERSED
            SOCIO_ECONOMIC  |                    | 3 | 2018-12-31 | groupBy    | ITEM_NEEDED
            """)
    void whatCannotBeATargetIsRefusedByField(
            String metric, String filters, String value, String to, String field, String code) {
        var body = target("SCHOOL", 2018, metric, filters == null ? "" : filters, value)
                .replace("2018-12-31", to);
        set(body).statusCode(400).body("violations.field", contains(field)).body("violations.code", contains(code));
    }

    private static ValidatableResponse set(String body) {
        return post(OFFICER, "/targets", body);
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
