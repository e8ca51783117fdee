package vn.dangbo.evaluation.observation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.observation.ObservationCalls.HEAD;
import static vn.dangbo.evaluation.observation.ObservationCalls.OFFICER;
import static vn.dangbo.evaluation.observation.ObservationCalls.approved;
import static vn.dangbo.evaluation.observation.ObservationCalls.ofYear;
import static vn.dangbo.evaluation.observation.ObservationCalls.open;
import static vn.dangbo.evaluation.observation.ObservationCalls.step;
import static vn.dangbo.evaluation.observation.ObservationCalls.value;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.testkit.TestTokens;

/** Years 2019 to 2024. */
@EvaluationServiceTest
class ObservationResourceTest {

    private static final String BOTH =
            TestTokens.ofAccount("both-hats", "ORG_OFFICER:TOWN:subtree", "ORG_HEAD:TOWN:subtree");

    @Inject
    Sql sql;

    @Test
    void aFigureIsDeclaredSubmittedAndApprovedBySomebodyElse() {
        var id = open(OFFICER, ofYear("COURSE_TURN", "TOWN", 2019, value(">", "13400")))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("comparator", equalTo(">"))
                .body("unit", equalTo("LUOT"))
                .body("revision", equalTo(1))
                .body("approvedRevision", nullValue())
                .extract()
                .<String>path("id");
        step(HEAD, id, "approve", Map.of()).statusCode(409).body("code", equalTo("STEP_NOT_IN_STATE"));
        step(OFFICER, id, "submit", null).statusCode(200).body("status", equalTo("SUBMITTED"));
        step(OFFICER, id, "approve", Map.of()).statusCode(403);
        step(HEAD, id, "approve", Map.of())
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvedRevision", equalTo(1))
                .body("version", equalTo(3));
        get(HEAD, "/observations/" + id + "/history").body("items.step", contains("OPEN", "SUBMIT", "APPROVE"));
    }

    @Test
    void nobodyApprovesOrReturnsWhatTheyDeclaredOrSubmitted() {
        var own = open(BOTH, ofYear("COURSE_CLASS", "TOWN", 2019, value("=", "161")))
                .statusCode(201)
                .extract()
                .<String>path("id");
        step(OFFICER, own, "submit", null).statusCode(200);
        step(BOTH, own, "approve", Map.of()).statusCode(409).body("code", equalTo("APPROVER_IS_MAKER"));
        var other = open(OFFICER, ofYear("COURSE_CLASS", "TOWN", 2020, value("=", "161")))
                .statusCode(201)
                .extract()
                .<String>path("id");
        step(BOTH, other, "submit", null).statusCode(200);
        step(BOTH, other, "approve", Map.of()).statusCode(409).body("code", equalTo("APPROVER_IS_MAKER"));
        step(BOTH, other, "return", Map.of("reason", "x")).statusCode(409).body("code", equalTo("APPROVER_IS_MAKER"));
        step(HEAD, other, "approve", Map.of()).statusCode(200);
    }

    @Test
    void aCorrectionIsTheNextRevisionAndTheApprovedOneStays() {
        var id = approved(ofYear("STUDY_SESSION", "TOWN", 2020, value("=", "398")));
        step(OFFICER, id, "correct", value("=", "389"))
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("approvedRevision", equalTo(1))
                .body("status", equalTo("DRAFT"));
        step(OFFICER, id, "correct", value("=", "1")).statusCode(409).body("code", equalTo("STEP_NOT_IN_STATE"));
        get(HEAD, "/statistics/STUDY_SESSION?organisation=TOWN&year=2020").body("total", equalTo(398));
        step(OFFICER, id, "submit", null).statusCode(200);
        step(HEAD, id, "return", Map.of()).statusCode(400).body("violations.field", contains("reason"));
        step(HEAD, id, "return", Map.of("reason", "Chưa đối chiếu")).statusCode(200);
        step(OFFICER, id, "correct", value("=", "390")).statusCode(200).body("revision", equalTo(3));
        step(OFFICER, id, "submit", null).statusCode(200);
        step(HEAD, id, "approve", null).statusCode(200).body("approvedRevision", equalTo(3));
        get(HEAD, "/statistics/STUDY_SESSION?organisation=TOWN&year=2020").body("total", equalTo(390));
        get(HEAD, "/observations/" + id + "/history")
                .body(
                        "items.findAll { it.step == 'OPEN' || it.step == 'CORRECT' }.declared.value",
                        contains(398, 389, 390))
                .body("items.find { it.step == 'RETURN' }.reason", equalTo("Chưa đối chiếu"));
    }

    @Test
    void theDatabaseLetsNobodyChangeWhatIsApproved() {
        var id = approved(ofYear("REPORTER_TURN", "TOWN", 2020, value(">", "550")));
        for (var change : new String[] {
            "update observation_revision set status = 'DRAFT' where observation_id = cast(:id as uuid)",
            "update observation_revision set value = 551 where observation_id = cast(:id as uuid)",
            "delete from observation_revision where observation_id = cast(:id as uuid)"
        }) {
            assertThrows(
                    RuntimeException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> sql.execute(change, Map.of("id", id))),
                    change);
        }
        get(HEAD, "/observations/" + id).body("status", equalTo("APPROVED")).body("value", equalTo(550));
    }

    /** Invariant 13: figure A2 prints 118% for 7 of 6. */
    @Test
    void aRateThatItsComponentsDoNotGiveTakesANote() {
        var declaration = """
                {"value": 118, "numerator": 7, "denominator": 6, "source": "Báo cáo chính trị"}
                """;
        var id = open(OFFICER, ofYear("STUDY_PARTICIPATION_RATE", "TOWN", 2021, declaration))
                .statusCode(201)
                .body("warnings", contains("RATIO_NOT_REPRODUCED"))
                .extract()
                .<String>path("id");
        step(OFFICER, id, "submit", null).statusCode(200);
        step(HEAD, id, "approve", Map.of()).statusCode(409).body("code", equalTo("RATIO_NEEDS_NOTE"));
        step(HEAD, id, "approve", Map.of("note", "Số in trong báo cáo"))
                .statusCode(200)
                .body("approvalNote", equalTo("Số in trong báo cáo"));
        open(OFFICER, ofYear("STUDY_PARTICIPATION_RATE", "TOWN", 2022, declaration.replace("118", "116.7")))
                .statusCode(201)
                .body("warnings", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COURSE_TURN    | {"source": "s"}                                                          | value       | VALUE_OR_RANGE_MISSING
            COURSE_TURN    | {"low": 3, "source": "s"}                                                | value       | VALUE_OR_RANGE_MISSING
            COURSE_TURN    | {"value": 3, "low": 2, "high": 4, "source": "s"}                         | value       | VALUE_AND_RANGE
            COURSE_TURN    | {"low": 4, "high": 4, "source": "s"}                                     | high        | RANGE_REVERSED
            COURSE_TURN    | {"comparator": ">", "low": 3, "high": 4, "source": "s"}                  | comparator  | RANGE_WITH_COMPARATOR
            COURSE_TURN    | {"comparator": "≈", "value": 3, "source": "s"}                           | comparator  | FIELD_CODE_UNKNOWN
            COURSE_TURN    | {"value": 3.5, "source": "s"}                                            | value       | TOO_MANY_DECIMALS
            COURSE_TURN    | {"value": -3, "source": "s"}                                             | value       | VALUE_OUT_OF_RANGE
            COURSE_TURN    | {"value": 3, "numerator": 3, "denominator": 4, "source": "s"}            | numerator   | COMPONENTS_OF_COUNT
            STUDY_PARTICIPATION_RATE | {"value": 3, "numerator": 3, "source": "s"}                    | denominator | COMPONENT_MISSING
            STUDY_PARTICIPATION_RATE | {"value": 3, "numerator": 3, "denominator": 0, "source": "s"}  | denominator | COMPONENT_INVALID
            COURSE_TURN    | {"value": 3}                                                             | source      | FIELD_MISSING
            SOCIO_ECONOMIC | {"value": 3, "source": "s"}                                              | item        | ITEM_MISSING
            MEMBER_STOCK   | {"value": 3, "source": "s"}                                              | metric      | FIELD_CODE_UNKNOWN
            """)
    void whatCannotBeDeclaredIsRefusedByField(String metric, String declaration, String field, String code) {
        open(OFFICER, ofYear(metric, "TOWN", 2023, declaration))
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));
    }

    @Test
    void thePeriodMustBeOfItsTypeAndAFigureIsDeclaredOnce() {
        var year = ofYear("COURSE_TURN", "TOWN", 2024, value("=", "3"));
        open(OFFICER, year.replace("2024-12-31", "2024-12-30"))
                .statusCode(400)
                .body("violations.code", contains("PERIOD_TYPE_MISMATCH"));
        open(OFFICER, year.replace("2024-12-31", "2023-12-31"))
                .statusCode(400)
                .body("violations.code", contains("PERIOD_REVERSED"));
        open(OFFICER, year).statusCode(201);
        open(OFFICER, year).statusCode(409).body("code", equalTo("OBSERVATION_EXISTS"));
        open(OFFICER, year.replace("\"metric\"", "\"coverage\": \"SELF\", \"metric\""))
                .statusCode(201);
    }

    @Test
    void whoStandsElsewhereSeesAndWritesNothing() {
        var id = approved(ofYear("REPORTER_CONFERENCE", "TOWN", 2024, value("=", "11")));
        var neighbour = TestTokens.of("ORG_OFFICER:DISTRICT:subtree");
        get(neighbour, "/observations/" + id).statusCode(404);
        step(neighbour, id, "correct", value("=", "12")).statusCode(404);
        get(neighbour, "/observations?limit=200").statusCode(200).body("items.id", not(hasItem(id)));
        get(OFFICER, "/observations?limit=200&metric=REPORTER_CONFERENCE&organisation=TOWN&status=APPROVED")
                .body("items.id", hasItem(id));
        get(OFFICER, "/observations?limit=200&status=DRAFT").body("items.id", not(hasItem(id)));
        open(neighbour, ofYear("COURSE_TURN", "TOWN", 2022, value("=", "3"))).statusCode(404);
        assertTrue(get(OFFICER, "/codelists/declared-metrics")
                .extract()
                .<List<String>>path("items.code")
                .contains("REPORTER_CONFERENCE"));
    }
}
