package vn.dangbo.member.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** ORG_UNDER_MIN: Điều lệ Đảng, Articles 21.2 and 24.1: a cell has three official members at least. */
@MemberServiceTest
class UnderMinimumTest {

    private static final String OFFICER = TestTokens.ofAccount("officer", "ORG_OFFICER:TOWN:subtree");
    private static final String PROVINCE = TestTokens.ofAccount("statistician", "STATISTICIAN:PROVINCE:subtree");

    @Inject
    Registers registers;

    @BeforeEach
    void cells() {
        registers.empty();
        registers.people(SampleWorld.id("CELL1"), 2, LocalDate.of(2015, 1, 1));
        registers.people(SampleWorld.id("CELL1"), 1, LocalDate.of(2016, 1, 1));
        // on probation they do not make a cell
        registers.seat(SampleWorld.id("CELL2"), 5, LocalDate.of(2015, 1, 1));
        registers.people(SampleWorld.id("CELL3"), 4, LocalDate.of(2015, 1, 1));
    }

    @Test
    void cellsBelowThreeOfficialMembersAreCountedOnTheDay() {
        // CELL1, CELL2 and BANK, which nobody sits in
        under(OFFICER, "TOWN", "asOf=2015-12-31").body("total", is(3));
        under(OFFICER, "TOWN", "asOf=2016-01-01&groupBy=kind")
                .body("rows.keys.kind", contains("GRASSROOTS_CELL", "SUBORDINATE_CELL"))
                .body("rows.value", contains(1, 1));
        under(OFFICER, "TOWN", "asOf=2018-01-01&groupBy=child").body("rows.keys.child", contains("BANK", "WARD"));
        // BANK has ended
        under(OFFICER, "TOWN", "asOf=2019-07-01").body("total", is(1));
        under(OFFICER, "WARD", "asOf=2019-07-01&filter=kind:GRASSROOTS_CELL").body("total", is(0));
    }

    /** The whole province, beside which the town is a part: CELL9 of the neighbour stands empty. */
    @Test
    void onlyWhatTheCallerReachesIsCounted() {
        under(PROVINCE, "PROVINCE", "asOf=2020-01-01&groupBy=child")
                .body("rows.keys.child", contains("DISTRICT", "TOWN"))
                .body("rows.value", contains(1, 1));
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/statistics/ORG_UNDER_MIN?organisation=DISTRICT&asOf=2020-01-01")
                .then()
                .statusCode(404);
    }

    /** The rule of the day is asked; before the first on record nothing is judged. */
    @Test
    void theRuleOfTheDayDecides() {
        under(PROVINCE, "PROVINCE", "asOf=2010-06-01").body("total", is(0));
    }

    /** A checkpoint holds what was counted before it was made; what is recorded late stands beside it. */
    @Test
    void aCheckpointChangesNothing() {
        registers.run("select make_stock_checkpoint(date '2017-12-31', (select max(id) from movement))");
        assertEquals(1, registers.rows("select 1 from stock_checkpoint").size());
        registers.people(SampleWorld.id("CELL2"), 3, LocalDate.of(2016, 6, 1));
        // BANK alone; before that day CELL2 too
        under(OFFICER, "TOWN", "asOf=2018-12-31").body("total", is(1));
        under(OFFICER, "TOWN", "asOf=2016-05-31").body("total", is(2));
    }

    private static ValidatableResponse under(String token, String organisation, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/statistics/ORG_UNDER_MIN?organisation=" + organisation + "&" + query)
                .then()
                .statusCode(200);
    }
}
