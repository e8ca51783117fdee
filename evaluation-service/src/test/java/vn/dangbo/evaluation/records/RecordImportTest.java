package vn.dangbo.evaluation.records;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.evaluation.Calls.get;

import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Files of meetings, inspections, petitions, targets. Years 2021 and 2022. */
@EvaluationServiceTest
class RecordImportTest {

    private static final String CLERK = TestTokens.of("GRASSROOTS_CLERK:TOWN:subtree");
    private static final String INSPECTOR = TestTokens.of("INSPECTION_OFFICER:TOWN:subtree");
    private static final String OFFICER = TestTokens.of("ORG_OFFICER:TOWN:subtree");

    private static final String MEETINGS = "organisation,kind,heldOn,present,absent,topic";
    private static final String INSPECTIONS = "organisation,type,decisionNo,startedOn,concludedOn,subjects";
    private static final String PETITIONS = "organisation,kind,receivedOn,registerNo,acceptedOn,rejectedOn,resolvedOn";
    private static final String TARGETS = "organisation,metric,filters,periodType,from,to,value,direction,source";

    @Test
    void meetingsAreWrittenOnceAndWhatIsWrongIsToldByRowAndColumn() {
        String[] rows = {
            "CELL1,THEMATIC,2021-02-20,14,1,Học tập Bác",
            "CELL1,REGULAR,03/02/2021,14,0,",
            "WARD,REGULAR,2021-02-03,14,0,",
            "NOWHERE,REGULAR,2021-02-03,14,0,",
            "CELL1,THEMATIC,2021-05-20,14,1,",
            "CELL1,BANQUET,2021-05-20,14,1,",
            "CELL1,REGULAR,2021-05-20,many,1,",
            "CELL1,REGULAR,2999-05-20,14,1,",
            "FARM,REGULAR,2021-02-03,14,0,",
        };
        String[] found = {
            "4 organisation MEETING_NOT_OF_CELL",
            "5 organisation ORGANISATION_NOT_FOUND",
            "6 topic FIELD_MISSING",
            "7 kind FIELD_CODE_UNKNOWN",
            "8 present INTEGER_INVALID",
            "9 heldOn DAY_TO_COME",
            "10 organisation ORGANISATION_NOT_FOUND"
        };
        int before = held();
        errors(hand(CLERK, "meetings", true, MEETINGS, rows), 2, found);
        assertEquals(before, held());
        errors(hand(CLERK, "meetings", false, MEETINGS, rows), 2, found);
        assertEquals(before + 2, held());
        // again, and once more otherwise
        errors(hand(CLERK, "meetings", false, MEETINGS, rows), 2, found);
        assertEquals(before + 2, held());
        errors(hand(CLERK, "meetings", true, MEETINGS, "CELL1,REGULAR,2021-02-03,13,1,"), 0, "2  MEETING_EXISTS");
    }

    private static int held() {
        return get(CLERK, "/statistics/MEETING_HELD?organisation=TOWN&year=2021")
                .extract()
                .path("total");
    }

    @Test
    void inspectionsOfTheSameDecisionAreOneAndTurnsAreReadFromTheirCell() {
        String[] rows = {
            "TOWN,REGULAR_INSPECTION,1-QĐ,2021-03-01,2021-04-01,ORGANISATION GOOD 12; MEMBER FAULT 3",
            "TOWN,REGULAR_INSPECTION,2-QĐ,2021-03-01,2021-04-01,ORGANISATION GOOD",
            "TOWN,REGULAR_INSPECTION,2-QĐ,2021-03-01,2021-04-01,ORGANISATION FINE 3",
            "TOWN,REGULAR_INSPECTION,2-QĐ,2021-05-01,2021-04-01,ORGANISATION GOOD 3",
        };
        String[] found = {
            "3 subjects TURNS_INVALID", "4 subjects FIELD_CODE_UNKNOWN", "5 concludedOn CONCLUDED_BEFORE_START"
        };
        errors(hand(INSPECTOR, "inspections", false, INSPECTIONS, rows), 1, found);
        errors(hand(INSPECTOR, "inspections", false, INSPECTIONS, rows), 1, found);
        get(INSPECTOR, "/statistics/INSPECT_SUBJECT?organisation=TOWN&year=2021&groupBy=subject")
                .body("rows.collect { it.keys.subject + ' ' + it.value }", contains("MEMBER 3", "ORGANISATION 12"));
        // the same on another day is another inspection
        hand(INSPECTOR, "inspections", false, INSPECTIONS, rows[0].replace("04-01", "04-02"));
        get(INSPECTOR, "/statistics/INSPECT_SUBJECT?organisation=TOWN&year=2021")
                .body("total", equalTo(30));
    }

    @Test
    void petitionsComeWithTheirStepsInOrder() {
        String[] rows = {
            "TOWN,DENUNCIATION,2021-05-04,07/2021,2021-05-10,,2021-06-10",
            "TOWN,REFLECTION,2021-05-04,08/2021,,2021-05-06,",
            "TOWN,REFLECTION,2021-05-04,09/2021,2021-05-06,2021-05-07,",
            "TOWN,REFLECTION,2021-05-04,10/2021,2021-05-03,,",
            "TOWN,REFLECTION,2021-05-04,,,,",
        };
        String[] found = {"4  STEP_NOT_IN_STATE", "5  STEP_BEFORE_LAST", "6 registerNo REQUIRED"};
        errors(hand(INSPECTOR, "petitions", false, PETITIONS, rows), 2, found);
        errors(hand(INSPECTOR, "petitions", false, PETITIONS, rows), 2, found);
        get(INSPECTOR, "/statistics/PETITION_COUNT?organisation=TOWN&year=2021&groupBy=status")
                .body("rows.collect { it.keys.status + ' ' + it.value }", contains("REJECTED 1", "RESOLVED 1"));
        errors(
                hand(INSPECTOR, "petitions", false, PETITIONS, "TOWN,DENUNCIATION,2021-05-04,07/2021,2021-05-10,,"),
                0,
                "2  PETITION_EXISTS");
    }

    @Test
    void targetsStandOnceAndAnotherLevelIsSetByRequest() {
        String[] rows = {
            "TOWN,INSPECT_SUBJECT,subject:MEMBER,TERM,2021-02-01,2022-01-31,\"1,5\",>=,Nghị quyết",
            "TOWN,MEMBER_STOCK,,TERM,2021-02-01,2022-01-31,1,>=,Nghị quyết",
            "TOWN,COURSE_CLASS,,YEAR,2021-02-01,2022-01-31,1,>=,Nghị quyết",
            "TOWN,COURSE_CLASS,,TERM,2021-02-01,2022-01-31,few,>=,Nghị quyết",
        };
        String[] found = {"3 metric FIELD_CODE_UNKNOWN", "4 periodType PERIOD_TYPE_MISMATCH", "5 value DECIMAL_INVALID"
        };
        errors(hand(OFFICER, "targets", false, TARGETS, rows), 1, found);
        errors(hand(OFFICER, "targets", false, TARGETS, rows), 1, found);
        get(OFFICER, "/statistics/TARGET_ACHIEVED?organisation=TOWN&from=2021-02-01&to=2022-01-31")
                .body("total", equalTo(1));
        errors(hand(OFFICER, "targets", false, TARGETS, rows[0].replace("1,5", "2")), 0, "2  TARGET_EXISTS");
    }

    private static ValidatableResponse hand(String token, String kind, boolean dryRun, String header, String... rows) {
        return ImportCalls.csv(
                token,
                kind,
                dryRun,
                Stream.concat(Stream.of(header), Stream.of(rows)).toArray(String[]::new));
    }

    private static void errors(ValidatableResponse job, int accepted, String... expected) {
        job.body("accepted", equalTo(accepted))
                .body(
                        "errors.collect { it.row + ' ' + it.column + ' ' + it.code }",
                        expected.length == 0 ? empty() : contains(expected));
    }
}
