package vn.dangbo.evaluation.result;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;
import static vn.dangbo.evaluation.Calls.TOWN_OFFICER;
import static vn.dangbo.evaluation.Calls.get;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Years 2020 and 2021. */
@EvaluationServiceTest
class EvaluationResourceTest {

    @BeforeEach
    void results() {
        Calls.recordOnce(
                "2020,ORGANISATION,TOWN,,HTXSNV,,,",
                "2020,ORGANISATION,WARD,,HTTNV,,,",
                "2020,ORGANISATION,FARM,,HTTNV,,,",
                "2020,MEMBER,CELL1,60000001,HTXSNV,,41-QĐ/ĐU,2021-01-15",
                "2020,MEMBER,CELL1,60000002,,NGHI_OM,,",
                "2020,MEMBER,CELL3,60000003,HTTNV,,,",
                "2020,MEMBER,CELL9,60000004,HTTNV,,,",
                "2021,MEMBER,CELL1,60000001,HTTNV,,,");
    }

    @Test
    void oneResultHasItsUnitAndAMaskedCardNumber() {
        var id = id("CELL1", "HTXSNV");
        given().auth()
                .oauth2(TOWN_OFFICER)
                .get("/api/v1/evaluations/" + id)
                .then()
                .statusCode(200)
                .body("year", equalTo(2020))
                .body("subjectKind", equalTo("MEMBER"))
                .body("organisation.code", equalTo("CELL1"))
                .body("organisation.name", equalTo("Chi bộ khu phố Hòa Bình"))
                .body("organisation.kind", equalTo("SUBORDINATE_CELL"))
                .body("cardNumber", equalTo("*****001"))
                .body("grade", equalTo("HTXSNV"))
                .body("decisionNo", equalTo("41-QĐ/ĐU"))
                .body("decidedOn", equalTo("2021-01-15"));
    }

    @Test
    void noAnswerHasAWholeCardNumber() {
        given().auth()
                .oauth2(EVERYWHERE)
                .get("/api/v1/evaluations?year=2020")
                .then()
                .body("items", hasSize(7))
                .body(not(containsString("6000000")));
    }

    @ParameterizedTest
    @CsvSource({
        "year=2020,                                        6",
        "year=2021,                                        1",
        "year=2020&organisation=WARD,                      3",
        "year=2020&subjectKind=MEMBER,                     3",
        "year=2020&subjectKind=ORGANISATION,               2",
        "year=2020&grade=HTXSNV,                           2",
        "year=2020&grade=NOT_EVALUATED,                    1",
        "year=2020&organisation=SCHOOL&subjectKind=MEMBER, 1",
        "organisation=CELL1&grade=HTXSNV&year=2021,        0",
    })
    void theListNarrows(String question, int expected) {
        // The town's officer: FARM and CELL9 are never among them.
        int rows = question.equals("year=2020") ? 5 : expected;
        get(TOWN_OFFICER, "/evaluations?count=true&" + question)
                .statusCode(200)
                .body("items", hasSize(rows))
                .body("total", equalTo(rows));
    }

    @Test
    void pagesJoinWithoutGapOrRepetitionLatestYearFirst() {
        var seen = new ArrayList<String>();
        var years = new ArrayList<Integer>();
        String cursor = "";
        while (cursor != null) {
            var page = given().auth()
                    .oauth2(TOWN_OFFICER)
                    .queryParam("cursor", cursor)
                    .queryParam("organisation", "CELL1")
                    .queryParam("subjectKind", "MEMBER")
                    .queryParam("limit", 2)
                    .get("/api/v1/evaluations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            years.addAll(page.getList("items.year", Integer.class));
            cursor = page.getString("next");
        }
        var whole = get(TOWN_OFFICER, "/evaluations?organisation=CELL1&subjectKind=MEMBER&limit=200")
                .body("next", nullValue())
                .extract()
                .<List<String>>path("items.id");
        assertEquals(whole, seen);
        assertEquals(years.stream().sorted(Comparator.reverseOrder()).toList(), years);
    }

    @ParameterizedTest
    @CsvSource({
        "ORG_OFFICER:TOWN:subtree,         TOWN,     200",
        "ORG_HEAD:PROVINCE:subtree,        TOWN,     200",
        "ORG_OFFICER:DISTRICT:subtree,     TOWN,     404",
        "GRASSROOTS_CLERK:SCHOOL:subtree,  TOWN,     404",
        "CELL_SECRETARY:CELL1:self,        CELL1,    200",
        "CELL_SECRETARY:CELL2:self,        CELL1,    404",
        "CELL_SECRETARY:CELL9:self,        CELL1,    404",
        "GRASSROOTS_APPROVER:WARD:subtree, CELL1,    200",
        "GRASSROOTS_APPROVER:WARD:self,    CELL1,    404",
        "INSPECTION_OFFICER:TOWN:subtree,  CELL1,    200",
        "ORG_OFFICER:TOWN:subtree:2020-01-01, CELL1, 403",
        "STATISTICIAN:TOWN:subtree,        CELL1,    403",
        "PROVINCE_SYSTEM:PROVINCE:subtree, CELL1,    403",
        "MEMBER:CELL1:self,                CELL1,    403",
        "ACCOUNT_ADMIN:TOWN:subtree,       CELL1,    403",
    })
    void aResultIsReadInTheScopeOnly(String grant, String unit, int status) {
        var id = id(unit, "HTXSNV");
        for (var path : new String[] {"/evaluations/" + id, "/evaluations/" + id + "/history"}) {
            get(TestTokens.of(grant), path).statusCode(status);
        }
    }

    @Test
    void aCallerWithSeveralGrantsSeesTheUnionOfThem() {
        var two = TestTokens.of("CELL_SECRETARY:CELL3:self", "CELL_SECRETARY:CELL9:self");
        get(two, "/evaluations?year=2020").body("items.organisation.code", contains("CELL3", "CELL9"));
        get(TestTokens.of("CELL_SECRETARY:CELL2:self"), "/evaluations?year=2020")
                .body("items", empty());
        get(two, "/evaluations?year=2020&organisation=CELL1")
                .statusCode(404)
                .body("code", equalTo("ORGANISATION_NOT_FOUND"));
    }

    @Test
    void aHistoryOfOneEntryIsTheResultItself() {
        get(TOWN_OFFICER, "/evaluations/" + id("CELL1", "HTXSNV") + "/history")
                .body("items.grade", contains("HTXSNV"))
                .body("items.organisation", contains("CELL1"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year=20",
                "year=last",
                "subjectKind=TEAM",
                "grade=GOOD",
                "cursor=xyz",
                // a cursor of another list
                "cursor=cDEAQQBCAEM",
                "limit=0",
                "count=maybe",
                "campaign=2020",
                "status=OPEN",
                "year=02020"
            })
    void whatCannotBeUnderstoodIsRefused(String question) {
        get(TOWN_OFFICER, "/evaluations?" + question)
                .statusCode(400)
                .body("violations[0].field", equalTo(question.substring(0, question.indexOf('='))));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        get(TOWN_OFFICER, "/evaluations/" + new UUID(1, 2))
                .statusCode(404)
                .body("code", equalTo("EVALUATION_NOT_FOUND"));
        get(TOWN_OFFICER, "/evaluations/CELL1").statusCode(404);
        given().get("/api/v1/evaluations").then().statusCode(401);
    }

    @Test
    void theCodesHaveLabels() {
        get(TOWN_OFFICER, "/codelists/grades")
                .body("items.code", contains("HTXSNV", "HTTNV", "HTNV", "KHTNV"))
                .body("items[0].vi", equalTo("hoàn thành xuất sắc nhiệm vụ"))
                .body("items[0].properties.rank", equalTo("4"));
        get(TOWN_OFFICER, "/codelists/not-evaluated-reasons")
                .body(
                        "items.code",
                        contains(
                                "MIEN_SINH_HOAT",
                                "DINH_CHI",
                                "MOI_KET_NAP",
                                "NGHI_OM",
                                "VANG",
                                "DANG_KIEM_TRA",
                                "MIEN_CONG_TAC",
                                "MOI_THANH_LAP",
                                "CHUYEN_DI",
                                "RA_KHOI_DANG",
                                "DA_KET_THUC",
                                "OTHER"));
        get(TOWN_OFFICER, "/codelists/subject-kinds")
                .body("items.code", contains("ORGANISATION", "MEMBER", "COLLECTIVE", "LEADER"));
        get(TOWN_OFFICER, "/codelists/collective-types")
                .body("items.find { it.code == 'CAP_UY_CO_SO' }.properties.party", equalTo("true"))
                .body("items.find { it.code == 'CO_QUAN_THI_XA' }.properties.party", equalTo("false"));
        get(TOWN_OFFICER, "/codelists/management-levels")
                .body("items.find { it.code == 'THI_XA' }.validTo", equalTo("2025-07-01"))
                .body("items.find { it.code == 'PHUONG' }.validTo", nullValue());
    }

    private static String id(String unit, String grade) {
        return get(EVERYWHERE, "/evaluations?year=2020&organisation=%s&grade=%s".formatted(unit, grade))
                .extract()
                .jsonPath()
                .getList(
                        "items.findAll { it.organisation.id == '%s' }.id".formatted(SampleWorld.id(unit)), String.class)
                .get(0);
    }
}
