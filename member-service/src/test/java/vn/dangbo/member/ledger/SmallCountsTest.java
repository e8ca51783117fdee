package vn.dangbo.member.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Scenario 12: who asks from outside learns nothing of two believers, and the owner's form shows them. */
@MemberServiceTest
class SmallCountsTest {

    private static final String SYSTEM = TestTokens.ofAccount("province system", "PROVINCE_SYSTEM:PROVINCE:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer of forms", "ORG_OFFICER:TOWN:subtree");
    /** May ask for figures of both, and works in one of them. */
    private static final String ELSEWHERE =
            TestTokens.ofAccount("elsewhere", "ORG_OFFICER:DISTRICT:subtree", "PROVINCE_SYSTEM:PROVINCE:subtree");

    @Inject
    Registers registers;

    @BeforeEach
    void aWardWithTwoBelievers() {
        registers.empty();
        registers.seat(SampleWorld.id("CELL1"), 20, LocalDate.of(2015, 1, 1));
        believe(2, "PHAT_GIAO");
        believe(7, "CONG_GIAO");
        believe(11, "KHONG");
    }

    private void believe(int members, String religion) {
        assertEquals(
                members,
                registers
                        .rows("update member set religion = '" + religion + "', ethnicity = '01' where id in"
                                + " (select id from member where religion is null limit " + members + ") returning id")
                        .size());
    }

    @Test
    void fromOutsideSmallCountsAreWithheldAndAnotherWithThem() {
        for (var token : List.of(SYSTEM, ELSEWHERE)) {
            figure(token, "groupBy=religion")
                    .body("rows.keys.religion", contains("KHONG"))
                    .body("rows.value", contains(11))
                    .body("suppressed", is(2))
                    .body("total", is(20));
        }
        assertEquals(List.of(), registers.rows("select 1 from read_audit"));
    }

    @Test
    void theOwnerSeesAllOfItAndThatIsAudited() {
        figure(OFFICER, "groupBy=religion")
                .body("rows.keys.religion", contains("CONG_GIAO", "KHONG", "PHAT_GIAO"))
                .body("rows.value", contains(7, 11, 2))
                .body("suppressed", is(0))
                .body("total", is(20));
        figure(OFFICER, "groupBy=religion,sex&filter=religion:PHAT_GIAO").body("rows.value", contains(2));
        assertEquals(
                List.of(List.of("officer of forms", "FIGURE", "MEMBER_STOCK WARD [religion] []", "STATISTICS")),
                registers.rows("select reader_name, operation, subject, purpose from read_audit order by seq limit 1"));
    }

    @Test
    void differencesTellNothing() {
        for (var query : List.of(
                "groupBy=religion,sex",
                "groupBy=religion,ethnicity",
                "filter=religion:PHAT_GIAO",
                "groupBy=religion&filter=sex:MALE",
                "groupBy=sex&filter=ethnicity:01")) {
            given().auth()
                    .oauth2(SYSTEM)
                    .get("/api/v1/statistics/MEMBER_STOCK?organisation=WARD&" + query)
                    .then()
                    .statusCode(400)
                    .body("code", is("COMBINATION_TOO_DETAILED"));
        }
        figure(SYSTEM, "groupBy=religion,child").body("rows", hasSize(1)).body("suppressed", is(2));
        // what is not sensitive goes on as before
        figure(SYSTEM, "groupBy=sex").body("rows.value", contains(20)).body("suppressed", is(0));
    }

    /** Who died or was expelled is not told outside; what came in and went out is, and closes. */
    @Test
    void causesOfMovementsAreWithheldFromOutside() {
        var people = registers.seat(SampleWorld.id("CELL2"), 30, LocalDate.of(2018, 1, 1));
        registers.seat(SampleWorld.id("CELL2"), 14, LocalDate.of(2024, 3, 1));
        registers.run("update movement set cause = 'ADMITTED' where on_date = '2024-03-01'");
        // more than came in: what came in does not hide who was expelled
        leave(people.subList(0, 15), "TRANSFER_OUT");
        leave(people.subList(15, 17), "EXPELLED");
        flow(OFFICER, "groupBy=cause")
                .body("rows.keys.cause", contains("ADMITTED", "EXPELLED", "OPENING_STOCK", "TRANSFER_OUT"))
                .body("rows.value", contains(14, -2, 50, -15))
                .body("suppressed", is(0))
                .body("total", is(47));
        for (var by : List.of("cause", "flow,cause")) {
            flow(SYSTEM, "groupBy=" + by)
                    .body("rows.keys.cause", containsInAnyOrder("ADMITTED", "OPENING_STOCK"))
                    .body("suppressed", is(2))
                    .body("total", is(47));
        }
        flow(SYSTEM, "groupBy=flow")
                .body("rows.keys.flow", contains("IN", "OPENING", "OUT"))
                .body("rows.value", contains(14, 50, -17));
        given().auth()
                .oauth2(SYSTEM)
                .get("/api/v1/statistics/MEMBER_FLOW?organisation=WARD&year=2024&groupBy=cause,sex")
                .then()
                .statusCode(400)
                .body("code", is("COMBINATION_TOO_DETAILED"));
        assertEquals(
                List.of(List.of("officer of forms", "MEMBER_FLOW WARD [cause] []")),
                registers.rows("select reader_name, subject from read_audit order by seq"));
    }

    private void leave(List<UUID> people, String cause) {
        people.forEach(id -> registers.run("""
                insert into movement (cell_id, on_date, delta, cause, sex, state, member_id, recorded_by)
                select cell_id, '2024-06-01', -1, '%s', sex, state, member_id, 'test' from movement where member_id = '%s'
                """.formatted(cause, id)));
    }

    private static ValidatableResponse flow(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/statistics/MEMBER_FLOW?organisation=WARD&year=2024&" + query)
                .then()
                .statusCode(200);
    }

    /** The files are the same figure. */
    @Test
    void aFileHoldsNoMore() {
        var csv = given().auth()
                .oauth2(SYSTEM)
                .accept("text/csv")
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=WARD&groupBy=religion")
                .asString();
        assertEquals(2, csv.strip().lines().count(), csv);
    }

    @Test
    void theTotalsAreThoseOfTheLedger() {
        for (var day : List.of("2014-12-31", "2015-01-01", "2020-01-01")) {
            int ledger = given().auth()
                    .oauth2(OFFICER)
                    .get("/api/v1/statistics/MEMBER_STOCK?organisation=TOWN&asOf=" + day)
                    .path("total");
            given().auth()
                    .oauth2(OFFICER)
                    .get("/api/v1/statistics/MEMBER_STOCK?organisation=TOWN&groupBy=ethnicity&asOf=" + day)
                    .then()
                    .body("total", is(ledger));
        }
    }

    private static ValidatableResponse figure(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=WARD&" + query)
                .then()
                .statusCode(200);
    }
}
