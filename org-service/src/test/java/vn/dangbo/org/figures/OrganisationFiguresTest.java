package vn.dangbo.org.figures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Table;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** ORG_COUNT and ORG_TCCSD on the sample world. BANK, a chi bộ cơ sở, ended on 1 July 2019. */
@OrgServiceTest
class OrganisationFiguresTest {

    private static final String STATISTICIAN = "STATISTICIAN:TOWN:subtree";

    @Test
    void aFigureSaysAllThatIsNeededToAskForItAgain() {
        figure("ORG_COUNT", "groupBy=kind&filter=depth:1&asOf=2019-06-30")
                .then()
                .statusCode(200)
                .body("metric", equalTo("ORG_COUNT"))
                .body(
                        "organisation",
                        equalTo(Map.of(
                                "id", SampleWorld.id("TOWN").toString(), "code", "TOWN", "name", "Đảng bộ thị xã Mẫu")))
                .body("asOf", equalTo("2019-06-30"))
                .body("groupBy", contains("kind"))
                .body("filters.depth", contains("1"))
                .body("rows.keys.kind", contains("GRASSROOTS_CELL", "GRASSROOTS_COMMITTEE"))
                .body("rows.value", contains(1, 2))
                .body("total", equalTo(3))
                .body("suppressed", equalTo(0))
                .body("cutOff", notNullValue())
                .body("digest", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("from", nullValue())
                .body("year", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        // before the town was founded nothing of it is counted
        "ORG_COUNT, 2013-03-31, 0",
        "ORG_COUNT, 2013-04-01, 7",
        "ORG_COUNT, 2019-06-30, 7",
        "ORG_COUNT, 2019-07-01, 6",
        "ORG_TCCSD, 2019-06-30, 3",
        "ORG_TCCSD, 2019-07-01, 2",
        "ORG_TCCSD, 2999-12-31, 2",
    })
    void unitsCountOnTheDaysOnWhichTheyAre(String metric, String day, int total) {
        figure(metric, "asOf=" + day).then().body("total", equalTo(total));
    }

    @Test
    void everyDimensionSplitsTheSameTotal() {
        assertEquals(
                Map.of("UPPER_GRASSROOTS", 1, "GRASSROOTS_COMMITTEE", 2, "GRASSROOTS_CELL", 1, "SUBORDINATE_CELL", 3),
                by("ORG_COUNT", "kind"));
        assertEquals(Map.of("GRASSROOTS_COMMITTEE", 2, "GRASSROOTS_CELL", 1), by("ORG_TCCSD", "kind"));
        assertEquals(
                Map.of("NONE", 1, "XA_PHUONG", 1, "CO_QUAN", 3, "DOANH_NGHIEP", 1, "THON_KHU_PHO", 1),
                by("ORG_COUNT", "sectorGroup"));
        assertEquals(Map.of("XA_PHUONG", 1, "CO_QUAN", 1, "DOANH_NGHIEP", 1), by("ORG_TCCSD", "sectorGroup"));
        assertEquals(Map.of("0", 1, "1", 3, "2", 3), by("ORG_COUNT", "depth"));
        assertEquals(Map.of("DISTRICT", 1, "NONE", 6), by("ORG_COUNT", "subtype"));
        assertEquals(
                Map.of("NONE", 1, "WARD", 1, "EDUCATION", 3, "SOE", 1, "RESIDENTIAL_GROUP", 1),
                by("ORG_COUNT", "sector"));
    }

    @Test
    void childrenAreThoseOfTheDay() {
        assertEquals(Map.of("TOWN", 1, "BANK", 1, "SCHOOL", 3, "WARD", 2), byChild("2016-12-31"));
        // CELL2 moved from the school to the ward
        assertEquals(Map.of("TOWN", 1, "BANK", 1, "SCHOOL", 2, "WARD", 3), byChild("2017-01-01"));
        assertEquals(Map.of("TOWN", 1, "SCHOOL", 2, "WARD", 3), byChild("2019-07-01"));
    }

    @Test
    void aUnitIsWhatItWasOnTheDay() {
        var query = "organisation=CELL1&groupBy=sector&asOf=";
        ask(STATISTICIAN, "ORG_COUNT", query + "2017-12-31").then().body("rows.keys.sector", contains("HAMLET"));
        ask(STATISTICIAN, "ORG_COUNT", query + "2018-01-01")
                .then()
                .body("rows.keys.sector", contains("RESIDENTIAL_GROUP"));
    }

    @Test
    void twoDimensionsCrossAndFiltersNarrow() {
        figure("ORG_TCCSD", "groupBy=kind,sectorGroup&asOf=2019-06-30")
                .then()
                .body(
                        "rows.collect { it.keys.kind + ' ' + it.keys.sectorGroup + ' ' + it.value }",
                        contains(
                                "GRASSROOTS_CELL DOANH_NGHIEP 1",
                                "GRASSROOTS_COMMITTEE CO_QUAN 1",
                                "GRASSROOTS_COMMITTEE XA_PHUONG 1"));
        figure("ORG_COUNT", "filter=kind:SUBORDINATE_CELL").then().body("total", equalTo(3));
        figure("ORG_COUNT", "filter=kind:SUBORDINATE_CELL&filter=kind:UPPER_GRASSROOTS")
                .then()
                .body("total", equalTo(4));
        figure("ORG_COUNT", "filter=kind:SUBORDINATE_CELL&filter=sectorGroup:CO_QUAN")
                .then()
                .body("total", equalTo(2));
    }

    @Test
    void onlyWhatTheCallerReachesIsCounted() {
        ask("STATISTICIAN:WARD:self", "ORG_COUNT", "organisation=WARD").then().body("total", equalTo(1));
        ask("STATISTICIAN:WARD:subtree", "ORG_COUNT", "organisation=WARD")
                .then()
                .body("total", equalTo(3));
        ask("STATISTICIAN:WARD:subtree", "ORG_COUNT", "organisation=TOWN")
                .then()
                .statusCode(404);
        ask("STATISTICIAN:TOWN:self", "ORG_COUNT", "organisation=TOWN&groupBy=child")
                .then()
                .body("total", equalTo(1));
    }

    /** Reach is judged on today's tree: CELL2 belongs to the ward now, and its past with it. */
    @Test
    void thePastOfAUnitBelongsToWhoReachesItToday() {
        var question = "organisation=SCHOOL&asOf=2016-12-31";
        ask("STATISTICIAN:SCHOOL:subtree", "ORG_COUNT", question)
                .then()
                .body("total", equalTo(2))
                .body("partial", equalTo(true));
        ask("STATISTICIAN:TOWN:subtree", "ORG_COUNT", question)
                .then()
                .body("total", equalTo(3))
                .body("partial", equalTo(false));
        ask("STATISTICIAN:SCHOOL:subtree", "ORG_COUNT", "organisation=SCHOOL&asOf=2017-01-01")
                .then()
                .body("total", equalTo(2))
                .body("partial", equalTo(false));
    }

    @Test
    void aFigureThatLeavesUnitsOutSaysSoEverywhere() {
        var none = "filter=kind:CENTRAL&organisation=TOWN";
        var whole = ask("STATISTICIAN:TOWN:subtree", "ORG_COUNT", none);
        var part = ask("STATISTICIAN:TOWN:self", "ORG_COUNT", none);
        assertEquals(whole.<Integer>path("total"), part.<Integer>path("total"));
        part.then().body("partial", equalTo(true));
        assertNotEquals(whole.<String>path("digest"), part.path("digest"), "the digest tells them apart");
        for (var type : List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
            given().auth()
                    .oauth2(TestTokens.of("STATISTICIAN:TOWN:self"))
                    .accept(type)
                    .get("/api/v1/statistics/ORG_COUNT?" + none)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", matchesPattern(".*\"ORG_COUNT-partial\\.(csv|xlsx)\""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy=colour, groupBy, DIMENSION_UNKNOWN",
        "'groupBy=kind,', groupBy, DIMENSION_UNKNOWN",
        "'groupBy=kind,kind', groupBy, DIMENSION_TWICE",
        "filter=colour:red, filter, FILTER_UNKNOWN",
        "filter=kind, filter, FILTER_UNKNOWN",
        "filter=child:WARD, filter, FILTER_UNKNOWN",
        "filter=kind:NO_SUCH_KIND, filter, VALUE_UNKNOWN",
        "filter=kind:, filter, VALUE_UNKNOWN",
        "filter=subtype:TOWN, filter, VALUE_UNKNOWN",
        "filter=sector:SEA, filter, VALUE_UNKNOWN",
        "filter=sectorGroup:CO, filter, VALUE_UNKNOWN",
        "filter=depth:deep, filter, NUMBER_OUT_OF_RANGE",
        "filter=depth:01, filter, NUMBER_OUT_OF_RANGE",
        "filter=kind:SUBORDINATE_CELL&filter=kind:CELL, filter, VALUE_UNKNOWN",
        "year=2019, year, PARAMETER_NOT_FOR_METRIC",
        "from=2019-01-01, from, PARAMETER_NOT_FOR_METRIC",
        "boundary=2019-01-01, boundary, BOUNDARY_INVALID",
        "asOf=yesterday, asOf, AS_OF_INVALID",
    })
    void whatTheMetricDoesNotUnderstandIsRefused(String query, String field, String code) {
        figure("ORG_COUNT", query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations.field", contains(field));
    }

    @Test
    void unknownMetricsAndMissingUnitsAreNamed() {
        figure("ORG_NONSENSE", "").then().statusCode(404).body("code", equalTo("METRIC_UNKNOWN"));
        ask(STATISTICIAN, "ORG_COUNT", "groupBy=kind")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_MISSING"));
        given().auth()
                .oauth2(TestTokens.of(STATISTICIAN))
                .get("/api/v1/statistics")
                .then()
                .body("items.code", hasItems("ORG_COUNT", "ORG_TCCSD", "SEAT_COUNT"))
                .body("items.find { it.code == 'ORG_COUNT' }.unit", equalTo("TO_CHUC"))
                .body("items.find { it.code == 'ORG_COUNT' }.family", equalTo("derived"))
                .body(
                        "items.find { it.code == 'ORG_COUNT' }.dimensions",
                        contains("kind", "subtype", "sector", "sectorGroup", "depth", "child"))
                .body(
                        "items.find { it.code == 'ORG_COUNT' }.filters",
                        contains("kind", "subtype", "sector", "sectorGroup", "depth"));
    }

    @Test
    void theSameFiguresComeAsCsv() {
        var answer = as("text/csv", "groupBy=kind,depth&asOf=2019-07-01");
        answer.then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"ORG_COUNT.csv\""));
        var lines = new String(answer.asByteArray(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
        assertEquals(
                List.of("kind,depth,value", "GRASSROOTS_COMMITTEE,1,2", "SUBORDINATE_CELL,2,3", "UPPER_GRASSROOTS,0,1"),
                lines);
    }

    @Test
    void theSameFiguresComeAsAWorkbook(@TempDir Path folder) throws IOException {
        var answer = as(Table.XLSX, "groupBy=kind&asOf=2019-07-01");
        answer.then()
                .statusCode(200)
                .contentType(Table.XLSX)
                .header("Content-Disposition", equalTo("attachment; filename=\"ORG_COUNT.xlsx\""));
        var text = new StringBuilder();
        var file = Files.write(folder.resolve("figure.xlsx"), answer.asByteArray());
        try (var workbook = new ZipFile(file.toFile())) {
            for (var part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
                text.append(new String(
                        workbook.getInputStream(workbook.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        for (var cell :
                List.of("GRASSROOTS_COMMITTEE", "SUBORDINATE_CELL", "UPPER_GRASSROOTS", "<v>2</v>", "<v>3</v>")) {
            assertTrue(text.toString().contains(cell), () -> cell + " is not in " + text);
        }
    }

    @Test
    void equalFiguresHaveEqualDigests() {
        var today = VietnamTime.today(Clock.systemUTC());
        assertEquals(digest("groupBy=kind"), digest("groupBy=kind"));
        assertEquals(digest("groupBy=kind"), digest("groupBy=kind&asOf=" + today));
        assertEquals(
                digest("filter=kind:SUBORDINATE_CELL&filter=kind:GRASSROOTS_COMMITTEE"),
                digest("filter=kind:GRASSROOTS_COMMITTEE&filter=kind:SUBORDINATE_CELL"),
                "the order in which values are allowed changes nothing");
        assertEquals(
                digest("filter=kind:SUBORDINATE_CELL&filter=depth:2"),
                digest("filter=depth:2&filter=kind:SUBORDINATE_CELL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groupBy=kind&asOf=2019-06-30",
                "groupBy=depth&asOf=2019-07-01",
                "groupBy=kind&asOf=2019-07-01&filter=depth:2",
                "asOf=2019-07-01",
                // the same counts, of another day
                "groupBy=kind&asOf=2019-07-02",
            })
    void otherFiguresHaveOtherDigests(String other) {
        assertNotEquals(digest("groupBy=kind&asOf=2019-07-01"), digest(other));
    }

    private static Map<String, Integer> by(String metric, String dimension) {
        return counts(figure(metric, "asOf=2019-06-30&groupBy=" + dimension), dimension);
    }

    private static Map<String, Integer> byChild(String day) {
        return counts(figure("ORG_COUNT", "groupBy=child&asOf=" + day), "child");
    }

    private static Map<String, Integer> counts(Response figure, String dimension) {
        var counts = new TreeMap<String, Integer>();
        List<Map<String, Object>> rows = figure.then().statusCode(200).extract().path("rows");
        for (var row : rows) {
            counts.put(((Map<?, ?>) row.get("keys")).get(dimension).toString(), (Integer) row.get("value"));
        }
        assertEquals(
                figure.<Integer>path("total"),
                counts.values().stream().mapToInt(Integer::intValue).sum());
        return counts;
    }

    private static String digest(String query) {
        return figure("ORG_COUNT", query).then().statusCode(200).extract().path("digest");
    }

    private static Response as(String mediaType, String query) {
        return given().auth()
                .oauth2(TestTokens.of(STATISTICIAN))
                .accept(mediaType)
                .get("/api/v1/statistics/ORG_COUNT?organisation=TOWN&" + query);
    }

    private static Response figure(String metric, String query) {
        return ask(STATISTICIAN, metric, "organisation=TOWN&" + query);
    }

    private static Response ask(String grant, String metric, String query) {
        return given().auth().oauth2(TestTokens.of(grant)).get("/api/v1/statistics/" + metric + "?" + query);
    }
}
