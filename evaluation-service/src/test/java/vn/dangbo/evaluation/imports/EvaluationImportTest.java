package vn.dangbo.evaluation.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.evaluation.Calls.DISTRICT_OFFICER;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;
import static vn.dangbo.evaluation.Calls.HEADER;
import static vn.dangbo.evaluation.Calls.TOWN_OFFICER;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.Calls.hand;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Years 2011, 2013, 2014, 2015 and 2017. */
@EvaluationServiceTest
class EvaluationImportTest {

    @Test
    void aFileIsTakenAndTheSameFileAgainChangesNothing() {
        String[] file = {
            "2014,ORGANISATION,CELL1,,HTTNV,,12-QĐ/ĐU,10/01/2015",
            "2014,member,CELL1,10000001,htxsnv,,12-QĐ/ĐU,2015-01-10",
            "2014,MEMBER,CELL1,100000000002,,MIEN_SINH_HOAT,,",
        };
        hand(TOWN_OFFICER, false, file)
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo(3))
                .body("errors", empty());
        var list = "/evaluations?year=2014&count=true";
        get(TOWN_OFFICER, list)
                .body("total", equalTo(3))
                .body("items.organisation.code", contains("CELL1", "CELL1", "CELL1"))
                .body("items.cardNumber", containsInAnyOrder(nullValue(), equalTo("*****001"), equalTo("*********002")))
                .body("items.grade", containsInAnyOrder(equalTo("HTTNV"), equalTo("HTXSNV"), nullValue()))
                .body("items.find { it.grade == null }.notEvaluatedReason", equalTo("MIEN_SINH_HOAT"))
                .body("items.find { it.grade == 'HTXSNV' }.decisionNo", equalTo("12-QĐ/ĐU"))
                .body("items.find { it.grade == 'HTXSNV' }.decidedOn", equalTo("2015-01-10"));
        var before = get(TOWN_OFFICER, list).extract().<List<Map<String, Object>>>path("items");

        hand(TOWN_OFFICER, false, file).body("accepted", equalTo(3)).body("rejected", equalTo(0));

        assertEquals(before, get(TOWN_OFFICER, list).extract().path("items"), "times of recording included");
        for (var item : before) {
            get(TOWN_OFFICER, "/evaluations/" + item.get("id") + "/history").body("items", hasSize(1));
        }
    }

    private static final String[] WRONG = {
        "1900,ORGANISATION,CELL1,,HTTNV,,,",
        "this year,ORGANISATION,CELL1,,HTTNV,,,",
        "2015,COLLECTIVE,CELL1,,HTTNV,,,",
        "2015,ORGANISATION,,,HTTNV,,,",
        "2015,ORGANISATION,NOWHERE,,HTTNV,,,",
        "2015,ORGANISATION,FARM,,HTTNV,,,",
        "2019,ORGANISATION,BANK,,HTTNV,,,",
        "2012,ORGANISATION,TOWN,,HTTNV,,,",
        "2015,ORGANISATION,GROUP1,,HTTNV,,,",
        "2015,MEMBER,WARD,20000001,HTTNV,,,",
        "2015,MEMBER,CELL1,,HTTNV,,,",
        "2015,MEMBER,CELL1,2000000,HTTNV,,,",
        "2015,ORGANISATION,CELL1,20000002,HTTNV,,,",
        "2015,MEMBER,CELL1,20000003,,,,",
        "2015,MEMBER,CELL1,20000004,HTTNV,VANG,,",
        "2015,MEMBER,CELL1,20000005,TSVM,,,",
        "2015,MEMBER,CELL1,20000006,,BORED,,",
        "2015,MEMBER,CELL1,20000007,HTTNV,,,31/12/2014",
        "2015,MEMBER,CELL1,20000008,HTTNV,,,2999-01-01",
        "2015,MEMBER,CELL1,20000009,HTTNV,," + "9".repeat(101) + ",",
        "2015,ORGANISATION,CELL2,,HTTNV,,,",
        "2015,ORGANISATION,CELL2,,HTNV,,,",
        "2015,MEMBER,CELL1,20000010,HTTNV,,,",
        "2015,MEMBER,CELL3,20000010,HTTNV,,,",
        "2015,MEMBER,NOWHERE,20000011,BEST,,,1/1/1999",
        "2015,MEMBER,CELL1,20000011,HTTNV,,,",
        "2015,MEMBER,CELL1,=1+1,HTTNV,,,",
    };

    @Test
    void whatIsWrongIsToldByRowAndColumnAndADryRunTellsTheSame() {
        var dry = hand(TOWN_OFFICER, true, WRONG).extract();
        get(TOWN_OFFICER, "/evaluations?year=2015").body("items", empty());
        var real = hand(TOWN_OFFICER, false, WRONG).extract();

        assertEquals(dry.<List<?>>path("errors"), real.<List<?>>path("errors"));
        real.response()
                .then()
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(25))
                .body(at(2), contains("year INTEGER_OUT_OF_RANGE"))
                .body(at(3), contains("year INTEGER_INVALID"))
                .body(at(4), contains("collective REQUIRED"))
                .body(at(5), contains("organisation REQUIRED"))
                .body(at(6), contains("organisation ORGANISATION_UNKNOWN"))
                .body(at(7), contains("organisation ORGANISATION_UNKNOWN"))
                .body(at(8), contains("organisation ORGANISATION_NOT_ALIVE"))
                .body(at(9), contains("organisation ORGANISATION_NOT_ALIVE"))
                .body(at(10), contains("organisation ORGANISATION_NOT_GRADED"))
                .body(at(11), contains("organisation ORGANISATION_NOT_A_CELL"))
                .body(at(12), contains("cardNumber REQUIRED"))
                .body(at(13), contains("cardNumber FORMAT_INVALID"))
                .body(at(14), contains("cardNumber CARD_NUMBER_OF_ORGANISATION"))
                .body(at(15), contains("grade GRADE_MISSING"))
                .body(at(16), contains("notEvaluatedReason GRADE_AND_REASON"))
                .body(at(17), contains("grade CODE_UNKNOWN"))
                .body(at(18), contains("notEvaluatedReason CODE_UNKNOWN"))
                .body(at(19), contains("decidedOn DATE_OUT_OF_RANGE"))
                .body(at(20), contains("decidedOn DATE_OUT_OF_RANGE"))
                .body(at(21), contains("decisionNo TEXT_TOO_LONG"))
                .body(at(22), empty())
                .body(at(23), contains("organisation SUBJECT_TWICE"))
                .body(at(24), empty())
                .body(at(25), contains("cardNumber SUBJECT_TWICE"))
                .body(
                        at(26),
                        containsInAnyOrder(
                                "grade CODE_UNKNOWN",
                                "decidedOn DATE_OUT_OF_RANGE",
                                "organisation ORGANISATION_UNKNOWN"))
                .body(at(27), contains("cardNumber SUBJECT_TWICE"))
                .body(at(28), contains("cardNumber FORMULA_NOT_ALLOWED"))
                .body(
                        "errors.find { it.row == 8 }.message",
                        equalTo("Tổ chức đảng «BANK» không tồn tại vào ngày 31/12/2019."))
                .body(
                        "errors.find { it.row == 25 }.message",
                        equalTo("Đối tượng này đã có ở dòng 24 của tệp cho năm 2015."));
        assertFalse(real.asString().contains("2000000,") || real.asString().contains("«2000000»"), "masked");
        get(TOWN_OFFICER, "/evaluations?year=2015").body("items", hasSize(2));
    }

    private static String at(int row) {
        return "errors.findAll { it.row == %d }.collect { it.column + ' ' + it.code }".formatted(row);
    }

    @Test
    void aLaterFileReplacesAGradeAndTheEarlierOneIsKept() {
        hand(TOWN_OFFICER, false, "2017,MEMBER,CELL1,30000001,HTTNV,,7-QĐ/ĐU,2018-01-10")
                .body("accepted", equalTo(1));
        var first = get(TOWN_OFFICER, "/evaluations?year=2017&organisation=CELL1")
                .extract()
                .jsonPath();
        String id = first.getString("items[0].id");

        hand(TOWN_OFFICER, true, "2017,MEMBER,CELL1,30000001,KHTNV,,9-QĐ/ĐU,2018-05-02")
                .body("accepted", equalTo(1));
        get(TOWN_OFFICER, "/evaluations/" + id).body("grade", equalTo("HTTNV"));
        var second = hand(TOWN_OFFICER, false, "2017,MEMBER,CELL1,30000001,KHTNV,,9-QĐ/ĐU,2018-05-02")
                .body("accepted", equalTo(1))
                .extract();

        get(TOWN_OFFICER, "/evaluations/" + id).body("grade", equalTo("KHTNV")).body("decisionNo", equalTo("9-QĐ/ĐU"));
        get(TOWN_OFFICER, "/evaluations/" + id + "/history")
                .body("items.grade", contains("HTTNV", "KHTNV"))
                .body("items.decidedOn", contains("2018-01-10", "2018-05-02"))
                .body("items[0].recordedAt", equalTo(first.getString("items[0].recordedAt")))
                .body("items[0].recordedBy", equalTo("ORG_OFFICER:TOWN:subtree"))
                .body("items[0].importId", startsWith("evaluations-"))
                .body("items[1].importId", equalTo(second.path("id")))
                .body("items[1].replacedAt", nullValue());
    }

    @Test
    void aResultOutsideTheScopeIsNotReplaced() {
        hand(DISTRICT_OFFICER, false, "2017,MEMBER,CELL9,30000002,HTTNV,,,").body("accepted", equalTo(1));

        for (boolean dryRun : new boolean[] {true, false}) {
            hand(TOWN_OFFICER, dryRun, "2017,MEMBER,CELL3,30000002,HTNV,,,")
                    .body("errors.code", contains("RECORDED_ELSEWHERE"));
        }
        get(DISTRICT_OFFICER, "/evaluations?year=2017").body("items.grade", contains("HTTNV"));

        hand(EVERYWHERE, false, "2017,MEMBER,CELL3,30000002,HTNV,,,").body("accepted", equalTo(1));
        get(DISTRICT_OFFICER, "/evaluations?year=2017").body("items", empty());
        var id = get(TOWN_OFFICER, "/evaluations?year=2017&organisation=CELL3")
                .extract()
                .<String>path("items[0].id");
        get(TOWN_OFFICER, "/evaluations/" + id + "/history").body("items.organisation", contains("CELL9", "CELL3"));
    }

    @Test
    void theFileIsRememberedBeyondAChunk() {
        var rows = Stream.concat(
                        IntStream.range(0, 1200)
                                .mapToObj(i -> "2011,MEMBER,CELL9,%08d,HTTNV,,,".formatted(40_000_000 + i)),
                        Stream.of("2011,MEMBER,CELL9,40000000,HTNV,,,", "2013,MEMBER,CELL9,40000000,HTNV,,,"))
                .toArray(String[]::new);

        hand(DISTRICT_OFFICER, false, rows)
                .body("accepted", equalTo(1201))
                .body("rejected", equalTo(1))
                .body("errors.row", contains(1202))
                .body("errors[0].message", equalTo("Đối tượng này đã có ở dòng 2 của tệp cho năm 2011."));
        get(DISTRICT_OFFICER, "/evaluations?year=2011&count=true&limit=1").body("total", equalTo(1200));
        get(DISTRICT_OFFICER, "/evaluations?year=2013&count=true").body("total", equalTo(1));
    }

    @Test
    void whoMayNotImportIsRefused() {
        for (var role : List.of("STATISTICIAN", "PROVINCE_SYSTEM", "CELL_SECRETARY", "ORG_HEAD", "AUDITOR")) {
            RestAssured.given()
                    .auth()
                    .oauth2(TestTokens.of(role + ":TOWN:subtree"))
                    .multiPart("file", "a.csv", HEADER.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/imports/evaluations")
                    .then()
                    .statusCode(403);
        }
        ImportCalls.csv(
                        TestTokens.of("GRASSROOTS_CLERK:WARD:subtree"),
                        "evaluations",
                        true,
                        HEADER,
                        "2014,ORGANISATION,CELL1,,HTTNV,,,",
                        "2014,ORGANISATION,SCHOOL,,HTTNV,,,",
                        // HD25 §3: the level above decides on a committee, not the committee on itself
                        "2014,ORGANISATION,WARD,,HTXSNV,,,")
                .body("errors.row", contains(3, 4))
                .body("errors.code", contains("ORGANISATION_UNKNOWN", "ORGANISATION_GRADED_ABOVE"));
    }

    @Test
    void theTemplateHasTheHeader() {
        var csv = RestAssured.given()
                .auth()
                .oauth2(TOWN_OFFICER)
                .accept("text/csv")
                .get("/api/v1/imports/evaluations/template")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.contains(HEADER), csv);
    }
}
