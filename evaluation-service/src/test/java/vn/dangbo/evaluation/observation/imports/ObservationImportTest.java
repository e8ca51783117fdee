package vn.dangbo.evaluation.observation.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.observation.ObservationCalls.HEAD;
import static vn.dangbo.evaluation.observation.ObservationCalls.OFFICER;
import static vn.dangbo.evaluation.observation.ObservationCalls.step;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.ImportCalls;

/** Years 2013 and 2025. */
@EvaluationServiceTest
class ObservationImportTest {

    private static final String HEADER =
            "metric,item,organisation,coverage,periodType,from,to,comparator,value,low,high,numerator,denominator,asOf,source,note";

    private static final String[] WRONG = {
        "COURSE_TURN,,TOWN,,YEAR,2013-01-01,31/12/2013,>,1982,,,,,,BC 1,",
        "COURSE_TURN,,TOWN,,YEAR,2013-01-01,2013-12-31,,7,,,,,,BC 1,",
        "MEMBER_STOCK,,TOWN,,YEAR,2013-01-01,2013-12-31,,7,,,,,,BC 1,",
        "COURSE_CLASS,,NOWHERE,,YEAR,2013-01-01,2013-12-31,,7,,,,,,BC 1,",
        "COURSE_CLASS,,FARM,,YEAR,2013-01-01,2013-12-31,,7,,,,,,BC 1,",
        "COURSE_CLASS,,TOWN,,YEAR,2013-01-01,2013-06-30,,7,,,,,,BC 1,",
        "COURSE_CLASS,X,TOWN,,YEAR,2013-01-01,2013-12-31,,7,,,,,,BC 1,",
        "SOCIO_ECONOMIC,,TOWN,,YEAR,2013-01-01,2013-12-31,,7,,,,,,BC 1,",
        "COURSE_CLASS,,TOWN,,YEAR,2013-01-01,2013-12-31,!,7,,,,,,BC 1,",
        "COURSE_CLASS,,TOWN,,YEAR,2013-01-01,2013-12-31,,many,,,,,,BC 1,",
        "COURSE_CLASS,,TOWN,,YEAR,2013-01-01,2013-12-31,,,,,,,,BC 1,",
        "COURSE_CLASS,,TOWN,,YEAR,2013-01-01,2013-12-31,,7,,,,,,,",
        "STUDY_PARTICIPATION_RATE,,TOWN,,YEAR,2013-01-01,2013-12-31,≥,\"97,5\",,,,,,BC 1,",
    };

    @Test
    void whatIsWrongIsToldByRowAndColumnAndADryRunTellsTheSame() {
        var dry = hand(true, WRONG).extract();
        get(OFFICER, "/observations?limit=200&metric=STUDY_PARTICIPATION_RATE&status=SUBMITTED")
                .body("items.findAll { it.from == '2013-01-01' }", empty());
        var real = hand(false, WRONG)
                .body("accepted", equalTo(2))
                .body(
                        "errors.collect { it.row + ' ' + it.column + ' ' + it.code }",
                        contains(
                                "3 metric OBSERVATION_TWICE",
                                "4 metric CODE_UNKNOWN",
                                "5 organisation ORGANISATION_UNKNOWN",
                                "6 organisation ORGANISATION_UNKNOWN",
                                "7 periodType PERIOD_TYPE_MISMATCH",
                                "8 item ITEM_NOT_OF_METRIC",
                                "9 item ITEM_MISSING",
                                "10 comparator COMPARATOR_UNKNOWN",
                                "11 value DECIMAL_INVALID",
                                "12 value VALUE_OR_RANGE_MISSING",
                                "13 source REQUIRED"))
                .extract();
        assertEquals(dry.<Object>path("errors"), real.<Object>path("errors"));
        get(OFFICER, "/observations?limit=200&metric=STUDY_PARTICIPATION_RATE&status=SUBMITTED")
                .body("items.find { it.from == '2013-01-01' }.comparator", equalTo(">="))
                .body("items.find { it.from == '2013-01-01' }.value", equalTo(97.5f));
    }

    @Test
    void theSameFileTwiceChangesNothingAndAnotherOneIsTheNextRevision() {
        var row = "REPORTER_TURN,,TOWN,,YEAR,2025-01-01,2025-12-31,>,550,,,,,,BC 2,";
        hand(false, row).body("accepted", equalTo(1)).body("errors", empty());
        hand(false, row).body("accepted", equalTo(1)).body("errors", empty());
        var list = "/observations?limit=200&metric=REPORTER_TURN&organisation=TOWN";
        var found = get(OFFICER, list).extract().<Map<String, Object>>path("items.find { it.from == '2025-01-01' }");
        assertEquals(1, found.get("revision"));
        var id = (String) found.get("id");
        hand(false, row.replace("550", "560")).body("errors.code", contains("OBSERVATION_UNDER_WAY"));
        step(HEAD, id, "approve", null).statusCode(200);
        hand(false, row.replace("550", "560")).body("errors", empty());
        get(OFFICER, "/observations/" + id)
                .body("revision", equalTo(2))
                .body("status", equalTo("SUBMITTED"))
                .body("approvedRevision", equalTo(1));
        get(OFFICER, "/observations/" + id + "/history").body("items", hasSize(5));
    }

    private static ValidatableResponse hand(boolean dryRun, String... rows) {
        return ImportCalls.csv(
                OFFICER,
                "observations",
                dryRun,
                Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new));
    }
}
