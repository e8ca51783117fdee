package vn.dangbo.evaluation.figures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.TestTokens;

/** Figures of collectives and leaders, rates with their base, and several years. Years 2016 to 2018, beside other classes. */
@EvaluationServiceTest
class FourKindsFiguresTest {

    private static final String STATISTICIAN = TestTokens.of("STATISTICIAN:TOWN:subtree");
    private static final String SYSTEM = TestTokens.of("PROVINCE_SYSTEM:PROVINCE:subtree");

    @BeforeEach
    void results() {
        Calls.recordLongOnce(
                List.of(
                        "FK_A,Phòng A,CO_QUAN_THI_XA,THI_XA,TOWN,2014-01-01,",
                        "FK_B,Phòng B,CO_QUAN_THI_XA,THI_XA,TOWN,2014-01-01,",
                        "FK_C,Phòng C,CO_QUAN_THI_XA,THI_XA,TOWN,2014-01-01,",
                        "FK_HDND,HĐND phường Một,HDND_UBND_MTTQ_DOAN_THE_PHUONG,PHUONG,WARD,2014-01-01,",
                        "FK_UBND,UBND phường Một,HDND_UBND_MTTQ_DOAN_THE_PHUONG,PHUONG,WARD,2014-01-01,",
                        "FK_DU,Đảng ủy phường Một,CAP_UY_CO_SO,PHUONG,WARD,2014-01-01,"),
                List.of(
                        "2018,COLLECTIVE,TOWN,,HTXSNV,,,,FK_A,,",
                        "2018,COLLECTIVE,TOWN,,HTXSNV,,,,FK_B,,",
                        "2018,COLLECTIVE,TOWN,,HTTNV,,,,FK_C,,",
                        "2018,COLLECTIVE,WARD,,HTXSNV,,,,FK_HDND,,",
                        "2018,COLLECTIVE,WARD,,,DANG_KIEM_TRA,,,FK_UBND,,",
                        "2018,COLLECTIVE,WARD,,HTTNV,,,,FK_DU,,",
                        "2016,COLLECTIVE,WARD,,HTNV,,,,FK_DU,,",
                        "2017,COLLECTIVE,WARD,,HTXSNV,,,,FK_DU,,",
                        "2018,LEADER,TOWN,79000001,HTXSNV,,,,,THI_XA,TRUONG_PHONG",
                        "2018,LEADER,TOWN,79000002,HTTNV,,,,,THI_XA,TRUONG_PHONG",
                        "2018,LEADER,WARD,79000003,HTXSNV,,,,,PHUONG,CHU_TICH",
                        "2018,LEADER,WARD,79000004,HTNV,,,,,PHUONG,",
                        "2018,LEADER,WARD,79000005,,NGHI_OM,,,,PHUONG,"));
    }

    @Test
    void aRateSaysOfHowManyGraded() {
        figure(STATISTICIAN, "EVAL_COLLECTIVE", "year=2018&groupBy=collectiveType&filter=grade:HTXSNV")
                .body(
                        "rows.keys.collectiveType",
                        contains("CAP_UY_CO_SO", "CO_QUAN_THI_XA", "HDND_UBND_MTTQ_DOAN_THE_PHUONG"))
                .body("rows.value", contains(0, 2, 1))
                .body("rows.of", contains(1, 3, 1))
                .body("total", equalTo(3));
        figure(STATISTICIAN, "EVAL_LEADER", "year=2018&groupBy=level&filter=grade:HTXSNV")
                .body("rows.keys.level", contains("PHUONG", "THI_XA"))
                .body("rows.value", contains(1, 1))
                .body("rows.of", contains(2, 2));
        figure(STATISTICIAN, "EVAL_LEADER", "year=2018&groupBy=level,grade&filter=grade:HTXSNV&filter=grade:HTNV")
                .body("rows.keys.grade", contains("HTXSNV", "HTNV", "HTXSNV"))
                .body("rows.of", contains(2, 2, 2));
        // Without a grade asked for there is nothing that it could be a rate of; nor are those without a grade.
        figure(STATISTICIAN, "EVAL_COLLECTIVE", "year=2018&groupBy=grade").body("rows", everyItem(not(hasKey("of"))));
        figure(STATISTICIAN, "EVAL_COLLECTIVE", "year=2018&filter=grade:NOT_EVALUATED")
                .body("rows.value", contains(1))
                .body("rows", everyItem(not(hasKey("of"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EVAL_COLLECTIVE | year=2018                              | 5
            EVAL_COLLECTIVE | year=2018&filter=level:PHUONG          | 2
            EVAL_COLLECTIVE | year=2018&filter=collectiveType:CAP_UY_CO_SO | 1
            EVAL_COLLECTIVE | year=2018&groupBy=reason               | 6
            EVAL_COLLECTIVE | years=2016-2018                        | 7
            EVAL_COLLECTIVE | years=2016-2018&filter=grade:HTXSNV    | 4
            EVAL_LEADER     | year=2018                              | 4
            EVAL_LEADER     | year=2018&filter=peerGroup:TRUONG_PHONG | 2
            EVAL_LEADER     | year=2018&filter=reason:NGHI_OM        | 1
            EVAL_LEADER     | year=2017                              | 0
            """)
    void subjectsAreCounted(String metric, String question, int expected) {
        figure(STATISTICIAN, metric, question).statusCode(200).body("total", equalTo(expected));
    }

    @Test
    void yearsAreAddedUpEachOnItsOwnTree() {
        figure(
                        STATISTICIAN,
                        "EVAL_COLLECTIVE",
                        "years=2016-2018&filter=collectiveType:CAP_UY_CO_SO&filter=grade:HTXSNV")
                .body("rows.value", contains(1))
                .body("rows.of", contains(3))
                .body("from", equalTo("2016-01-01"))
                .body("to", equalTo("2018-12-31"));
        figure(STATISTICIAN, "EVAL_COLLECTIVE", "years=2016-2018&filter=collectiveType:CAP_UY_CO_SO&groupBy=year,grade")
                .body("rows.keys.year", contains("2016", "2017", "2018"))
                .body("rows.keys.grade", contains("HTNV", "HTXSNV", "HTTNV"));
        figure(STATISTICIAN, "EVAL_COLLECTIVE", "years=2016-2018&filter=collectiveType:CAP_UY_CO_SO&groupBy=grade")
                .body("rows.keys.grade", contains("HTXSNV", "HTTNV", "HTNV"));
        // Figure E1a, "6 of 7 years": the years without the grade are among the seven.
        figure(
                        STATISTICIAN,
                        "EVAL_COLLECTIVE",
                        "years=2016-2018&filter=collectiveType:CAP_UY_CO_SO&groupBy=grade&filter=grade:HTXSNV")
                .body("rows.keys.grade", contains("HTXSNV"))
                .body("rows.value", contains(1))
                .body("rows.of", contains(3));
        // CELL2 was below SCHOOL in 2016 and below WARD in 2018: it counts there only then.
        Calls.recordOnce("2016,MEMBER,CELL2,79000010,HTTNV,,,");
        var ofOne = figureOf("WARD", "year=2018").extract().<Integer>path("total");
        figureOf("WARD", "years=2016-2016").body("total", equalTo(0));
        figureOf("WARD", "years=2016-2018&filter=grade:HTXSNV&filter=grade:HTTNV&filter=grade:HTNV&filter=grade:KHTNV")
                .body(
                        "total",
                        equalTo(ofOne + figureOf("WARD", "year=2017").extract().<Integer>path("total")));
    }

    private static ValidatableResponse figureOf(String unit, String question) {
        return Calls.get(STATISTICIAN, "/statistics/EVAL_MEMBER?organisation=%s&%s".formatted(unit, question))
                .statusCode(200);
    }

    @Test
    void smallPeerGroupsStayWithinTheOrganisation() {
        figure(STATISTICIAN, "EVAL_LEADER", "year=2018&groupBy=peerGroup")
                .body("rows.keys.peerGroup", contains("CHU_TICH", "TRUONG_PHONG", "NONE"))
                .body("suppressed", equalTo(0));
        figure(SYSTEM, "EVAL_LEADER", "year=2018&groupBy=peerGroup")
                .body("rows", empty())
                .body("suppressed", equalTo(3));
        figure(SYSTEM, "EVAL_LEADER", "year=2018&groupBy=peerGroup&filter=grade:HTXSNV")
                .statusCode(400)
                .body("code", equalTo("COMBINATION_TOO_DETAILED"));
    }

    @Test
    void theTableOfARateHasTheBaseBeside() {
        var csv = given().auth()
                .oauth2(STATISTICIAN)
                .accept("text/csv")
                .get("/api/v1/statistics/EVAL_LEADER?organisation=TOWN&year=2018&groupBy=level&filter=grade:HTXSNV")
                .asString();
        assertEquals("level,value,of\r\nPHUONG,1,2\r\nTHI_XA,1,2\r\n", csv.replace("\uFEFF", ""));
    }

    @Test
    void yearsThatCannotBeAreRefused() {
        for (var years : List.of("2018-2016", "2018", "2018-", "1900-2018", "1950-2018", "2016-2018-2019")) {
            figure(STATISTICIAN, "EVAL_ORG", "years=" + years).statusCode(400).body("code", equalTo("YEARS_INVALID"));
        }
        figure(STATISTICIAN, "EVAL_ORG", "years=2016-2018&year=2018").body("code", equalTo("PARAMETER_NOT_FOR_METRIC"));
        figure(STATISTICIAN, "EVAL_LEADER", "year=2018&filter=peerGroup:none of them")
                .body("code", equalTo("PEER_GROUP_INVALID"));
        figure(STATISTICIAN, "EVAL_ORG", "year=2018&groupBy=collectiveType").body("code", equalTo("DIMENSION_UNKNOWN"));
    }

    private static ValidatableResponse figure(String token, String metric, String question) {
        return Calls.get(token, "/statistics/%s?organisation=TOWN&%s".formatted(metric, question));
    }
}
