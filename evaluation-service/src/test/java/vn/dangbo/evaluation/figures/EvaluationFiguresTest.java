package vn.dangbo.evaluation.figures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.TestTokens;

/** Years 2016 and 2018. */
@EvaluationServiceTest
class EvaluationFiguresTest {

    /** The metrics that count results. */
    private static final String OF_RECORDS =
            "items.findAll { it.code in ['EVAL_COLLECTIVE', 'EVAL_LEADER', 'EVAL_MEMBER', 'EVAL_ORG'] }";

    private static final String STATISTICIAN = TestTokens.of("STATISTICIAN:TOWN:subtree");

    @BeforeEach
    void results() {
        Calls.recordOnce(
                "2018,ORGANISATION,PROVINCE,,HTTNV,,,",
                "2018,ORGANISATION,TOWN,,HTXSNV,,,",
                "2018,ORGANISATION,DISTRICT,,,DANG_KIEM_TRA,,",
                "2018,ORGANISATION,WARD,,HTXSNV,,,",
                "2018,ORGANISATION,SCHOOL,,HTTNV,,,",
                "2018,ORGANISATION,BANK,,HTNV,,,",
                "2018,ORGANISATION,FARM,,HTTNV,,,",
                "2018,ORGANISATION,CELL1,,HTXSNV,,,",
                "2018,ORGANISATION,CELL2,,HTTNV,,,",
                "2018,ORGANISATION,CELL3,,KHTNV,,,",
                "2018,ORGANISATION,CELL9,,HTTNV,,,",
                "2018,MEMBER,CELL1,50000001,HTXSNV,,,",
                "2018,MEMBER,CELL1,50000002,HTTNV,,,",
                "2018,MEMBER,CELL1,50000003,HTTNV,,,",
                "2018,MEMBER,CELL1,50000004,,MIEN_SINH_HOAT,,",
                "2018,MEMBER,CELL2,50000005,HTTNV,,,",
                "2018,MEMBER,CELL2,50000006,,MOI_KET_NAP,,",
                "2018,MEMBER,BANK,50000007,HTNV,,,",
                "2018,MEMBER,CELL3,50000008,KHTNV,,,",
                "2018,MEMBER,CELL9,50000009,HTTNV,,,",
                "2016,ORGANISATION,CELL2,,HTNV,,,",
                "2016,MEMBER,CELL2,50000005,HTTNV,,,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EVAL_ORG    | TOWN     | year=2018                                        | 7
            EVAL_ORG    | TOWN     | year=2018&filter=kind:TCCSD                      | 3
            EVAL_ORG    | TOWN     | year=2018&filter=kind:SUBORDINATE_CELL           | 3
            EVAL_ORG    | TOWN     | year=2018&filter=grade:HTXSNV                    | 3
            EVAL_ORG    | TOWN     | year=2018&filter=grade:HTXSNV&filter=grade:HTTNV | 5
            EVAL_ORG    | TOWN     | year=2018&filter=subject:self                    | 1
            EVAL_ORG    | TOWN     | year=2018&filter=subject:self&filter=grade:HTXSNV | 1
            EVAL_ORG    | TOWN     | year=2018&filter=subject:self&filter=grade:HTTNV | 0
            EVAL_ORG    | TOWN     | year=2018&filter=kind:TCCSD&filter=grade:KHTNV   | 0
            EVAL_ORG    | TOWN     | year=2017                                        | 0
            EVAL_ORG    | TOWN     | year=2016                                        | 1
            EVAL_ORG    | WARD     | year=2018                                        | 3
            EVAL_ORG    | PROVINCE | year=2018                                        | 10
            EVAL_ORG    | PROVINCE | year=2018&filter=grade:NOT_EVALUATED             | 1
            EVAL_ORG    | PROVINCE | year=2018&groupBy=reason                         | 11
            EVAL_ORG    | DISTRICT | year=2018&filter=subject:self                    | 0
            EVAL_ORG    | DISTRICT | year=2018&filter=reason:DANG_KIEM_TRA            | 1
            EVAL_MEMBER | TOWN     | year=2018                                        | 6
            EVAL_MEMBER | TOWN     | year=2018&filter=grade:HTTNV                     | 3
            EVAL_MEMBER | TOWN     | year=2018&filter=grade:NOT_EVALUATED             | 2
            EVAL_MEMBER | TOWN     | year=2018&filter=reason:MOI_KET_NAP              | 1
            EVAL_MEMBER | TOWN     | year=2018&groupBy=reason                         | 8
            EVAL_MEMBER | TOWN     | year=2018&groupBy=reason&filter=grade:HTTNV      | 3
            EVAL_MEMBER | TOWN     | year=2018&filter=kind:TCCSD                      | 1
            EVAL_MEMBER | PROVINCE | year=2018                                        | 7
            EVAL_MEMBER | CELL1    | year=2018                                        | 3
            """)
    void subjectsOfAYearAreCounted(String metric, String unit, String question, int expected) {
        figure(EVERYWHERE, metric, unit, question).statusCode(200).body("total", equalTo(expected));
    }

    @Test
    void gradesStandBestFirst() {
        figure(STATISTICIAN, "EVAL_ORG", "TOWN", "year=2018&groupBy=grade")
                .body("rows.keys.grade", contains("HTXSNV", "HTTNV", "HTNV", "KHTNV"))
                .body("rows.value", contains(3, 2, 1, 1))
                .body("year", equalTo(2018));
        figure(STATISTICIAN, "EVAL_MEMBER", "TOWN", "year=2018&groupBy=grade")
                .body("rows.keys.grade", contains("HTXSNV", "HTTNV", "HTNV", "KHTNV"))
                .body("rows.value", contains(1, 3, 1, 1));
    }

    @Test
    void whoHasNoGradeIsCountedByReasonBesideTheGraded() {
        figure(STATISTICIAN, "EVAL_MEMBER", "TOWN", "year=2018&groupBy=grade,reason")
                .body("rows.keys.grade", contains("HTXSNV", "HTTNV", "HTNV", "KHTNV", "NOT_EVALUATED", "NOT_EVALUATED"))
                .body("rows.keys.reason", contains("NONE", "NONE", "NONE", "NONE", "MIEN_SINH_HOAT", "MOI_KET_NAP"))
                .body("rows.value", contains(1, 3, 1, 1, 1, 1))
                .body("total", equalTo(8));
    }

    @Test
    void kindsAreThoseOfTheCellAndOfTheUnit() {
        figure(STATISTICIAN, "EVAL_ORG", "TOWN", "year=2018&groupBy=kind")
                .body(
                        "rows.keys.kind",
                        contains("GRASSROOTS_CELL", "GRASSROOTS_COMMITTEE", "SUBORDINATE_CELL", "UPPER_GRASSROOTS"))
                .body("rows.value", contains(1, 2, 3, 1));
        figure(STATISTICIAN, "EVAL_MEMBER", "TOWN", "year=2018&groupBy=kind")
                .body("rows.keys.kind", contains("GRASSROOTS_CELL", "SUBORDINATE_CELL"))
                .body("rows.value", contains(1, 5));
    }

    @Test
    void childrenSumUpToTheWholeOnTheTreeOfTheYear() {
        figure(STATISTICIAN, "EVAL_ORG", "TOWN", "year=2018&groupBy=child")
                .body("rows.keys.child", contains("BANK", "SCHOOL", "TOWN", "WARD"))
                .body("rows.value", contains(1, 2, 1, 3));
        figure(STATISTICIAN, "EVAL_MEMBER", "TOWN", "year=2018&groupBy=child")
                .body("rows.keys.child", contains("BANK", "SCHOOL", "WARD"))
                .body("rows.value", contains(1, 1, 4))
                .body("total", equalTo(6));
        for (var metric : new String[] {"EVAL_ORG", "EVAL_MEMBER"}) {
            figure(STATISTICIAN, metric, "TOWN", "year=2016&groupBy=child").body("rows.keys.child", contains("SCHOOL"));
            figure(STATISTICIAN, metric, "WARD", "year=2016").body("rows", empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STATISTICIAN:TOWN:subtree,        TOWN,     200, 6",
        "STATISTICIAN:TOWN:subtree,        WARD,     200, 4",
        "STATISTICIAN:TOWN:subtree,        PROVINCE, 404, ",
        "STATISTICIAN:TOWN:subtree,        DISTRICT, 404, ",
        "STATISTICIAN:TOWN:subtree,        CELL9,    404, ",
        "STATISTICIAN:WARD:subtree,        SCHOOL,   404, ",
        "STATISTICIAN:TOWN:self,           TOWN,     200, 0",
        "PROVINCE_SYSTEM:PROVINCE:subtree, PROVINCE, 200, 7",
        "CELL_SECRETARY:CELL1:self,        CELL1,    200, 3",
        "CELL_SECRETARY:CELL1:self,        CELL2,    404, ",
        "MEMBER:CELL1:self,                CELL1,    403, ",
        "AUDITOR:TOWN:subtree,             TOWN,     403, ",
    })
    void figuresEndAtTheScope(String grant, String unit, int status, Integer members) {
        var answer =
                figure(TestTokens.of(grant), "EVAL_MEMBER", unit, "year=2018").statusCode(status);
        if (members != null) {
            answer.body("total", equalTo(members));
        }
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        figure(STATISTICIAN, "EVAL_ORG", "TOWN", "year=2018&filter=grade:TSVM")
                .statusCode(400)
                .body("code", equalTo("VALUE_UNKNOWN"))
                .body(
                        "detail",
                        equalTo("Không có giá trị «TSVM»; chọn một trong: HTXSNV, HTTNV, HTNV, KHTNV, NOT_EVALUATED."));
        figure(STATISTICIAN, "EVAL_ORG", "TOWN", "year=2018&filter=subject:all").body("code", equalTo("VALUE_UNKNOWN"));
        figure(STATISTICIAN, "EVAL_MEMBER", "TOWN", "year=2018&filter=subject:self")
                .body("code", equalTo("FILTER_UNKNOWN"));
        figure(STATISTICIAN, "EVAL_MEMBER", "TOWN", "year=2018&filter=reason:NONE")
                .body("code", equalTo("VALUE_UNKNOWN"));
        figure(STATISTICIAN, "EVAL_MEMBER", "TOWN", "asOf=2018-12-31").statusCode(400);
        figure(STATISTICIAN, "EVAL_MEMBER", "TOWN", "").statusCode(400);
    }

    @Test
    void theSameFiguresAsATable() {
        var csv = given().auth()
                .oauth2(STATISTICIAN)
                .accept("text/csv")
                .get("/api/v1/statistics/EVAL_MEMBER?organisation=TOWN&year=2018&groupBy=grade")
                .asString();
        assertEquals("grade,value\r\nHTXSNV,1\r\nHTTNV,3\r\nHTNV,1\r\nKHTNV,1\r\n", csv.replace("\uFEFF", ""));
    }

    @Test
    void theMetricsAreListed() {
        given().auth()
                .oauth2(STATISTICIAN)
                .get("/api/v1/statistics")
                .then()
                .body(OF_RECORDS + ".code", contains("EVAL_COLLECTIVE", "EVAL_LEADER", "EVAL_MEMBER", "EVAL_ORG"))
                .body(OF_RECORDS + ".unit", contains("TAP_THE", "NGUOI", "NGUOI", "TO_CHUC"))
                .body(OF_RECORDS + ".time", contains("YEAR", "YEAR", "YEAR", "YEAR"))
                .body(OF_RECORDS + "[3].filters", hasItems("kind", "grade", "subject"))
                .body("items.find { it.code == 'STUDY_PARTICIPATION_RATE' }.family", equalTo("declared"));
    }

    private static ValidatableResponse figure(String token, String metric, String unit, String question) {
        return Calls.get(token, "/statistics/%s?organisation=%s&%s".formatted(metric, unit, question));
    }
}
