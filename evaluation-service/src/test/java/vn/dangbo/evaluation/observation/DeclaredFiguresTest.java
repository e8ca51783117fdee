package vn.dangbo.evaluation.observation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.observation.ObservationCalls.OFFICER;
import static vn.dangbo.evaluation.observation.ObservationCalls.approved;
import static vn.dangbo.evaluation.observation.ObservationCalls.ofYear;
import static vn.dangbo.evaluation.observation.ObservationCalls.open;
import static vn.dangbo.evaluation.observation.ObservationCalls.value;

import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;

/** Declared figures through the statistics. Years 2014 to 2018; TOWN has WARD, SCHOOL, BANK and MOVER below it. */
@EvaluationServiceTest
class DeclaredFiguresTest {

    private static final String OF = "?organisation=TOWN&year=";

    @Test
    void whatTheOrganisationDeclaredAnswersBeforeWhatThoseBelowDid() {
        approved(ofYear("COURSE_TURN", "TOWN", 2014, value(">", "13400")));
        approved(ofYear("COURSE_TURN", "WARD", 2014, value("=", "5")));
        get(OFFICER, "/statistics/COURSE_TURN" + OF + 2014)
                .statusCode(200)
                .body("total", equalTo(13400))
                .body("rows", org.hamcrest.Matchers.hasSize(1))
                .body("rows[0].value", equalTo(13400))
                .body("rows[0].declared.comparator", equalTo(">"))
                .body("rows[0].declared.unit", equalTo("LUOT"))
                .body("rows[0].declared.units", equalTo(1));
        get(OFFICER, "/statistics/COURSE_TURN" + OF + "2014&groupBy=child")
                .body("rows.keys.child", contains("WARD"))
                .body("total", equalTo(5));
    }

    @Test
    void withoutAnOwnValueThoseBelowAreAddedAndTheSumIsExactOnceAllHaveDeclared() {
        approved(ofYear("STUDY_SESSION", "WARD", 2015, value("=", "10")));
        // In what WARD has declared.
        approved(ofYear("STUDY_SESSION", "CELL1", 2015, value("=", "4")));
        approved(ofYear("STUDY_SESSION", "SCHOOL", 2015, value("=", "7")));
        get(OFFICER, "/statistics/STUDY_SESSION" + OF + 2015)
                .body("total", equalTo(17))
                .body("rows[0].declared.comparator", equalTo(">="))
                .body("rows[0].declared.units", equalTo(2));
        approved(ofYear("STUDY_SESSION", "BANK", 2015, value("=", "1")));
        approved(ofYear("STUDY_SESSION", "MOVER", 2015, value("=", "2")));
        get(OFFICER, "/statistics/STUDY_SESSION" + OF + 2015)
                .body("total", equalTo(20))
                .body("rows[0].declared.comparator", equalTo("="));
        get(OFFICER, "/statistics/STUDY_SESSION" + OF + "2015&groupBy=child")
                .body("rows.keys.child", contains("BANK", "MOVER", "SCHOOL", "WARD"))
                .body("total", equalTo(20));
    }

    @Test
    void ratesAreNeverAddedAndRangesHaveNoSingleValue() {
        approved(ofYear("STUDY_PARTICIPATION_RATE", "WARD", 2016, value(">", "97.5")));
        get(OFFICER, "/statistics/STUDY_PARTICIPATION_RATE" + OF + 2016)
                .body("rows", empty())
                .body("total", nullValue());
        approved(ofYear("STUDY_PARTICIPATION_RATE", "TOWN", 2016, """
                {"low": 96, "high": 98, "source": "Báo cáo"}"""));
        get(OFFICER, "/statistics/STUDY_PARTICIPATION_RATE" + OF + 2016)
                .body("rows[0].declared.low", equalTo(96))
                .body("rows[0].declared.high", equalTo(98))
                .body("rows[0].value", nullValue())
                .body("total", nullValue());
        get(OFFICER, "/statistics/STUDY_PARTICIPATION_RATE?organisation=WARD&year=2016")
                .body("rows[0].declared.value", equalTo(97.5f))
                .body("total", nullValue());
    }

    @Test
    void anOfficeAndAllBelowAreDeclaredSideBySide() {
        approved(ofYear("PUBLICATION_COUNT", "TOWN", 2016, value("=", "7")));
        approved(ofYear("PUBLICATION_COUNT", "TOWN", 2016, value("=", "3"))
                .replace("\"metric\"", "\"coverage\": \"SELF\", \"metric\""));
        get(OFFICER, "/statistics/PUBLICATION_COUNT" + OF + 2016).body("total", equalTo(7));
        get(OFFICER, "/statistics/PUBLICATION_COUNT" + OF + "2016&filter=coverage:SELF")
                .body("total", equalTo(3));
        get(OFFICER, "/statistics/PUBLICATION_COUNT" + OF + "2016&filter=coverage:SELF&filter=coverage:SUBTREE")
                .statusCode(400)
                .body("violations.code", contains("COVERAGE_TWICE"));
    }

    @Test
    void indicatorsAreToldItemByItem() {
        approved(ofYear("SOCIO_ECONOMIC", "TOWN", 2017, value("=", "1.29"))
                .replace("\"metric\"", "\"item\": \"POOR_HOUSEHOLDS\", \"metric\""));
        approved(ofYear("SOCIO_ECONOMIC", "TOWN", 2017, value("=", "2"))
                .replace("\"metric\"", "\"item\": \"EDUCATION_RANK\", \"metric\""));
        get(OFFICER, "/statistics/SOCIO_ECONOMIC" + OF + 2017)
                .statusCode(400)
                .body("violations.code", contains("ITEM_NEEDED"));
        get(OFFICER, "/statistics/SOCIO_ECONOMIC" + OF + "2017&groupBy=item")
                .body("rows.keys.item", contains("POOR_HOUSEHOLDS", "EDUCATION_RANK"))
                .body("rows.declared.unit", contains("PERCENT", "RANK"))
                .body("total", nullValue());
        get(OFFICER, "/statistics/SOCIO_ECONOMIC" + OF + "2017&filter=item:EDUCATION_RANK")
                .body("total", equalTo(2));
    }

    @Test
    void onlyWhatIsApprovedAndOnlyOfTheseDaysAnswers() {
        open(OFFICER, ofYear("COURSE_CLASS", "TOWN", 2018, value("=", "22"))).statusCode(201);
        get(OFFICER, "/statistics/COURSE_CLASS" + OF + 2018)
                .body("rows", empty())
                .body("total", nullValue());
        approved(ofYear("REPORTER_CONFERENCE", "TOWN", 2018, value("=", "11")));
        get(OFFICER, "/statistics/REPORTER_CONFERENCE?organisation=TOWN&from=2018-01-01&to=2018-12-31")
                .body("total", equalTo(11));
        get(OFFICER, "/statistics/REPORTER_CONFERENCE?organisation=TOWN&from=2018-01-01&to=2018-06-30")
                .body("rows", empty());
    }
}
