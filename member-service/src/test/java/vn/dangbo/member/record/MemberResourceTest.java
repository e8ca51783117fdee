package vn.dangbo.member.record;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class MemberResourceTest {

    private static boolean loaded;

    @Inject
    Registers registers;

    private static final String EVERYWHERE = TestTokens.of("ORG_OFFICER:PROVINCE:subtree");
    /** Sat in CELL2 when it stood under SCHOOL, then moved to the neighbouring district. */
    private static final String MOVER = "Đinh Thị Quý";

    @BeforeEach
    void people() {
        if (loaded) {
            return;
        }
        loaded = true;
        registers.empty();
        ImportCalls.csv(
                        EVERYWHERE,
                        "members",
                        false,
                        "cardNumber,personalId,fullName,otherName,sex,birthDate,phone,admittedOn,officialOn,cell,seatedFrom,seatedTo,startCause,endCause",
                        "50000001,,Nguyễn Thị Yến,,FEMALE,1980,,,2001-01-01,CELL1,2015-01-01,,OPENING,",
                        "50000002,000200000502,Bùi Văn Ất,Ba Hòa,MALE,1981,0600000001,,2001-01-01,CELL1,2015-01-01,,OPENING,",
                        "50000003,,Trần Văn An,,MALE,1982,,,2001-01-01,CELL1,2015-01-01,,OPENING,",
                        "50000004,,Nguyễn Văn Ân,,MALE,1983,,,2001-01-01,CELL1,2015-01-01,,OPENING,",
                        "50000005,,Lê Văn An,,MALE,1984,,2024-06-01,,CELL3,2024-06-01,,ADMITTED,",
                        "50000006,," + MOVER + ",,FEMALE,1970,,,2001-01-01,CELL2,2015-01-01,2018-05-05,OPENING,MOVED",
                        "50000006,," + MOVER + ",,FEMALE,1970,,,2001-01-01,CELL9,2018-05-05,,MOVED,",
                        "50000007,,Mai Đức Xuân,,MALE,1940,,,1970-01-01,CELL1,2015-01-01,2019-01-01,OPENING,DECEASED")
                .body("rejected", equalTo(0));
    }

    @Test
    void namesStandInTheVietnameseOrder() {
        as("CELL_SECRETARY:CELL1:self")
                .get("/api/v1/members?count=true")
                .then()
                .statusCode(200)
                .body("items.fullName", contains("Trần Văn An", "Nguyễn Văn Ân", "Bùi Văn Ất", "Nguyễn Thị Yến"))
                .body("total", equalTo(4));
    }

    @Test
    void pagesJoinWithoutGapOrRepetition() {
        var first = as("CELL_SECRETARY:CELL1:self").get("/api/v1/members?limit=3");
        first.then().body("items.size()", equalTo(3)).header("Link", containsString("rel=\"next\""));
        as("CELL_SECRETARY:CELL1:self")
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/members?limit=3")
                .then()
                .body("items.fullName", contains("Nguyễn Thị Yến"));
    }

    @Test
    void theSearchPassesOverTones() {
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?q=nguyen van an")
                .then()
                .body("items.fullName", contains("Nguyễn Văn Ân"));
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?q=ba hoà")
                .then()
                .body("items.fullName", contains("Bùi Văn Ất"));
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?q=50000001")
                .then()
                .body("items.fullName", contains("Nguyễn Thị Yến"));
        as("ORG_OFFICER:TOWN:subtree").get("/api/v1/members?q=%25").then().body("items", empty());
    }

    @Test
    void identityNumbersAreMaskedAndSensitiveFieldsAbsent() {
        var body = as("ORG_HEAD:TOWN:subtree")
                .get("/api/v1/members?q=bui van at")
                .then()
                .body("items.cardNumber", everyItem(startsWith("*****")))
                .extract()
                .asString();
        for (var secret : new String[] {"50000002", "000200000502", "0600000001", "personalId", "phone"}) {
            Assertions.assertFalse(body.contains(secret), secret + " in " + body);
        }
    }

    @Test
    void aPastDayShowsWhoSatThereThen() {
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?organisation=SCHOOL&asOf=2016-06-01")
                .then()
                .body("items.fullName", contains(MOVER))
                .body("items.state", contains("OFFICIAL"));
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?organisation=WARD&asOf=2018-05-04&q=dinh")
                .then()
                .body("items.fullName", contains(MOVER));
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?organisation=WARD&asOf=2018-05-05&q=dinh")
                .then()
                .body("items", empty());
        as("ORG_OFFICER:DISTRICT:subtree")
                .get("/api/v1/members?asOf=2018-05-05")
                .then()
                .body("items.fullName", contains(MOVER));
    }

    @Test
    void thoseWhoLeftAreFoundByHowTheyLeft() {
        as("CELL_SECRETARY:CELL1:self")
                .get("/api/v1/members?state=DECEASED")
                .then()
                .body("items.fullName", contains("Mai Đức Xuân"))
                .body("items.state", contains("DECEASED"));
        as("CELL_SECRETARY:CELL1:self")
                .get("/api/v1/members?state=DECEASED&asOf=2018-12-31")
                .then()
                .body("items", empty());
        as("CELL_SECRETARY:CELL1:self")
                .get("/api/v1/members?asOf=2018-12-31")
                .then()
                .body("items.fullName", org.hamcrest.Matchers.hasItem("Mai Đức Xuân"));
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?organisation=SCHOOL&state=PROBATIONARY")
                .then()
                .body("items.fullName", contains("Lê Văn An"));
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?state=HAPPY")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALUE_UNKNOWN"))
                .body("violations.field", contains("state"));
    }

    @Test
    void aMemberIsAbsentBeforeTheFirstSeating() {
        var id = as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?organisation=SCHOOL")
                .then()
                .extract()
                .<String>path("items[0].id");
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members/" + id + "?asOf=2024-06-01")
                .then()
                .statusCode(200);
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members/" + id + "?asOf=2024-05-31")
                .then()
                .statusCode(404);
        as("ORG_OFFICER:TOWN:subtree")
                .accept("text/csv")
                .get("/api/v1/members/" + id)
                .then()
                .statusCode(406);
    }

    @Test
    void aNeighboursMemberIsAbsent() {
        var id = as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/members?organisation=SCHOOL")
                .then()
                .extract()
                .<String>path("items[0].id");
        as("CELL_SECRETARY:CELL3:self")
                .get("/api/v1/members/" + id)
                .then()
                .statusCode(200)
                .body("organisation.code", equalTo("CELL3"));
        for (var grant : new String[] {
            "CELL_SECRETARY:CELL1:self",
            "ORG_OFFICER:WARD:subtree",
            "ORG_OFFICER:SCHOOL:self",
            "ORG_OFFICER:DISTRICT:subtree"
        }) {
            as(grant).get("/api/v1/members/" + id).then().statusCode(404).body("code", equalTo("MEMBER_NOT_FOUND"));
            as(grant).get("/api/v1/members/" + id + "/history").then().statusCode(404);
        }
        as("CELL_SECRETARY:CELL1:self")
                .get("/api/v1/members?organisation=CELL3")
                .then()
                .statusCode(404);
        as("CELL_SECRETARY:CELL1:self").get("/api/v1/members/no-such-id").then().statusCode(404);
    }

    @Test
    void whoLeftForANeighbourIsNoLongerTheOldUnitsToRead() {
        var id = as("ORG_OFFICER:DISTRICT:subtree")
                .get("/api/v1/members")
                .then()
                .extract()
                .<String>path("items[0].id");
        as("ORG_OFFICER:TOWN:subtree").get("/api/v1/members/" + id).then().statusCode(404);
        as("ORG_OFFICER:PROVINCE:subtree")
                .get("/api/v1/members/" + id + "/history")
                .then()
                .body("items.organisation", contains("CELL2", "CELL2", "CELL9"))
                .body(
                        "items[0].path",
                        contains(
                                "Đảng bộ tỉnh mẫu",
                                "Đảng bộ thị xã Mẫu",
                                "Đảng bộ Trường Trung cấp",
                                "Chi bộ trường mầm non"))
                .body("items[1].path[2]", equalTo("Đảng bộ phường Một"))
                .body("items.startCause", contains("OPENING", null, "MOVED"))
                .body("items.endCause", contains(null, "MOVED", null));
    }

    @Test
    void theHistoryAsOfADayIsWhatHadBegunByThen() {
        var everywhere = "ORG_OFFICER:PROVINCE:subtree";
        var id = as(everywhere)
                .get("/api/v1/members?q=dinh thi quy")
                .then()
                .extract()
                .<String>path("items[0].id");
        var history = "/api/v1/members/" + id + "/history";
        as(everywhere)
                .get(history + "?count=true")
                .then()
                .body("items.validFrom", contains("2015-01-01", "2017-01-01", "2018-05-05"))
                .body("items.validTo", contains("2017-01-01", "2018-05-05", null))
                .body("total", equalTo(3))
                .body("$", org.hamcrest.Matchers.hasKey("next"));
        as(everywhere).get(history + "?asOf=2016-12-31").then().body("items.validTo", contains("2017-01-01"));
        as(everywhere).get(history + "?asOf=2018-05-04").then().body("items.organisation", contains("CELL2", "CELL2"));
        as(everywhere)
                .get(history + "?asOf=2018-05-05")
                .then()
                .body("items.organisation", contains("CELL2", "CELL2", "CELL9"));
        as(everywhere).get(history + "?asOf=2014-12-31").then().statusCode(200).body("items", empty());
        var first = as(everywhere).get(history + "?limit=1");
        first.then().body("items.organisation", contains("CELL2")).header("Link", containsString("rel=\"next\""));
        as(everywhere)
                .queryParam("cursor", first.<String>path("next"))
                .get(history + "?limit=2")
                .then()
                .body("items.organisation", contains("CELL2", "CELL9"))
                .body("next", org.hamcrest.Matchers.nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "members?count=maybe, count, FLAG_INVALID",
        "members?organization=TOWN, organization, PARAMETER_UNKNOWN",
        "members?state=official, state, VALUE_UNKNOWN",
        "statistics/MEMBER_STOCK?organisation=TOWN&filter=sex:FEMAL, filter, VALUE_UNKNOWN",
        "statistics/MEMBER_STOCK?organisation=TOWN&filter=state:DECEASED, filter, VALUE_UNKNOWN",
        "statistics/ADMISSION_COUNT?organisation=TOWN&year=2024&filter=sex:, filter, VALUE_UNKNOWN",
        "statistics/ADMISSION_COUNT?organisation=TOWN&year=24, year, NUMBER_OUT_OF_RANGE",
        "statistics/ADMISSION_COUNT?organisation=TOWN, from, PERIOD_MISSING",
        "statistics/ADMISSION_COUNT?organisation=TOWN&from=2024-01-01, to, PERIOD_MISSING",
        "statistics/ADMISSION_COUNT?organisation=TOWN&to=2024-01-01, from, PERIOD_MISSING",
        "statistics/ADMISSION_COUNT?organisation=TOWN&from=2024-01-02&to=2024-01-01, to, PERIOD_REVERSED",
    })
    void whatCannotBeUnderstoodIsRefused(String call, String field, String code) {
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/" + call)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations.field", contains(field));
    }

    @Test
    void theCodesHaveLabels() {
        var officer = as("ORG_OFFICER:TOWN:subtree");
        officer.get("/api/v1/codelists/ethnicities")
                .then()
                .body("items.size()", equalTo(56))
                .body("items.find { it.code == '01' }.properties.codeSystem", equalTo("TCTK_1979"))
                .body("items.find { it.code == '01' }.vi", equalTo("Kinh"))
                .body("items.find { it.code == '12' }.vi", equalTo("Ê-đê"))
                .body("items.find { it.code == '54' }.vi", equalTo("Rơ-măm"));
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/codelists/religions")
                .then()
                .body("items.size()", equalTo(17))
                .body("items.find { it.code == 'CAO_DAI' }.vi", equalTo("Cao Đài"));
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/codelists/seating-start-causes")
                .then()
                .body(
                        "items.code",
                        contains(
                                "OPENING",
                                "ADMITTED",
                                "READMITTED",
                                "RESTORED",
                                "TRANSFER_IN",
                                "MOVED",
                                "RESTRUCTURED"));
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/codelists/seating-end-causes")
                .then()
                .body(
                        "items.code",
                        containsInAnyOrder(
                                "MOVED",
                                "RESTRUCTURED",
                                "TRANSFER_OUT",
                                "DECEASED",
                                "EXPELLED",
                                "STRUCK_OFF",
                                "RESIGNED"));
    }

    @Test
    void anUnknownListOfCodesIsAbsent() {
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/codelists/colours")
                .then()
                .statusCode(404)
                .body("code", equalTo("CODELIST_UNKNOWN"));
    }

    @Test
    void figuresAreForThoseWhoCountAndPersonsAreNot() {
        for (var grant : new String[] {"PROVINCE_SYSTEM:PROVINCE:subtree", "STATISTICIAN:TOWN:subtree"}) {
            as(grant).get("/api/v1/members").then().statusCode(403).body("code", equalTo("PERMISSION_MISSING"));
            as(grant)
                    .get("/api/v1/statistics/MEMBER_STOCK?organisation=TOWN&groupBy=sex")
                    .then()
                    .statusCode(200)
                    .body("rows.keys.sex", containsInAnyOrder("FEMALE", "MALE"));
        }
        as("STATISTICIAN:DISTRICT:subtree")
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=TOWN")
                .then()
                .statusCode(404);
        as("CELL_SECRETARY:WARD:self")
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=WARD")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        as("ACCOUNT_ADMIN:PROVINCE:subtree").get("/api/v1/members").then().statusCode(403);
        given().get("/api/v1/members").then().statusCode(401);
    }

    @Test
    void stockSplitsByTheChildOfTheDay() {
        var officer = as("ORG_OFFICER:PROVINCE:subtree")
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=TOWN&asOf=2016-06-01&groupBy=child");
        officer.then().body("rows.keys.child", not(empty()));
        long sum = officer.jsonPath().getList("rows.value", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
        Assertions.assertEquals(officer.jsonPath().getLong("total"), sum);
        as("ORG_OFFICER:PROVINCE:subtree")
                .get("/api/v1/statistics/ADMISSION_COUNT?organisation=SCHOOL&from=2024-06-01&to=2024-06-01&groupBy=sex")
                .then()
                .body("rows.keys.sex", contains("MALE"))
                .body("total", equalTo(1));
        as("ORG_OFFICER:PROVINCE:subtree")
                .get("/api/v1/statistics/ADMISSION_COUNT?organisation=SCHOOL&from=2024-06-02&to=2024-06-30")
                .then()
                .body("total", equalTo(0));
        as("ORG_OFFICER:PROVINCE:subtree")
                .get("/api/v1/statistics/ADMISSION_COUNT?organisation=SCHOOL&asOf=2024-06-02")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_NOT_FOR_METRIC"));
    }

    private static RequestSpecification as(String... grants) {
        return given().auth().oauth2(TestTokens.of(grants));
    }
}
