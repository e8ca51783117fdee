package vn.dangbo.org.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

@OrgServiceTest
class OrganisationImportTest {

    private static final String HEADER = "code,name,shortName,kind,subtype,sector,parent,validFrom,validTo";
    private static final String OFFICER = TestTokens.of("ORG_OFFICER:DISTRICT:subtree");
    private static final String EVERYWHERE = TestTokens.of("ORG_OFFICER:*:subtree");

    @Test
    void aTreeIsTakenInAnyOrderAndOnlyOnce() {
        String[] file = {
            HEADER,
            "IMP1C1,Chi bộ ấp Một,,SUBORDINATE_CELL,,HAMLET,IMP1,2015-01-01,",
            "IMP1,Đảng bộ xã Thử,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,01/01/2015,01/01/2020",
            "IMP1,Đảng bộ phường Thử,,GRASSROOTS_COMMITTEE,,WARD,DISTRICT,2020-01-01,",
        };
        ImportCalls.csv(OFFICER, "organisations", true, file)
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(3))
                .body("accepted", equalTo(3))
                .body("errors", empty());
        get("/api/v1/organisations/IMP1").statusCode(404);
        ImportCalls.csv(OFFICER, "organisations", false, file)
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(0));
        get("/api/v1/organisations/IMP1?asOf=2019-12-31").body("sector", equalTo("COMMUNE"));
        get("/api/v1/organisations/IMP1").body("name", equalTo("Đảng bộ phường Thử"));
        get("/api/v1/organisations/IMP1C1/ancestors").body("items.code", contains("PROVINCE", "DISTRICT", "IMP1"));
        int events = feedSize();
        ImportCalls.csv(OFFICER, "organisations", false, file).body("accepted", equalTo(3));
        Assertions.assertEquals(events, feedSize(), "the same file again announces nothing");
    }

    @Test
    void whatIsWrongIsToldByRowAndColumnInVietnamese() {
        ImportCalls.csv(
                        OFFICER,
                        "organisations",
                        false,
                        HEADER,
                        "BAD1,Đảng bộ A,,GRASSROOTS_COMMITTEE,,COMMUNE,NOWHERE,2015-01-01,",
                        "BAD2,Đảng bộ B,,GRASSROOTS_COMMITTEE,,COMMUNE,TOWN,2015-01-01,",
                        "BAD3,Chi bộ C,,SUBORDINATE_CELL,,HAMLET,DISTRICT,2015-01-01,",
                        "BAD4,Đảng bộ D,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-02-30,",
                        "BAD5,Đảng bộ E,,KINGDOM,,COMMUNE,DISTRICT,2015-01-01,",
                        "BAD6,Đảng bộ F,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-01-01,2016-01-01",
                        "BAD6,Đảng bộ F,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-06-01,",
                        "BAD7,Đảng bộ G,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-01-01,2016-01-01",
                        "BAD7,Đảng bộ G,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2017-01-01,",
                        "BAD8,Đảng bộ H,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,1995-01-01,",
                        "BAD9,Đảng bộ I,,UPPER_GRASSROOTS,DISTRICT,,,2015-01-01,",
                        "BAD10,Chi bộ K,,SUBORDINATE_CELL,,HAMLET,BAD3,2015-01-01,",
                        "GOOD1,Đảng bộ L,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-01-01,")
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(12))
                .body("errors.findAll { it.row == 2 }.code", contains("PARENT_UNKNOWN"))
                .body("errors.findAll { it.row == 3 }.code", contains("PARENT_UNKNOWN"))
                .body("errors.findAll { it.row == 4 }.code", contains("KIND_NOT_BELOW"))
                .body("errors.findAll { it.row == 5 }.column", contains("validFrom"))
                .body("errors.findAll { it.row == 6 }.code", contains("CODE_UNKNOWN"))
                .body("errors.findAll { it.row == 7 }.code", contains("ORGANISATION_REJECTED"))
                .body("errors.findAll { it.row == 8 }.code", contains("SLICES_OVERLAP"))
                .body("errors.findAll { it.row == 9 }.code", contains("TIMELINE_GAP"))
                .body("errors.findAll { it.row == 11 }.code", contains("PARENT_NOT_ALIVE"))
                .body("errors.findAll { it.row == 12 }.code", contains("PARENT_MISSING"))
                .body("errors.findAll { it.row == 13 }.code", contains("PARENT_REJECTED"))
                .body(
                        "errors.find { it.row == 2 }.message",
                        equalTo("Không có tổ chức cấp trên «NOWHERE» trong tệp hoặc trong phạm vi của bạn."));
        get("/api/v1/organisations/GOOD1").statusCode(200);
        get("/api/v1/organisations/BAD6").statusCode(404);
    }

    @Test
    void aUnitCannotStandBelowItselfNorEndBeforeItBegins() {
        ImportCalls.csv(
                        OFFICER,
                        "organisations",
                        true,
                        HEADER,
                        "ROUND1,Chi bộ ấp Một,,SUBORDINATE_CELL,,HAMLET,ROUND2,2015-01-01,",
                        "ROUND2,Đảng bộ xã Vòng,,GRASSROOTS_COMMITTEE,,COMMUNE,ROUND1,2015-01-01,",
                        "BACK1,Đảng bộ xã Ngược,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2016-01-01,2015-01-01",
                        "SUB1,Đảng bộ xã Lệch,,GRASSROOTS_COMMITTEE,DISTRICT,COMMUNE,DISTRICT,2015-01-01,")
                .body("accepted", equalTo(0))
                .body("errors.findAll { it.row == 2 }.code", hasItem("ORGANISATION_BELOW_ITSELF"))
                .body("errors.findAll { it.row == 3 }.code", contains("PARENT_REJECTED"))
                .body("errors.findAll { it.row == 4 }.code", contains("SPAN_REVERSED"))
                .body("errors.findAll { it.row == 4 }.column", contains("validTo"))
                .body("errors.findAll { it.row == 5 }.code", contains("SUBTYPE_NOT_OF_KIND"))
                .body("errors.findAll { it.row == 5 }.column", contains("subtype"));
    }

    @Test
    void aRootThatComesUnderAnotherUnitHasTwoStates() {
        ImportCalls.csv(
                        EVERYWHERE,
                        "organisations",
                        false,
                        HEADER,
                        "TOP1,Đảng bộ tỉnh Trên,,CENTRAL_AFFILIATED,,,,1990-01-01,",
                        "ALONE1,Đảng bộ huyện Riêng,,UPPER_GRASSROOTS,DISTRICT,,,2000-01-01,2010-01-01",
                        "ALONE1,Đảng bộ huyện Riêng,,UPPER_GRASSROOTS,DISTRICT,,TOP1,2010-01-01,")
                .body("rejected", equalTo(0));
        get("/api/v1/organisations/ALONE1/history")
                .body("items.parentCode", contains(null, "TOP1"))
                .body("items.validFrom", contains("2000-01-01", "2010-01-01"))
                .body("items.validTo", contains("2010-01-01", null));
        get("/api/v1/organisations/ALONE1?asOf=2005-01-01")
                .body("validFrom", equalTo("2000-01-01"))
                .body("validTo", equalTo("2010-01-01"));
        get("/api/v1/organisations/ALONE1?asOf=2015-01-01")
                .body("validFrom", equalTo("2010-01-01"))
                .body("validTo", nullValue());
    }

    @Test
    void onlyWhoReachesEverythingSetsUpARoot() {
        String[] file = {HEADER, "ROOT2,Đảng bộ tỉnh khác,,CENTRAL_AFFILIATED,,,,1990-01-01,"};
        ImportCalls.csv(OFFICER, "organisations", false, file).body("errors.code", contains("PARENT_MISSING"));
        ImportCalls.csv(EVERYWHERE, "organisations", false, file).body("accepted", equalTo(1));
    }

    @Test
    void aUnitOutsideTheScopeCannotBeTakenOver() {
        String[] file = {HEADER, "CELL3,Chi bộ chiếm đoạt,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-01-01,"};
        for (boolean dryRun : new boolean[] {true, false}) {
            ImportCalls.csv(OFFICER, "organisations", dryRun, file)
                    .body("accepted", equalTo(0))
                    .body("errors.code", contains("CODE_TAKEN"));
        }
        get("/api/v1/organisations/CELL3").body("name", equalTo("Chi bộ khoa Cơ khí"));
    }

    @Test
    void whatAUnitBecomesMustSuitThoseBelowIt() {
        ImportCalls.csv(
                        OFFICER,
                        "organisations",
                        false,
                        HEADER,
                        "END1,Đảng bộ xã Cũ,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-01-01,",
                        "END1C1,Chi bộ ấp Cũ,,SUBORDINATE_CELL,,HAMLET,END1,2015-01-01,")
                .body("rejected", equalTo(0));
        ImportCalls.csv(
                        OFFICER,
                        "organisations",
                        false,
                        HEADER,
                        "END1,Chi bộ xã Cũ,,GRASSROOTS_CELL,,COMMUNE,DISTRICT,2018-01-01,")
                .body("errors.code", contains("KIND_NOT_ABOVE"));
        ImportCalls.csv(
                        OFFICER,
                        "organisations",
                        false,
                        HEADER,
                        "END1,Đảng bộ xã Mới,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2018-01-01,2019-01-01")
                .body("rejected", equalTo(0))
                .body("errors.code", contains("ORGANISATION_GOES_ON"))
                .body("errors.severity", contains("WARNING"));
        get("/api/v1/organisations/END1?asOf=2018-06-01").body("name", equalTo("Đảng bộ xã Mới"));
        get("/api/v1/organisations/END1?asOf=2019-06-01").body("name", equalTo("Đảng bộ xã Cũ"));
    }

    @Test
    void aUnitMovesAndMayBeChangedAfterItMoved() {
        ImportCalls.csv(
                        OFFICER,
                        "organisations",
                        false,
                        HEADER,
                        "MOVE1,Đảng bộ xã Đi,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-01-01,",
                        "MOVE2,Đảng bộ xã Đến,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-01-01,",
                        "MOVEC,Chi bộ ấp Đi,,SUBORDINATE_CELL,,HAMLET,MOVE1,2015-01-01,")
                .body("rejected", equalTo(0));
        ImportCalls.csv(
                        OFFICER,
                        "organisations",
                        false,
                        HEADER,
                        "MOVEC,Chi bộ ấp Đi,,SUBORDINATE_CELL,,HAMLET,MOVE2,2020-01-01,")
                .body("status", equalTo("DONE"))
                .body("rejected", equalTo(0));
        // From the new superior's own scope, which does not reach the former one.
        ImportCalls.csv(
                        TestTokens.of("ORG_OFFICER:MOVE2:subtree"),
                        "organisations",
                        false,
                        HEADER,
                        "MOVEC,Chi bộ ấp Mới,,SUBORDINATE_CELL,,HAMLET,MOVE2,2021-01-01,")
                .body("status", equalTo("DONE"))
                .body("rejected", equalTo(0));
        get("/api/v1/organisations/MOVEC/history").body("items.parentCode", contains("MOVE1", "MOVE2", "MOVE2"));
    }

    @Test
    void anEmptyFileIsRefused() {
        ImportCalls.file(OFFICER, "organisations", true, "empty.csv", new byte[0])
                .body("status", equalTo("FAILED"))
                .body("errors.code", contains("EMPTY_FILE"))
                .body("failure", notNullValue());
    }

    @Test
    void aDoubleClickMakesOneImport() {
        var first = post("key-1", "code\n").statusCode(202).extract().header("Location");
        var second = post("key-1", "code\n").statusCode(202).extract().header("Location");
        Assertions.assertEquals(first, second);
        post("key-1", "code,name\n").statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        given().auth()
                .oauth2(EVERYWHERE)
                .get(first.substring(first.indexOf("/api")))
                .then()
                .statusCode(404);
    }

    @Test
    void anIdempotencyKeyIsShortAndPlain() {
        for (var key : new String[] {"two words", "khóa", "k".repeat(201)}) {
            post(key, "code\n")
                    .statusCode(400)
                    .body("code", equalTo("IDEMPOTENCY_KEY_INVALID"))
                    .body("violations.field", contains("Idempotency-Key"));
        }
        post("k".repeat(200), "code\n").statusCode(202);
    }

    @Test
    void aMisspeltFlagDoesNotWrite() {
        given().auth()
                .oauth2(OFFICER)
                .multiPart("file", "a.csv", "code".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/organisations?dryRun=perhaps")
                .then()
                .statusCode(400)
                .body("code", equalTo("FLAG_INVALID"))
                .body("violations.field", contains("dryRun"));
        given().auth()
                .oauth2(OFFICER)
                .multiPart("file", "a.csv", "code".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/organisations?dryrun=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_UNKNOWN"));
        given().auth()
                .oauth2(OFFICER)
                .multiPart("file", "a.csv", "code".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/organisations?dryRun=")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_EMPTY"));
        given().auth()
                .oauth2(OFFICER)
                .multiPart("other", "a")
                .post("/api/v1/imports/organisations")
                .then()
                .statusCode(400)
                .body("code", equalTo("IMPORT_FILE_MISSING"));
    }

    @Test
    void theTemplateHasTheHeader() {
        var csv = given().auth()
                .oauth2(OFFICER)
                .accept("text/csv")
                .get("/api/v1/imports/organisations/template")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Assertions.assertTrue(csv.contains(HEADER), csv);
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/imports/organisations/template")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"organisations.xlsx\""));
    }

    @Test
    void progressIsStreamed() {
        var location = post(
                        "key-sse", HEADER + "\nSSE1,Đảng bộ S,,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2015-01-01,\n")
                .extract()
                .header("Location");
        var events = given().auth()
                .oauth2(OFFICER)
                .get(location.substring(location.indexOf("/api")) + "/events")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();
        Assertions.assertTrue(events.trim().endsWith("}") && events.contains("\"status\":\"DONE\""), events);
    }

    private static io.restassured.response.ValidatableResponse post(String key, String content) {
        return given().auth()
                .oauth2(OFFICER)
                .header("Idempotency-Key", key)
                .multiPart("file", "a.csv", content.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/organisations")
                .then();
    }

    private static int feedSize() {
        return given().auth()
                .oauth2(EVERYWHERE)
                .get("/api/v1/feeds/organisations?limit=1000")
                .then()
                .extract()
                .<List<?>>path("$")
                .size();
    }

    private static io.restassured.response.ValidatableResponse get(String path) {
        return given().auth().oauth2(EVERYWHERE).get(path).then();
    }
}
