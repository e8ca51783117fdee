package vn.dangbo.evaluation.form;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;

/** Forms over HTTP, filled in with recorded results. */
@EvaluationServiceTest
class FormResourceTest {

    private static final String MEMBERS = "/api/v1/forms/BIEU-DANG-VIEN?organisation=WARD&year=2016";

    private static ValidatableResponse get(String path, String accept) {
        return given().auth()
                .oauth2(Calls.TOWN_OFFICER)
                .accept(accept)
                .get(path)
                .then();
    }

    @Test
    void membersOfAWard() {
        Calls.recordOnce(
                "2016,MEMBER,CELL1,91600001,HTXSNV,,,",
                "2016,MEMBER,CELL1,91600002,HTTNV,,,",
                "2016,MEMBER,CELL1,91600003,HTTNV,,,",
                "2016,MEMBER,CELL1,91600004,,MIEN_CONG_TAC,,",
                "2016,MEMBER,CELL1,91600005,,VANG,,");
        var cell = "lines.find { it.row == '%s' }.values.TONG";
        get(MEMBERS, "application/json")
                .statusCode(200)
                .body(cell.formatted("PRESENT"), equalTo(5))
                .body(cell.formatted("EXEMPT"), equalTo(1))
                .body(cell.formatted("NOT_YET"), equalTo(1))
                .body(cell.formatted("GRADED"), equalTo(3))
                .body(cell.formatted("HTXSNV_PCT"), equalTo(33.33f));
        get(MEMBERS, "text/csv").statusCode(200).body(containsString("Số đảng viên có mặt"));
        assertTrue(get(MEMBERS, "application/pdf")
                .statusCode(200)
                .extract()
                .asString()
                .startsWith("%PDF"));
    }

    /** 1 = 2 + 3 + 4 holds whatever reason is recorded: each stands in one row, and in one alone. */
    @Test
    void everyReasonHasItsRow() {
        var reasons = given().auth()
                .oauth2(Calls.TOWN_OFFICER)
                .get("/api/v1/codelists/not-evaluated-reasons")
                .<List<String>>path("items.code");
        var rows = get("/api/v1/forms", "application/json")
                .extract()
                .<List<List<String>>>path(
                        "items.find { it.code == 'BIEU-DANG-VIEN' }.rows.findAll { it.code in ['EXEMPT', 'NOT_YET'] }.reasons");
        var told = rows.stream().flatMap(List::stream).sorted().toList();
        assertEquals(reasons.stream().sorted().toList(), told);
    }

    @Test
    void whatIsNotThereIsSaid() {
        get("/api/v1/forms/X?organisation=WARD&year=2016", "application/json")
                .statusCode(404)
                .body("code", equalTo("FORM_NOT_FOUND"));
        get("/api/v1/forms/BIEU-DANG-VIEN?organisation=NOWHERE&year=2016", "application/json")
                .statusCode(404);
        get("/api/v1/forms/BIEU-DANG-VIEN?organisation=WARD", "application/json")
                .statusCode(400);
        get("/api/v1/forms/BIEU-DANG-VIEN?organisation=WARD&year=16", "application/json")
                .statusCode(400);
    }
}
