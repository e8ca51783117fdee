package vn.dangbo.member.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class MemberImportTest {

    @Inject
    Registers registers;

    @BeforeEach
    void nobodyYet() {
        registers.empty();
    }

    private static final String HEADER =
            "cardNumber,personalId,fullName,sex,birthDate,admittedOn,officialOn,cell,seatedFrom,seatedTo,startCause,endCause";
    private static final String TOWN = TestTokens.of("ORG_OFFICER:TOWN:subtree");
    private static final String DISTRICT = TestTokens.of("ORG_OFFICER:DISTRICT:subtree");

    @Test
    void aMoveIsOnePersonAndStocksCloseOnEveryDay() {
        String[] file = {
            HEADER,
            "10000001,,Trần Thị Ánh,FEMALE,1980-05,2015-03-03,2016-03-03,CELL3,2015-03-03,2017-06-01,ADMITTED,MOVED",
            "10000001,,Trần Thị Ánh,FEMALE,1980-05,2015-03-03,2016-03-03,CELL1,2017-06-01,,MOVED,",
        };
        long before = stock("TOWN", "2018-01-01");
        csv(true, file).body("accepted", equalTo(2)).body("errors", empty());
        assertEquals(before, stock("TOWN", "2018-01-01"), "a dry run writes nothing");
        csv(false, file).body("accepted", equalTo(2));
        csv(false, file).body("accepted", equalTo(2));
        assertEquals(before + 1, stock("TOWN", "2018-01-01"), "the same file again writes nothing");
        assertEquals(1, stockOf("CELL3", "2017-05-31", "OFFICIAL"));
        assertEquals(1, stockOf("CELL3", "2016-03-02", "PROBATIONARY"));
        assertEquals(0, stockOf("CELL3", "2017-06-01", "OFFICIAL"));
        assertEquals(1, stockOf("CELL1", "2017-06-01", "OFFICIAL"));
    }

    @Test
    void aLaterFileClosesASeating() {
        csv(false, HEADER, "10000002,,Lê Văn Bình,MALE,1970,,2001-01-01,CELL2,2015-01-01,,OPENING,")
                .body("rejected", equalTo(0));
        assertEquals(1, stockOf("CELL2", "2020-01-01", "OFFICIAL"));
        csv(false, HEADER, "10000002,,Lê Văn Bình,MALE,1970,,2001-01-01,CELL2,2015-01-01,2019-09-09,OPENING,DECEASED")
                .body("rejected", equalTo(0));
        assertEquals(0, stockOf("CELL2", "2020-01-01", "OFFICIAL"));
        assertEquals(1, stockOf("CELL2", "2019-09-08", "OFFICIAL"));
        as(TOWN).get("/api/v1/members?state=DECEASED").then().body("items.fullName", contains("Lê Văn Bình"));
    }

    /** A file of before, handed in again when somebody has left in the meantime. */
    @Test
    void anOldFileDoesNotBringBackWhoHasLeft() {
        String[] old = {
            HEADER,
            "10000003,,Lê Văn Cao,MALE,1970,,2001-01-01,CELL2,2015-01-01,,OPENING,",
            "10000004,,Lê Văn Danh,MALE,1970,,2001-01-01,CELL2,2015-01-01,,OPENING,",
        };
        csv(false, old).body("rejected", equalTo(0));
        csv(false, HEADER, "10000003,,Lê Văn Cao,MALE,1970,,2001-01-01,CELL2,2015-01-01,2019-09-09,OPENING,DECEASED")
                .body("rejected", equalTo(0));
        csv(false, old)
                .body("errors.row", contains(2))
                .body("errors.column", contains("seatedTo"))
                .body("errors.code", contains("SEATING_ENDED"));
        assertEquals(1, stockOf("CELL2", "2020-01-01", "OFFICIAL"));
        // A wrong end is put right by the right one.
        csv(false, HEADER, "10000003,,Lê Văn Cao,MALE,1970,,2001-01-01,CELL2,2015-01-01,2020-09-09,OPENING,DECEASED")
                .body("rejected", equalTo(0));
        assertEquals(2, stockOf("CELL2", "2020-01-01", "OFFICIAL"));
    }

    /** As the figure C4 is drawn. Who has moved since is still known by the context of the admission. */
    @Test
    void admissionsAreCountedByTheirContext() {
        var header = HEADER + ",admissionContext";
        csv(
                        false,
                        header,
                        "10000005,,Lê Thị Lan,FEMALE,2005,2023-03-26,2024-03-26,CELL3,2023-03-26,2024-06-01,ADMITTED,MOVED,HIGH_SCHOOL_STUDENT",
                        "10000005,,Lê Thị Lan,FEMALE,2005,2023-03-26,2024-03-26,CELL1,2024-06-01,,MOVED,,HIGH_SCHOOL_STUDENT",
                        "10000006,,Lê Văn Mạnh,MALE,2004,2023-12-22,2024-12-22,CELL3,2023-12-22,,ADMITTED,,pre_enlistment",
                        "10000007,,Lê Văn Nam,MALE,1990,2023-12-22,2024-12-22,CELL3,2023-12-22,,ADMITTED,,",
                        "10000008,,Lê Văn Oanh,FEMALE,1990,2023-12-22,,CELL3,2023-12-22,,ADMITTED,,HOC_SINH")
                .body("errors.row", contains(6))
                .body("errors.column", contains("admissionContext"))
                .body("errors.code", contains("CODE_UNKNOWN"));
        var school = TestTokens.of("STATISTICIAN:SCHOOL:subtree");
        as(school)
                .get("/api/v1/statistics/ADMISSION_COUNT?organisation=SCHOOL&from=2023-01-01&to=2024-03-31"
                        + "&groupBy=admissionContext")
                .then()
                .statusCode(200)
                .body("rows.keys.admissionContext", contains("HIGH_SCHOOL_STUDENT", "PRE_ENLISTMENT", "NONE"))
                .body("rows.value", contains(1, 1, 1))
                .body("total", equalTo(3));
        as(school)
                .get(
                        "/api/v1/statistics/ADMISSION_COUNT?organisation=SCHOOL&year=2023&filter=admissionContext:PRE_ENLISTMENT"
                                + "&groupBy=sex")
                .then()
                .body("rows.keys.sex", contains("MALE"))
                .body("total", equalTo(1));
    }

    @Test
    void everyFaultIsToldByRowAndColumn() {
        String[] file = {
            HEADER,
            "20000001,,Phạm Minh,MALE,1980-13,,,CELL1,2015-01-01,,OPENING,",
            "20000002,,Phạm Minh,MALE,1980,,,NOWHERE,2015-01-01,,OPENING,",
            "20000003,,Phạm Minh,MALE,1980,,,CELL9,2015-01-01,,OPENING,",
            "20000004,,Phạm Minh,MALE,1980,,,TOWN,2015-01-01,,OPENING,",
            "20000005,,Phạm Minh,MALE,1980,,,BANK,2015-01-01,,OPENING,",
            "20000006,,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,2014-01-01,OPENING,MOVED",
            "20000007,,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,2016-01-01,OPENING,",
            "20000008,,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,,OPENING,DECEASED",
            "20000009,,Phạm Minh,MALE,1980,,,CELL1,2999-01-01,,OPENING,",
            ",,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,,OPENING,",
            "2000001,,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,,OPENING,",
            "20000012,12,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,,OPENING,",
            "20000013,,Ph4m Minh,MALE,1980,,,CELL1,2015-01-01,,OPENING,",
            "20000014,,Phạm Minh,OTHER,1980,,,CELL1,2015-01-01,,OPENING,",
            "20000015,,Phạm Minh,MALE,1980,2015-01-02,,CELL1,2015-01-01,,ADMITTED,",
            "20000016,,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,,ADMITTED,",
            "20000017,,Phạm Minh,MALE,1980,2015-01-01,2014-01-01,CELL1,2015-01-01,,ADMITTED,",
            "20000018,,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,2018-01-01,OPENING,MOVED",
            "20000018,,Phạm Minh,MALE,1980,,,CELL2,2017-01-01,,MOVED,",
            "20000019,000200000019,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,,OPENING,",
            "20000019,000200000020,Võ An,MALE,1981,,,CELL1,2015-01-01,,OPENING,",
            "20000020,,=1+1,MALE,1980,,,CELL1,2015-01-01,,OPENING,",
            "20000021,000200000021,Phạm Minh,MALE,1980,,,CELL1,2015-01-01,2016-01-01,OPENING,MOVED",
            "20000021,000200000021,Phạm Mính,MALE,1980,,,CELL2,2016-01-01,,MOVED,",
            "20000022,,Hồ Thị Út,FEMALE,1980,,,CELL1,2015-01-01,,OPENING,",
        };
        for (boolean dryRun : new boolean[] {true, false}) {
            csv(dryRun, file)
                    .body("rows", equalTo(25))
                    .body("accepted", equalTo(4))
                    .body("rejected", equalTo(21))
                    .body(
                            "errors.findAll { it.severity == 'ERROR' }.row",
                            contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 23, 25))
                    .body(
                            "errors.findAll { it.severity == 'ERROR' }.code",
                            contains(
                                    "PARTIAL_DATE_INVALID",
                                    "CELL_UNKNOWN",
                                    "CELL_UNKNOWN",
                                    "CELL_NOT_ALIVE",
                                    "CELL_NOT_ALIVE",
                                    "SEATING_REVERSED",
                                    "END_CAUSE_MISSING",
                                    "SEATED_TO_MISSING",
                                    "DATE_OUT_OF_RANGE",
                                    "MEMBER_KEY_MISSING",
                                    "FORMAT_INVALID",
                                    "FORMAT_INVALID",
                                    "NAME_INVALID",
                                    "CODE_UNKNOWN",
                                    "ADMISSION_ELSEWHEN",
                                    "REQUIRED",
                                    "OFFICIAL_BEFORE_ADMISSION",
                                    "SEATINGS_OVERLAP",
                                    "CARD_TWICE",
                                    "FORMULA_NOT_ALLOWED",
                                    "MEMBER_CONTRADICTS"));
        }
    }

    @Test
    void aNumberOfSomebodyOutsideTheScopeIsTakenButNotToldWhose() {
        ImportCalls.csv(
                        DISTRICT,
                        "members",
                        false,
                        HEADER,
                        "30000001,,Ngô Đức Cảnh,MALE,1965,,,CELL9,2015-01-01,,OPENING,")
                .body("rejected", equalTo(0));
        csv(false, HEADER, "30000001,,Ngô Đức Cảnh,MALE,1965,,,CELL1,2015-01-01,,OPENING,")
                .body("errors.findAll { it.severity == 'ERROR' }.code", contains("MEMBER_ELSEWHERE"))
                .body("errors.message", contains("Số này thuộc về một đảng viên ngoài phạm vi của bạn."));
    }

    @Test
    void aFileThatTriesNumbersIsRefused() {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (int i = 0; i < 22; i++) {
            lines.add("31%06d,,Ngô Đức Cảnh,MALE,1965,,,CELL9,2015-01-01,,OPENING,".formatted(i));
        }
        ImportCalls.csv(DISTRICT, "members", false, lines.toArray(String[]::new))
                .body("rejected", equalTo(0));
        var stranger =
                lines.stream().map(line -> line.replace("CELL9", "CELL1")).toList();

        csv(true, stranger.subList(0, 21).toArray(String[]::new))
                .body("status", equalTo("DONE"))
                .body("rejected", equalTo(20));
        csv(true, stranger.toArray(String[]::new))
                .body("status", equalTo("FAILED"))
                .body("errors.code.count { it == 'MEMBER_ELSEWHERE' }", equalTo(20))
                .body("errors.find { it.code == 'TOO_MANY_ELSEWHERE' }.row", equalTo(22));
    }

    @Test
    void aSeatingOutsideTheScopeStillTakesItsTime() {
        var province = TestTokens.of("ORG_OFFICER:PROVINCE:subtree");
        ImportCalls.csv(
                        province,
                        "members",
                        false,
                        HEADER,
                        "35000001,,Tạ Thị Sáu,FEMALE,1980,,,CELL9,2015-01-01,2018-01-01,OPENING,MOVED",
                        "35000001,,Tạ Thị Sáu,FEMALE,1980,,,CELL3,2018-01-01,,MOVED,")
                .body("rejected", equalTo(0));
        for (boolean dryRun : new boolean[] {true, false}) {
            csv(dryRun, HEADER, "35000001,,Tạ Thị Sáu,FEMALE,1980,,,CELL3,2017-06-01,2018-01-01,OPENING,MOVED")
                    .body("status", equalTo("DONE"))
                    .body("errors.code", contains("SEATINGS_OVERLAP"));
        }
    }

    @Test
    void aMemberWhoseRowsLieFarApartInTheFileCountsOnce() {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        lines.add("36000000,,Tạ Văn Xa,MALE,1980,2015-03-03,2016-03-03,CELL3,2015-03-03,2017-06-01,ADMITTED,MOVED");
        for (int i = 1; i <= 1000; i++) {
            lines.add("%08d,,Tạ Văn Gần,MALE,1980,,,CELL2,2013-06-01,2013-07-01,OPENING,TRANSFER_OUT"
                    .formatted(36000000 + i));
        }
        lines.add("36000000,,Tạ Văn Xa,MALE,1980,2015-03-03,2016-03-03,CELL1,2017-06-01,,MOVED,");
        long before = male("CELL3", "2016-06-06");
        for (int run = 0; run < 2; run++) {
            csv(false, lines.toArray(String[]::new))
                    .body("accepted", equalTo(1002))
                    .body("errors", empty());
            assertEquals(before + 1, male("CELL3", "2016-06-06"), "run " + run);
        }
        assertEquals(0, male("CELL3", "2017-06-01") - male("CELL3", "2015-03-02"));
    }

    @Test
    void anEmptyCellTakesNothingBackAndACardDoesNotMakeSomebodyElse() {
        csv(
                        false,
                        HEADER,
                        "37000001,000200037001,Đỗ Thị Ngân,FEMALE,1980,2001-01-01,2002-01-01,CELL2,2015-01-01,,OPENING,")
                .body("rejected", equalTo(0));
        csv(false, HEADER, "37000001,,Đỗ Thị Ngân,FEMALE,1980,,,CELL2,2015-01-01,,OPENING,")
                .body("rejected", equalTo(0));
        as(TOWN).get("/api/v1/members?q=37000001")
                .then()
                .body("items.officialOn", contains("2002-01-01"))
                .body("items.state", contains("OFFICIAL"));
        csv(false, HEADER, "37000001,,Đỗ Văn Khác,MALE,1980,,,CELL2,2015-01-01,,OPENING,")
                .body("errors.code", contains("MEMBER_DIFFERS"));
        csv(false, HEADER, "37000001,000200037001,Đỗ Thị Ngần,FEMALE,1980,,,CELL2,2015-01-01,,OPENING,")
                .body("rejected", equalTo(0));
        as(TOWN).get("/api/v1/members?q=37000001").then().body("items.fullName", contains("Đỗ Thị Ngần"));
    }

    @Test
    void ethnicityAndReligionAreCodesOfTheirLists() {
        var header = HEADER + ",ethnicity,religion";
        csv(
                        false,
                        header,
                        "42000001,,Ma Thị Tày,FEMALE,1980,,,CELL2,2015-01-01,,OPENING,,02,PHAT_GIAO",
                        "42000002,,Rơ Châm Năm,MALE,1980,,,CELL2,2015-01-01,,OPENING,,54,khong",
                        "42000003,,Đỗ Văn Trống,MALE,1980,,,CELL2,2015-01-01,,OPENING,,,",
                        "42000004,,Đỗ Văn Lạ,MALE,1980,,,CELL2,2015-01-01,,OPENING,,57,",
                        "42000005,,Đỗ Văn Chữ,MALE,1980,,,CELL2,2015-01-01,,OPENING,,Kinh,Phật giáo")
                .body("accepted", equalTo(3))
                .body("errors.row", contains(5, 6, 6))
                .body("errors.column", contains("ethnicity", "ethnicity", "religion"))
                .body("errors.code", contains("CODE_UNKNOWN", "CODE_UNKNOWN", "CODE_UNKNOWN"));
        var found = as(TOWN).get("/api/v1/members?q=42000001").then().extract();
        // what is sensitive is in the record alone, of which reads are audited
        assertFalse(found.<Map<String, Object>>path("items[0]").containsKey("ethnicity"));
        as(TOWN).get("/api/v1/members/" + found.path("items[0].id") + "/record")
                .then()
                .body("ethnicity.code", equalTo("02"));
    }

    @Test
    void admissionComesAfterBirth() {
        csv(true, HEADER, "43000001,,Đỗ Thị Non,FEMALE,2016,2015-01-01,,CELL2,2015-01-01,,ADMITTED,")
                .body("errors.code", contains("ADMITTED_BEFORE_BIRTH"));
    }

    @Test
    void aCardOfSomebodyOnRecordIsTaken() {
        csv(false, HEADER, "41000001,000200041001,Phan Thị Có,FEMALE,1980,,,CELL2,2015-01-01,,OPENING,")
                .body("rejected", equalTo(0));
        csv(true, HEADER, "41000001,000200041002,Phan Văn Mới,MALE,1985,,,CELL1,2015-01-01,,OPENING,")
                .body("errors.code", contains("CARD_TAKEN"))
                .body("errors.column", contains("cardNumber"));
    }

    @Test
    void theFiguresOfAUnitOutsideTheScopeStayWhatTheyAre() {
        ImportCalls.csv(
                        TestTokens.of("ORG_OFFICER:PROVINCE:subtree"),
                        "members",
                        false,
                        HEADER,
                        "38000001,000200038001,Hà Văn Chuyển,MALE,1980,,2001-01-01,CELL9,2015-01-01,2018-01-01,OPENING,MOVED",
                        "38000001,000200038001,Hà Văn Chuyển,MALE,1980,,2001-01-01,CELL1,2018-01-01,,MOVED,")
                .body("rejected", equalTo(0));
        csv(false, HEADER, "38000001,000200038001,Hà Văn Chuyển,FEMALE,1980,,2001-01-01,CELL1,2018-01-01,,MOVED,")
                .body("errors.code", contains("COUNTED_ELSEWHERE"));
        csv(
                        false,
                        HEADER,
                        "38000001,000200038001,Hà Văn Chuyển,MALE,1980,,2001-01-01,CELL1,2018-01-01,2021-01-01,MOVED,DECEASED")
                .body("rejected", equalTo(0));
    }

    @Test
    void recordsBeginOnceAndOneIsAdmittedOnce() {
        csv(
                        false,
                        HEADER,
                        "39000001,,Lý Thị Lặp,FEMALE,1980,2015-01-01,,CELL2,2015-01-01,2016-01-01,ADMITTED,TRANSFER_OUT",
                        "39000001,,Lý Thị Lặp,FEMALE,1980,2017-01-01,,CELL2,2017-01-01,2018-01-01,ADMITTED,TRANSFER_OUT",
                        "39000001,,Lý Thị Lặp,FEMALE,1980,,,CELL2,2019-01-01,,OPENING,")
                .body("errors.code", contains("BEGINS_AGAIN", "BEGINS_AGAIN"));
        csv(false, HEADER, "39000002,,Lý Văn Hở,MALE,1980,,,CELL2,2015-01-01,2016-01-01,OPENING,MOVED")
                .body("errors.code", contains("MOVES_DO_NOT_JOIN"));
    }

    private static long male(String cell, String day) {
        return as(TOWN).get("/api/v1/statistics/MEMBER_STOCK?organisation=" + cell + "&filter=sex:MALE&asOf=" + day)
                .then()
                .extract()
                .jsonPath()
                .getLong("total");
    }

    /** Invariant: a number of a lý lịch is of one person, in the file and in the records; the same file again is none the worse. */
    @Test
    void aCvNumberIsOfOnePerson() {
        var header = "cardNumber,cvNumber,fullName,sex,birthDate,cell,seatedFrom,startCause";
        String[] file = {
            header,
            "39100001,391001LA,Trần Văn Lý,MALE,1980,CELL2,2015-01-01,OPENING",
            "39100002,391001LA,Trần Văn Lịch,MALE,1981,CELL2,2015-01-01,OPENING"
        };
        for (boolean dryRun : List.of(true, false, false)) {
            csv(dryRun, file)
                    .body("errors.row", contains(3))
                    .body("errors.column", contains("cvNumber"))
                    .body("errors.code", contains("CV_NUMBER_TWICE"));
        }
        csv(false, header, "39100002,391001LA,Trần Văn Lịch,MALE,1981,CELL2,2015-01-01,OPENING")
                .body("errors.code", contains("CV_NUMBER_TAKEN"));
        csv(false, header, "39100001,391003LA,Trần Văn Lý,MALE,1980,CELL2,2015-01-01,OPENING")
                .body("rejected", equalTo(0));
        csv(false, header, "39100002,391001LA,Trần Văn Lịch,MALE,1981,CELL2,2015-01-01,OPENING")
                .body("errors.code", contains("CV_NUMBER_TAKEN"));
        csv(false, header, "39100002,391002LA,Trần Văn Lịch,MALE,1981,CELL2,2015-01-01,OPENING")
                .body("rejected", equalTo(0));
        // whose number it is, nobody learns who does not reach the holder
        ImportCalls.csv(
                        TestTokens.of("ORG_OFFICER:SCHOOL:subtree"),
                        "members",
                        false,
                        header,
                        "39100003,391002LA,Trần Văn Số,MALE,1981,CELL3,2015-01-01,OPENING")
                .body("errors.code", contains("MEMBER_ELSEWHERE"));
    }

    @Test
    void namesInDecomposedFormAreComposedAndNoted() {
        csv(false, HEADER, "40000001,,Vu\u0303 Thi\u0323 Ha\u0300,FEMALE,1990,,,CELL1,2015-01-01,,OPENING,")
                .body("accepted", equalTo(1))
                .body("errors.code", contains("NOT_NFC"))
                .body("errors.severity", contains("WARNING"));
        as(TOWN).get("/api/v1/members?q=vu thi ha").then().body("items.fullName", contains("Vũ Thị Hà"));
    }

    private static ValidatableResponse csv(boolean dryRun, String... lines) {
        return ImportCalls.csv(TOWN, "members", dryRun, lines);
    }

    private static long stock(String organisation, String day) {
        return as(TOWN).get("/api/v1/statistics/MEMBER_STOCK?organisation=" + organisation + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total");
    }

    private static long stockOf(String cell, String day, String state) {
        return as(TOWN).get("/api/v1/statistics/MEMBER_STOCK?organisation=" + cell + "&asOf=" + day + "&filter=state:"
                        + state + "&filter=sex:" + (cell.equals("CELL2") ? "MALE" : "FEMALE"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total");
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
