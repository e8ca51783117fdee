package vn.dangbo.evaluation.consistency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.TestTokens;

/** The check over HTTP: the contract's own example, both languages, and reports that are none. */
@EvaluationServiceTest
class ConsistencyResourceTest {

    private static final String CONTRACT = """
            {"title":"Dĩ An","year":2019,"ruleSet":"E1b-2019",
             "populations":[{"code":"TCCSD","label":"TCCSĐ","subjectKind":"ORGANISATION","level":"AGGREGATE",
               "total":49,"graded":49,"exempt":null,"notYet":null,
               "grades":{"HTXSNV":9,"HTTNV":36,"HTNV":4,"KHTNV":0},
               "printed":[{"grade":"HTTNV","percent":68.52},{"grade":"HTXSNV","percent":20.0,"of":"HTTNV"}]}],
             "previous":[{"code":"TCCSD","total":54,"grades":{"HTXSNV":9,"HTTNV":37,"HTNV":7}}],
             "ratios":[{"code":"A2","numerator":7,"denominator":6,"printedPercent":118}],
             "targets":[{"code":"A4","actual":952,"target":500,"printedPercent":190}]}
            """;

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(TestTokens.of("STATISTICIAN:TOWN:subtree"))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/consistency-checks")
                .then();
    }

    @Test
    void theContractsExample() {
        post(CONTRACT)
                .statusCode(200)
                .body("checked", equalTo(7))
                .body("findings.code", contains("PCT_ALT_DENOMINATOR", "PCT_MISMATCH", "PCT_STALE", "PCT_MISMATCH"))
                .body("findings.severity", contains("INFO", "ERROR", "WARNING", "ERROR"))
                .body("findings.population", contains("TCCSD", "TCCSD", "TCCSD", "A2"))
                .body("findings[1].printed", equalTo(68.52f))
                .body("findings[1].exact", equalTo(73.47f))
                .body("findings[1].alternative", equalTo("37/54"))
                .body("findings[1].message", containsString("68.52 % is not 36/49, which is 73.47 %."));
    }

    @Test
    void anEmptyReportHasNothingToFind() {
        post("{}").statusCode(200).body("findings", empty()).body("checked", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ruleSet\":\"E9\"}|ruleSet",
                "{\"populations\":[{\"total\":3}]}|populations[0].code",
                "{\"populations\":[{\"code\":\"A\"},{\"code\":\"A\"}]}|populations[1].code",
                "{\"populations\":[{\"code\":\"A\",\"total\":-1}]}|populations[0].total",
                "{\"populations\":[{\"code\":\"A\",\"grades\":{\"GOOD\":1}}]}|populations[0].grades",
                "{\"populations\":[{\"code\":\"A\",\"subjectKind\":\"CAT\"}]}|populations[0].subjectKind",
                "{\"populations\":[{\"code\":\"A\",\"printed\":[{\"grade\":\"HTTNV\"}]}]}|populations[0].printed[0].percent",
                "{\"ratios\":[{\"code\":\"A\",\"numerator\":1,\"denominator\":2}]}|ratios[0]",
                "{\"ratios\":[null]}|ratios[0]",
                "{\"flows\":[{\"code\":\"A\",\"opening\":1}]}|flows[0].closing",
                "{\"surprise\":1}|surprise",
            })
    void whatIsNoReportNamesTheField(String body, String field) {
        post(body).statusCode(400).body("violations.field", contains(field));
    }
}
