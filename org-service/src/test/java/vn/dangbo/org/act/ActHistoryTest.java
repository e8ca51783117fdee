package vn.dangbo.org.act;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.org.act.ActOrder.Target;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.testkit.TestTokens;

/**
 * What is read of acts afterwards: successors, the bridge between two days, figures on other boundaries.
 *
 * <pre>
 * 2020-01-01  C4 is split off C1
 * 2021-01-01  C1 is absorbed into C2; undone on 2021-06-01
 * 2022-01-01  W and S become N
 * 2022-06-01  N is divided into N1 (C1, C2, C4) and N2 (C3)
 * 2023-01-01  S1, set up in 2022-07, is terminated
 * </pre>
 */
@OrgServiceTest
class ActHistoryTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private static final String DECIDED = """
            update organisation_act
            set status = 'DECIDED', decision_no = '1', decided_by = 'decider', decided_at = clock_timestamp() where id = :id
            """;

    @Inject
    Sql sql;

    @Inject
    ActWorld world;

    @Inject
    ActStore store;

    @Inject
    ActExecution execution;

    private String x;
    private UUID absorbed;
    private UUID consolidated;
    private UUID divided;

    @BeforeEach
    void build() {
        x = "Y" + WORLDS.incrementAndGet() + "Y";
        world.build(x);
        execute(ActType.SPLIT_OFF, "2020-01-01", List.of("C1"), List.of(fresh("C4", null)), List.of(), null);
        absorbed = execute(ActType.ABSORB, "2021-01-01", List.of("C1", "C2"), List.of(at("C2", null)), List.of(), null);
        execute(ActType.REVERSE, "2021-06-01", List.of(), List.of(), List.of(), absorbed);
        consolidated = execute(
                ActType.CONSOLIDATE, "2022-01-01", List.of("W", "S"), List.of(fresh("N", null)), List.of(), null);
        divided = execute(
                ActType.DIVIDE,
                "2022-06-01",
                List.of("N"),
                List.of(fresh("N1", null), fresh("N2", null)),
                List.of(at("C1", "N1"), at("C2", "N1"), at("C4", "N1"), at("C3", "N2")),
                null);
        execute(ActType.SPLIT_OFF, "2022-07-01", List.of("N1"), List.of(fresh("S1", null)), List.of(), null);
        execute(ActType.TERMINATE, "2023-01-01", List.of("S1"), List.of(), List.of(), null);
    }

    @Test
    void whatAUnitBecameIsFollowedAcrossActs() {
        successors("W", "2022-05-31")
                .body("alive", is(false))
                .body("items.organisation.code", contains(x + "N"))
                .body("items[0].share", is("ALL"))
                .body("items[0].act", is(consolidated.toString()))
                .body("items[0].on", is("2022-01-01"))
                .body("items[0].via", empty());
        successors("W", "2022-06-01")
                .body("items.organisation.code", contains(x + "N1", x + "N2"))
                .body("items.share", contains("PART", "PART"))
                .body("items[1].via", contains(x + "N"))
                .body("items[1].acts", contains(consolidated.toString(), divided.toString()))
                .body("items[1].on", is("2022-06-01"));
    }

    /** W ended on 2022-01-01 and became N, which ended too: what W left is read from above, no longer from W. */
    @Test
    void aGrantAtAnEndedUnitGivesNothing() {
        read("W", "ORG_OFFICER:" + x + "W:subtree", 404);
        read("C1", "ORG_OFFICER:" + x + "W:subtree", 404);
        read("S1", "ORG_OFFICER:" + x + "S1:self", 404);
        read("W", "ORG_OFFICER:" + x + "T:subtree", 200);
        read("C1", "CELL_SECRETARY:" + x + "C1:self", 200);
    }

    private void read(String unit, String grant, int status) {
        given().auth()
                .oauth2(TestTokens.of(grant))
                .get("/api/v1/organisations/" + x + unit + "?asOf=2021-12-31")
                .then()
                .statusCode(status);
    }

    @Test
    void anActAndItsReversalDoNotLoop() {
        successors("C1", "2020-12-31").body("alive", is(true)).body("items", empty());
        successors("C1", "2021-05-31").body("alive", is(false)).body("items.organisation.code", contains(x + "C2"));
        successors("C1", "2021-06-01").body("alive", is(true)).body("items", empty());
        successors("C2", "2021-06-01").body("alive", is(true)).body("items", empty());
    }

    @Test
    void aTerminatedUnitHasNoSuccessor() {
        successors("S1", "2023-01-01").body("alive", is(false)).body("items", empty());
        // It has not begun yet.
        successors("S1", "2022-01-01").body("alive", is(false)).body("items", empty());
    }

    @Test
    void successorsComeInPages() {
        var first = successors("W", "2022-06-01&limit=1&count=true")
                .body("items.organisation.code", contains(x + "N1"))
                .body("total", is(2))
                .extract();
        assertEquals(true, first.header("Link").contains("rel=\"next\""));
        successors("W", "2022-06-01&limit=1&cursor=" + first.path("next"))
                .body("items.organisation.code", contains(x + "N2"))
                .body("next", nullValue());
    }

    @Test
    void theBridgeSaysWhatBecameOfEveryUnit() {
        var bridge = get("/api/v1/organisations/" + x + "T/bridge?from=2020-12-31&to=2022-01-02")
                .statusCode(200)
                .body("next", nullValue())
                .body("items.find { it.from.code == '%sC1' }.to.parent".formatted(x), is(x + "N"))
                .body("items.find { it.from.code == '%sW' }.share".formatted(x), is("ALL"))
                .body("items.find { it.from.code == '%sW' }.acts".formatted(x), contains(consolidated.toString()))
                .extract();
        var changes = new TreeMap<String, String>();
        bridge.<List<Map<String, Object>>>path("items")
                .forEach(row -> changes.put(code(row, "from") + ">" + code(row, "to"), "" + row.get("change")));
        assertEquals(
                new TreeMap<>(Map.of(
                        "T>T", "[SAME]",
                        "W>N", "[ENDED, BEGUN, SUCCEEDED]",
                        "S>N", "[ENDED, BEGUN, SUCCEEDED]",
                        "C1>C1", "[REPARENTED]",
                        "C2>C2", "[REPARENTED]",
                        "C3>C3", "[REPARENTED]",
                        "C4>C4", "[REPARENTED]")),
                changes);
    }

    @Test
    void theBridgeNamesBeginningsAndEnds() {
        get("/api/v1/organisations/" + x + "T/bridge?from=2022-07-02&to=2023-01-01")
                .body("items.find { it.from.code == '%sS1' }.to".formatted(x), nullValue())
                .body("items.find { it.from.code == '%sS1' }.change".formatted(x), contains("ENDED"));
        get("/api/v1/organisations/" + x + "P/bridge?from=2009-12-31&to=2010-01-01")
                .body("items.change.unique()", contains(List.of("BEGUN")))
                .body("items.size()", is(8));
    }

    @Test
    void theBridgeIsAFileToo() {
        var csv = given().auth()
                .oauth2(officer())
                .accept("text/csv")
                .get("/api/v1/organisations/" + x + "T/bridge?from=2020-12-31&to=2022-01-02&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(8, csv.strip().lines().count(), csv);
        given().auth()
                .oauth2(officer())
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/api/v1/organisations/" + x + "T/bridge?from=2020-12-31&to=2022-01-02")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2022-01-02&to=2022-01-01, to, PERIOD_REVERSED",
        "from=2022-01-02, to, PARAMETER_MISSING",
        "from=x&to=2022-01-01, from, AS_OF_INVALID",
    })
    void aBridgeNeedsTwoDaysInOrder(String query, String field, String code) {
        get("/api/v1/organisations/" + x + "T/bridge?" + query)
                .statusCode(400)
                .body("code", is(code))
                .body("violations.field", contains(field));
    }

    @Test
    void figuresOfOneDayAreDrawnOnTheTreeOfAnother() {
        assertEquals(Map.of("T", 1L, "W", 4L, "S", 2L), byChild("T", "2020-12-31", null));
        // W and S count in what they became, the cells where they stand.
        assertEquals(Map.of("T", 1L, "N", 6L), byChild("T", "2020-12-31", "2022-01-02"));
        // N was W and S, which stood apart; C4 stood in W.
        assertEquals(Map.of("T", 1L, "W", 3L, "S", 1L, "NONE", 1L), byChild("T", "2022-01-02", "2020-12-31"));
        // Before it was split off, C4 was a part of C1.
        assertEquals(Map.of("T", 1L, "W", 4L, "S", 2L), byChild("T", "2020-12-31", "2019-12-31"));
        assertEquals(Map.of("C1", 2L, "C2", 1L, "W", 1L), byChild("W", "2020-12-31", "2019-12-31"));
        // Parts of W and S are in N1 and in N2.
        assertEquals(Map.of("T", 1L, "N1", 3L, "N2", 1L, "NONE", 2L), byChild("T", "2020-12-31", "2022-06-02"));
        // S1 is terminated: it stands nowhere, and counts where it stood.
        assertEquals(Map.of("T", 1L, "N1", 4L, "N2", 2L, "NONE", 1L), byChild("T", "2022-12-31", "2023-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 2022-01-02", "2022-01-02, 2020-12-31", "2020-12-31, 2022-06-02", "2022-12-31, 2023-01-01",
        "2023-01-01, 2012-01-01", "2012-01-01, 2030-01-01", "2021-03-01, 2021-06-01", "2021-06-01, 2021-03-01",
    })
    void nothingIsLostOnOtherBoundaries(String asOf, String boundary) {
        for (var metric : List.of("ORG_COUNT", "ORG_TCCSD")) {
            var own = total(metric, asOf, null);
            assertEquals(own, total(metric, asOf, boundary), metric);
            assertEquals(own, total(metric, asOf, asOf), metric);
        }
    }

    @Test
    void aBoundaryIsForMetricsThatHaveOneAndADay() {
        figure("SEAT_COUNT", "T", "2020-12-31", "2022-01-02")
                .statusCode(400)
                .body("code", equalTo("PARAMETER_NOT_FOR_METRIC"));
        get("/api/v1/statistics/ORG_COUNT?organisation=" + x + "T&boundary=2022-01-02")
                .statusCode(400)
                .body("code", equalTo("BOUNDARY_INVALID"))
                .body("violations.field", contains("boundary"));
        figure("ORG_COUNT", "T", "2020-12-31", "2022-01-02").body("boundary", equalTo("2022-01-02"));
    }

    @Test
    void aFigureOnOtherBoundariesSaysWhatIsOutOfReach() {
        // C3 stood in N2, and stands in N1 today.
        execute(ActType.REPARENT, "2024-01-01", List.of("C3"), List.of(at("C3", "N1")), List.of(), null);
        figure("ORG_COUNT", "N2", "2024-01-02", "2023-12-31")
                .body("total", is(2))
                .body("partial", is(false));
        given().auth()
                .oauth2(TestTokens.of("STATISTICIAN:" + x + "N2:subtree"))
                .get("/api/v1/statistics/ORG_COUNT?organisation=" + x + "N2&asOf=2024-01-02&boundary=asOf:2023-12-31")
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("partial", is(true));
    }

    /** A reversed act is not counted, what reversed it is; each counts where all its organisations stood. */
    @Test
    void executedActsAreCountedByTypeAndPeriod() {
        acts("T", "from=2020-01-01&to=2023-12-31&groupBy=type")
                .body("rows.keys.type", contains("CONSOLIDATE", "DIVIDE", "REVERSE", "SPLIT_OFF", "TERMINATE"))
                .body("rows.value", contains(1, 1, 1, 2, 1))
                .body("total", is(6));
        acts("T", "from=2020-01-02&to=2021-05-31").body("total", is(0));
        acts("T", "from=2020-01-01&to=2020-01-01&groupBy=child").body("rows.keys.child", contains(x + "W"));
        acts("W", "year=2020").body("total", is(1));
        acts("W", "year=2021").body("total", is(0));
        acts("U", "from=2020-01-01&to=2023-12-31").body("total", is(0));
        acts("T", "year=2022&filter=type:SPLIT_OFF&filter=route:SUPERIOR_INITIATED")
                .body("total", is(1));
        get("/api/v1/statistics/ORG_ACTS?organisation=" + x + "T&year=2022&filter=type:MERGE")
                .statusCode(400)
                .body("violations.code", contains("VALUE_UNKNOWN"));
        given().auth()
                .oauth2(TestTokens.of("STATISTICIAN:" + x + "S:subtree"))
                .get("/api/v1/statistics/ORG_ACTS?organisation=" + x + "T&year=2022")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse acts(String code, String query) {
        return get("/api/v1/statistics/ORG_ACTS?organisation=" + x + code + "&" + query)
                .statusCode(200);
    }

    private ValidatableResponse successors(String code, String asOf) {
        return get("/api/v1/organisations/" + x + code + "/successors?asOf=" + asOf)
                .statusCode(200);
    }

    private long total(String metric, String asOf, String boundary) {
        return figure(metric, "P", asOf, boundary).extract().<Integer>path("total");
    }

    private Map<String, Long> byChild(String code, String asOf, String boundary) {
        var counts = new TreeMap<String, Long>();
        figure("ORG_COUNT", code, asOf, boundary)
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("rows")
                .forEach(row -> counts.put(
                        ((Map<?, ?>) row.get("keys")).get("child").toString().replace(x, ""),
                        ((Number) row.get("value")).longValue()));
        return counts;
    }

    private ValidatableResponse figure(String metric, String code, String asOf, String boundary) {
        return get("/api/v1/statistics/" + metric + "?organisation=" + x + code + "&groupBy=child&asOf=" + asOf
                + (boundary == null ? "" : "&boundary=asOf:" + boundary));
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(officer()).get(path).then();
    }

    private String officer() {
        return TestTokens.of("ORG_OFFICER:" + x + "P:subtree");
    }

    private String code(Map<String, Object> row, String side) {
        return row.get(side) == null
                ? "-"
                : ((Map<?, ?>) row.get(side)).get("code").toString().replace(x, "");
    }

    private Target fresh(String code, String parent) {
        return new Target(x + code, "Tổ chức " + code, null, null, null, null, parent == null ? null : x + parent);
    }

    private Target at(String code, String parent) {
        return new Target(x + code, null, null, null, null, null, parent == null ? null : x + parent);
    }

    /** Carries an act out as if it had been decided; members are not this test's business. */
    private UUID execute(
            ActType type, String day, List<String> sources, List<Target> targets, List<Target> others, UUID reverses) {
        var id = UUID.randomUUID();
        var proposal = new ActProposal(
                type,
                ActRoute.SUPERIOR_INITIATED,
                null,
                null,
                sources.stream().map(code -> x + code).toList(),
                targets,
                others,
                null,
                null,
                null,
                LocalDate.parse(day),
                "Điều lệ Đảng",
                null,
                reverses);
        QuarkusTransaction.requiringNew().run(() -> {
            var place = sql.first(
                            "select id from organisation where code = :code",
                            Map.of("code", x + "T"),
                            row -> row.get("id", UUID.class))
                    .orElseThrow();
            store.insert(id, proposal, place, null, new ActStore.Actor("maker", "maker"));
            sql.execute(DECIDED, Map.of("id", id));
        });
        assertEquals(List.of(), execution.changeTree(id), type + " on " + day);
        return id;
    }
}
