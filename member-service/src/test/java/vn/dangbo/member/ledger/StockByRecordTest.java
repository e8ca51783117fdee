package vn.dangbo.member.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** The corps as the form 3-TCTW asks for it: age, schooling, political theory, occupation, tuổi đảng. */
@MemberServiceTest
class StockByRecordTest {

    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String SYSTEM =
            TestTokens.ofAccount("system of the province", "PROVINCE_SYSTEM:PROVINCE:subtree");

    @Inject
    Registers registers;

    @BeforeEach
    void threeMembers() {
        registers.empty();
        member(
                "CELL1",
                "birth_date = '1990-06-15', professional_level = 'DAI_HOC', political_theory = 'TRUNG_CAP',"
                        + " seniority_from = '2011-05-19'");
        member(
                "CELL1",
                "birth_date = '1990-06', professional_level = 'DAI_HOC', political_theory = null, seniority_from = null");
        member(
                "CELL2",
                "birth_date = '1960', professional_level = null, political_theory = 'CAO_CAP', seniority_from = '1975-02-03'");
    }

    /** Who is 30 today is 31 tomorrow; the year of birth alone means its first day. */
    @Test
    void theAgeIsThatOfTheDay() {
        figure("groupBy=age&asOf=2021-05-31")
                .body("rows.keys.age", contains("18-30", "61-"))
                .body("rows.value", contains(2, 1));
        figure("groupBy=age&asOf=2021-06-01")
                .body("rows.keys.age", contains("18-30", "31-35", "61-"))
                .body("rows.value", contains(1, 1, 1));
        figure("groupBy=age&asOf=2021-06-15")
                .body("rows.keys.age", contains("31-35", "61-"))
                .body("rows.value", contains(2, 1));
        figure("groupBy=age&asOf=2020-12-31").body("rows.keys.age", contains("18-30", "56-60"));
    }

    @Test
    void whatIsNotOnRecordIsNone() {
        figure("groupBy=professionalLevel&asOf=2021-01-01")
                .body("rows.keys.professionalLevel", contains("DAI_HOC", "NONE"))
                .body("rows.value", contains(2, 1));
        figure("groupBy=politicalTheory&asOf=2021-01-01")
                .body("rows.keys.politicalTheory", contains("CAO_CAP", "NONE", "TRUNG_CAP"));
        figure("groupBy=occupation&asOf=2021-01-01").body("rows.keys.occupation", contains("NONE"));
        figure("groupBy=seniority&asOf=2021-05-18").body("rows.keys.seniority", contains("0-9", "40-49", "NONE"));
        figure("groupBy=seniority&asOf=2021-05-19").body("rows.keys.seniority", contains("10-19", "40-49", "NONE"));
    }

    @Test
    void dimensionsAndFiltersGoTogetherAndAddUp() {
        figure("groupBy=child,professionalLevel&filter=age:18-30&asOf=2021-01-01")
                .body("rows.keys.child", contains("CELL1"))
                .body("total", is(2));
        figure("filter=politicalTheory:NONE&asOf=2021-01-01").body("total", is(1));
        for (var dimension : List.of("age", "seniority", "professionalLevel", "politicalTheory", "occupation")) {
            assertEquals(
                    3,
                    figure("groupBy=" + dimension + "&asOf=2021-01-01")
                            .extract()
                            .<Integer>path("total"));
        }
        given().auth()
                .oauth2(SYSTEM)
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=WARD&filter=age:30-31")
                .then()
                .statusCode(400);
    }

    @Test
    void theBandsAreCodeLists() {
        given().auth()
                .oauth2(SYSTEM)
                .get("/api/v1/codelists/age-bands")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("18-30", "61-"));
    }

    private void member(String cell, String record) {
        var id = registers.person(SampleWorld.id(cell), SEATED);
        registers.run("update member set " + record + " where id = '" + id + "'");
    }

    private static ValidatableResponse figure(String query) {
        return given().auth()
                .oauth2(SYSTEM)
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=WARD&" + query)
                .then()
                .statusCode(200);
    }
}
