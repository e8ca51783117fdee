package vn.dangbo.org.figures;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.org.committee.CommitteeCalls.OFFICER;
import static vn.dangbo.org.committee.CommitteeCalls.as;
import static vn.dangbo.org.committee.CommitteeCalls.commune;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.testkit.ImportCalls;

/**
 * SEAT_COUNT, COMMITTEE_COUNT and CELL_WITH_CHI_UY on a commune with eight cells: in seven the secretary is also head of
 * the hamlet on 31 December 2020, and seven of the eight have a chi ủy.
 */
@OrgServiceTest
class SeatFiguresTest {

    @BeforeEach
    void seats() {
        commune("SFI", 8);
        var rows = new ArrayList<>(List.of(
                "organisation,committeeKind,termLabel,termFrom,termTo,holder,role,startMode,validFrom,validTo,endReason,"
                        + "confirmedOn,externalOffice"));
        for (int cell = 1; cell <= 8; cell++) {
            var office = cell == 8 ? "" : cell % 2 == 0 ? "TRUONG_THON" : "TO_TRUONG_TDP";
            rows.add("SFIC" + cell + "," + (cell == 7 ? "BI_THU" : "CHI_UY") + ",2020,2020-01-01,2022-07-01,sfi-" + cell
                    + ",SECRETARY,ELECTED_COMMITTEE,,,," + (cell < 3 ? "2020-02-01" : "") + "," + office);
        }
        // who is in the chi ủy without the office of the secretary
        rows.add("SFIC1,CHI_UY,2020,2020-01-01,2022-07-01,sfi-9,DEPUTY,CO_OPTED,2020-06-01,2021-06-01,RETIRED,,");
        rows.add("SFI,BCH,2020,2020-05-01,,sfi-1,COMMITTEE_MEMBER,ELECTED_CONGRESS,,,,,");
        ImportCalls.csv(OFFICER, "committees", false, rows.toArray(String[]::new))
                .body("rejected", equalTo(0));
    }

    @Test
    void secretariesWhoAreAlsoHeadsOfTheirHamletAreCountedBesideAllSecretaries() {
        var offices = "&filter=externalOffice:TRUONG_THON&filter=externalOffice:TO_TRUONG_TDP";
        figure("SEAT_COUNT", "filter=role:SECRETARY").body("total", equalTo(8));
        figure("SEAT_COUNT", "filter=role:SECRETARY" + offices).body("total", equalTo(7));
        // a seat elsewhere of somebody with such an office counts too, and no seat twice
        figure("SEAT_COUNT", offices.substring(1)).body("total", equalTo(8));
        assertEquals(
                Map.of("TO_TRUONG_TDP", 4, "TRUONG_THON", 3, "NONE", 1),
                by("SEAT_COUNT", "externalOffice", "&filter=role:SECRETARY"));
    }

    @Test
    void everyDimensionSplitsTheSameTotal() {
        assertEquals(Map.of("SECRETARY", 8, "DEPUTY", 1, "COMMITTEE_MEMBER", 1), by("SEAT_COUNT", "role", ""));
        assertEquals(Map.of("CHI_UY", 8, "BI_THU", 1, "BCH", 1), by("SEAT_COUNT", "committeeKind", ""));
        assertEquals(
                Map.of("ELECTED_COMMITTEE", 8, "CO_OPTED", 1, "ELECTED_CONGRESS", 1),
                by("SEAT_COUNT", "startMode", ""));
        assertEquals(Map.of("YES", 2, "NO", 8), by("SEAT_COUNT", "confirmed", ""));
        assertEquals(Map.of("SUBORDINATE_CELL", 9, "GRASSROOTS_COMMITTEE", 1), by("SEAT_COUNT", "kind", ""));
        assertEquals(Map.of("THON_KHU_PHO", 9, "XA_PHUONG", 1), by("SEAT_COUNT", "sectorGroup", ""));
        assertEquals(
                10,
                by("SEAT_COUNT", "child", "").values().stream().mapToInt(v -> v).sum());
        assertEquals(Map.of("CHI_UY", 7, "BI_THU", 1, "BCH", 1), by("COMMITTEE_COUNT", "committeeKind", ""));
    }

    @Test
    void seatsCountOnTheDaysOnWhichTheyAreHeld() {
        for (var day : Map.of(
                        "2019-12-31",
                        0,
                        "2020-01-01",
                        8,
                        "2020-06-01",
                        10,
                        "2021-05-31",
                        10,
                        "2021-06-01",
                        9,
                        "2022-07-01",
                        1)
                .entrySet()) {
            as().get("/api/v1/statistics/SEAT_COUNT?organisation=SFI&asOf=" + day.getKey())
                    .then()
                    .body("total", equalTo(day.getValue()));
        }
    }

    @Test
    void theShareOfCellsWithAChiUyHasBothItsParts() {
        assertEquals(Map.of("YES", 7, "NO", 1), by("CELL_WITH_CHI_UY", "hasChiUy", ""));
        figure("CELL_WITH_CHI_UY", "groupBy=kind").body("total", equalTo(8));
        figure("CELL_WITH_CHI_UY", "filter=hasChiUy:YES").body("total", equalTo(7));
        as().get("/api/v1/statistics/CELL_WITH_CHI_UY?organisation=SFI&asOf=2022-07-01&filter=hasChiUy:YES")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void aCallerCountsWhatTheScopeReachesAndAStatisticianGetsFigures() {
        as("STATISTICIAN:SFIC1:self")
                .get("/api/v1/statistics/SEAT_COUNT?organisation=SFIC1&asOf=2020-12-31")
                .then()
                .statusCode(200)
                .body("total", equalTo(2));
        as("STATISTICIAN:SFIC1:self")
                .get("/api/v1/statistics/SEAT_COUNT?organisation=SFI&asOf=2020-12-31")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse figure(String metric, String query) {
        return as().get("/api/v1/statistics/" + metric + "?organisation=SFI&asOf=2020-12-31&" + query)
                .then()
                .statusCode(200);
    }

    private static Map<String, Integer> by(String metric, String dimension, String filter) {
        var found = new TreeMap<String, Integer>();
        figure(metric, "groupBy=" + dimension + filter)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("rows")
                .forEach(row ->
                        found.put((String) ((Map<?, ?>) row.get("keys")).get(dimension), (Integer) row.get("value")));
        return found;
    }
}
