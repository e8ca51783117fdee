package vn.dangbo.evaluation.form;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.testkit.TestTokens;

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
        for (var rows : List.of(
                "'BIEU-DANG-VIEN' }.rows.findAll { it.code in ['EXEMPT', 'NOT_YET'] }",
                "'BIEU-TO-CHUC-DANG' }.rows.findAll { it.code in ['NOT_GRADED_NEW', 'NOT_GRADED_OTHER'] }")) {
            var told = get("/api/v1/forms", "application/json")
                    .extract()
                    .<List<List<String>>>path("items.find { it.code == " + rows + ".reasons");
            assertEquals(
                    reasons.stream().sorted().toList(),
                    told.stream().flatMap(List::stream).sorted().toList());
        }
    }

    /** §9.1: why members did not complete their tasks is told by the rules that forced it, and by late discipline. */
    @Test
    void whyIsToldByTheDecision() throws SQLException {
        var campaign = Campaigns.open("SCHOOL", 2024);
        var approver = TestTokens.of("GRASSROOTS_APPROVER:SCHOOL:subtree");
        var disciplined = Campaigns.memberOf("CELL3");
        Campaigns.disciplined(disciplined, "CELL3", 2024);
        decided(approver, campaign.member(disciplined, "CELL3", "APPRAISED"), "");
        decided(
                approver,
                campaign.member(Campaigns.memberOf("CELL3"), "CELL3", "APPRAISED"),
                "\"targetsReachedPct\": 40, \"degradation\": false");
        decided(approver, campaign.member(Campaigns.memberOf("CELL3"), "CELL3", "APPRAISED"), "");
        var row = "lines.find { it.row == 'KHTNV%s' }.values.TONG";
        get("/api/v1/forms/BIEU-DANG-VIEN?organisation=SCHOOL&year=2024", "application/json")
                .statusCode(200)
                .body(row.formatted(""), equalTo(3))
                .body(row.formatted("_BI_KY_LUAT"), equalTo(1))
                .body(row.formatted("_KHONG_DAT_CHI_TIEU"), equalTo(1))
                .body(row.formatted("_SUY_THOAI"), equalTo(0))
                .body(row.formatted("_OTHER"), equalTo(1));
        // other tests ask for all of the year
        Owner.run("update evaluation set year = 1949 where campaign_id = '%s'".formatted(campaign.id()));
    }

    private static void decided(String token, UUID subject, String facts) {
        Calls.post(token, "/evaluations/" + subject + "/decision", """
                {"grade": "KHTNV", "documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20", "facts": {%s}}
                """.formatted(facts))
                .statusCode(200);
    }

    /** §9.3: a row for each type of collective, for each peer group of leaders; a quarter is for leaders alone. */
    @Test
    void collectivesAndLeadersByGroup() {
        Calls.recordLongOnce(
                List.of(
                        "FR_A,Phòng A,CO_QUAN_THI_XA,THI_XA,SCHOOL,2014-01-01,",
                        "FR_B,Phòng B,CO_QUAN_THI_XA,THI_XA,SCHOOL,2014-01-01,",
                        "FR_DU,Đảng ủy,CAP_UY_CO_SO,PHUONG,SCHOOL,2014-01-01,"),
                List.of(
                        "2016,COLLECTIVE,SCHOOL,,HTXSNV,,,,FR_A,,",
                        "2016,COLLECTIVE,SCHOOL,,HTTNV,,,,FR_B,,",
                        "2016,COLLECTIVE,SCHOOL,,,DANG_KIEM_TRA,,,FR_DU,,",
                        "2016,LEADER,SCHOOL,91600011,HTXSNV,,,,,THI_XA,TRUONG_PHONG",
                        "2016,LEADER,SCHOOL,91600012,HTNV,,,,,THI_XA,"));
        get("/api/v1/forms/BIEU-TAP-THE?organisation=SCHOOL&year=2016", "application/json")
                .statusCode(200)
                .body("lines.row", contains("CAP_UY_CO_SO", "CO_QUAN_THI_XA", "TONG_CONG"))
                .body("lines[0].values.CHUA_XEP_LOAI", equalTo(1))
                .body("lines[1].values.TY_LE_XUAT_SAC", equalTo(50.0f))
                .body("lines[2].values.TONG", equalTo(3));
        get("/api/v1/forms/BIEU-CA-NHAN?organisation=SCHOOL&year=2016", "application/json")
                .body("lines.row", contains("THI_XA", "THI_XA/TRUONG_PHONG", "TONG_CONG"))
                .body("form.rows[1].vi", equalTo("thị xã, nhóm TRUONG_PHONG"))
                .body("lines[2].values.TONG", equalTo(2));
        get("/api/v1/forms/BIEU-CA-NHAN?organisation=SCHOOL&year=2016", "text/csv")
                .body(containsString("Mã nhóm"))
                .body(containsString("Tổng cộng"));
        get("/api/v1/forms/BIEU-CA-NHAN?organisation=SCHOOL&year=2016&period=Q1", "application/json")
                .body("lines.row", contains("TONG_CONG"));
        get("/api/v1/forms/BIEU-TAP-THE?organisation=SCHOOL&year=2016&period=Q1", "application/json")
                .statusCode(400)
                .body("code", equalTo("FORM_PERIOD_INVALID"));
        get("/api/v1/forms/BIEU-CA-NHAN?organisation=SCHOOL&year=2016&period=Q4", "application/json")
                .statusCode(400);
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
