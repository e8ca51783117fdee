package vn.dangbo.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Domain document, §1.7: on 1 July 2025 two provinces of the demo become one, the district level ends, communes and
 * wards stand under the province and rise a rank, and their cells are grassroots cells. By its name the last class of
 * the suite: afterwards nothing stands below a town.
 */
@ExtendWith(Installed.class)
class ReformOf2025IT {

    private static final String HEAD = "org-head.trunguong";
    private static final Acts ACTS = new Acts("org-officer.trunguong", "org-officer-2.trunguong", HEAD);
    private static final String LAST_DAY = "2025-06-30";
    private static final String FIRST_DAY = "2025-07-01";
    private static final String TOWN = "Đảng bộ thị xã Kiến Tường";
    private static final Set<String> TERRITORIES = Set.of("COMMUNE", "WARD");

    /** Grassroots organisations of a town that stand under its first commune afterwards; others go to the province. */
    private static final Set<String> LOCAL = Set.of("EDUCATION", "HEALTH", "COOPERATIVE");

    private record Unit(String code, String id, String parentId, String kind, String subtype, String sector) {}

    @Test
    void bothWorldsStayReadable(Installation installation) throws InterruptedException {
        var before = units(installation, LAST_DAY);
        int members = figure(installation, "MEMBER_STOCK", "TINH", LAST_DAY)
                + figure(installation, "MEMBER_STOCK", "TINH2", LAST_DAY);
        assertTrue(members > 20_000, "the demo has its members");

        consolidate(installation);
        endDistricts(installation, before);
        awaitMembersFollow(installation, members);

        theOldWorld(installation);
        theNewWorld(installation);
        aMembersHistoryNamesBoth(installation);
        theFiguresOf2019Stand(installation);
        assertEquals(members, figure(installation, "MEMBER_STOCK", "TRUNGUONG", LAST_DAY));
        assertEquals(members, figure(installation, "MEMBER_STOCK", "TRUNGUONG", FIRST_DAY));
        theBridgeAccountsForEveryUnit(installation, before);
    }

    /** org-service is killed after the decision: the act is executed when it is back. */
    private static void consolidate(Installation installation) throws InterruptedException {
        var act = act("CONSOLIDATE", List.of("TINH", "TINH2"));
        act.put("targets", List.of(Map.of("code", "TINHMOI", "name", "Đảng bộ tỉnh hợp nhất (dữ liệu minh họa)")));
        var id = ACTS.ready(installation, act);
        ACTS.preview(installation, id).body("blocking", empty());
        ACTS.decide(installation, id).statusCode(200);
        ProcessHandle.of(installation.processOf("org-service")).orElseThrow().destroyForcibly();
        ACTS.awaitExecuted(installation, id);
    }

    private static void endDistricts(Installation installation, List<Unit> before) throws InterruptedException {
        var districts = before.stream()
                .filter(unit -> "DISTRICT".equals(unit.subtype()))
                .toList();
        assertEquals(6, districts.size());
        var others = new ArrayList<Map<String, String>>();
        for (var district : districts) {
            var below = below(district, before);
            var communes = below.stream()
                    .filter(unit -> TERRITORIES.contains(unit.sector()))
                    .toList();
            for (var unit : below) {
                if (communes.contains(unit)) {
                    others.add(Map.of(
                            "code",
                            unit.code(),
                            "kind",
                            "UPPER_GRASSROOTS",
                            "subtype",
                            "COMMUNE",
                            "parent",
                            "TINHMOI"));
                    below(unit, before)
                            .forEach(cell -> others.add(Map.of("code", cell.code(), "kind", "GRASSROOTS_CELL")));
                } else {
                    var superior =
                            LOCAL.contains(unit.sector()) ? communes.get(0).code() : "TINHMOI";
                    others.add(Map.of("code", unit.code(), "parent", superior));
                }
            }
        }
        var act = act("TERMINATE", districts.stream().map(Unit::code).toList());
        act.put("others", others);
        // Cells of thirty members and more become grassroots cells: Điều lệ Đảng, Điều 21.5.
        act.put("consent", Map.of("number", "60-NQ/TW", "on", "2025-04-12"));
        var id = ACTS.ready(installation, act);
        var preview = ACTS.preview(installation, id)
                .body("blocking", empty())
                .extract()
                .jsonPath();
        assertTrue(!preview.getList("warnings.code").contains("BELOW_MINIMUM_MEMBERS"), "every cell can meet");
        assertTrue(preview.getList("warnings.code").contains("CELL_OF_30_BY_CONSENT"), preview::prettify);
        ACTS.decide(installation, id).statusCode(200);
        ACTS.awaitExecuted(installation, id);
    }

    private static Map<String, Object> act(String type, List<String> sources) {
        var act = new HashMap<String, Object>();
        act.put("type", type);
        act.put("route", "SUPERIOR_INITIATED");
        act.put("initiatedBy", "TRUNGUONG");
        act.put("decidedBy", "TRUNGUONG");
        act.put("sources", sources);
        act.put("seats", List.of(Map.of("end", "ORGANISATION_ENDED")));
        act.put("effectiveOn", FIRST_DAY);
        act.put("legalBasis", "Nghị quyết 60-NQ/TW năm 2025");
        return act;
    }

    /**
     * member-service learns of the new tree by the feed, of one act after the other: the members stand under the new
     * province as soon as the first has arrived, and their town is gone only with the second, in which their cells
     * may come in another batch of the feed than the town.
     */
    private static void awaitMembersFollow(Installation installation, int members) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        var stock = statistic("MEMBER_STOCK", "TINHMOI", FIRST_DAY);
        JsonPath last = null;
        while (System.nanoTime() < end) {
            last = installation.as(HEAD).get(stock).jsonPath();
            boolean counted = "MEMBER_STOCK".equals(last.getString("metric")) && last.getInt("total") == members;
            if (counted
                    && !path(historyOfAMember(installation).getList("items"), FIRST_DAY)
                            .contains(TOWN)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("the members have not followed: " + (last == null ? stock : last.prettify()));
    }

    private static void theOldWorld(Installation installation) {
        var day = "2025-06-29";
        unit(installation, "KT01", day)
                .body("kind", equalTo("GRASSROOTS_COMMITTEE"))
                .body("validTo", equalTo(FIRST_DAY));
        unit(installation, "KT01C01", day).body("kind", equalTo("SUBORDINATE_CELL"));
        above(installation, "KT01C01", day, "TRUNGUONG", "TINH", "KIENTUONG", "KT01");
        above(installation, "T201C01", day, "TRUNGUONG", "TINH2", "T2HUYEN", "T201");
        get(installation, "/organisations/TINHMOI?asOf=" + day)
                .statusCode(404)
                .body("code", equalTo("ORGANISATION_NOT_ALIVE"));
    }

    private static void theNewWorld(Installation installation) {
        var day = "2025-07-02";
        unit(installation, "KT01", day)
                .body("kind", equalTo("UPPER_GRASSROOTS"))
                .body("subtype", equalTo("COMMUNE"));
        unit(installation, "KT01C01", day).body("kind", equalTo("GRASSROOTS_CELL"));
        above(installation, "KT01C01", day, "TRUNGUONG", "TINHMOI", "KT01");
        above(installation, "T201C01", day, "TRUNGUONG", "TINHMOI", "T201");
        for (var ended : List.of("TINH", "TINH2", "KIENTUONG", "T2HUYEN")) {
            get(installation, "/organisations/" + ended + "?asOf=" + day)
                    .statusCode(404)
                    .body("code", equalTo("ORGANISATION_NOT_ALIVE"));
        }
        get(installation, "/organisations/TINH2/successors?asOf=" + day)
                .body("items.organisation.code", contains("TINHMOI"))
                .body("items.share", contains("ALL"));
    }

    private static void aMembersHistoryNamesBoth(Installation installation) {
        var history = historyOfAMember(installation);
        List<Map<String, Object>> parts = history.getList("items");
        var old = path(parts, LAST_DAY);
        assertTrue(old.contains(TOWN), history::prettify);
        assertTrue(old.contains("Đảng bộ tỉnh (dữ liệu minh họa)"), history::prettify);
        var fresh = path(parts, FIRST_DAY);
        assertTrue(fresh.contains("Đảng bộ tỉnh hợp nhất (dữ liệu minh họa)"), history::prettify);
        assertTrue(!fresh.contains(TOWN), history::prettify);
    }

    private static JsonPath historyOfAMember(Installation installation) {
        String member = get(installation, "/members?organisation=KT01C02&asOf=2019-12-31&limit=1")
                .extract()
                .path("items[0].id");
        return get(installation, "/members/" + member + "/history").extract().jsonPath();
    }

    private static List<?> path(List<Map<String, Object>> parts, String day) {
        return parts.stream()
                .filter(part -> ((String) part.get("validFrom")).compareTo(day) <= 0)
                .filter(part -> part.get("validTo") == null || day.compareTo((String) part.get("validTo")) < 0)
                .map(part -> (List<?>) part.get("path"))
                .findFirst()
                .orElseThrow();
    }

    /** Figure E2 and E5 of the town that is no more, and the same ground on the boundaries of today. */
    private static void theFiguresOf2019Stand(Installation installation) {
        assertEquals(24, figure(installation, "ORG_TCCSD", "KIENTUONG", "2019-12-31"));
        assertEquals(1_985, figure(installation, "MEMBER_STOCK", "KIENTUONG", "2019-12-31"));
        int then = figure(installation, "ORG_TCCSD", "TRUNGUONG", "2019-12-31");
        get(installation, "/statistics/ORG_TCCSD?organisation=TINHMOI&asOf=2019-12-31&boundary=asOf:2025-07-02")
                .body("total", equalTo(then));
    }

    private static void theBridgeAccountsForEveryUnit(Installation installation, List<Unit> before) {
        var rows = all(installation, "/organisations/TRUNGUONG/bridge?from=2025-06-29&to=2025-07-02");
        assertEquals(codes(before), side(rows, "from"));
        assertEquals(codes(units(installation, "2025-07-02")), side(rows, "to"));
        for (var row : rows) {
            List<?> change = (List<?>) row.get("change");
            assertEquals(row.get("to") == null, change.equals(List.of("ENDED")), row::toString);
        }
        var ended = rows.stream().filter(row -> row.get("to") == null).toList();
        assertEquals(Set.of("DIAN", "KIENTUONG", "MYHAO", "T2HUYEN", "TAYHO", "TU000"), side(ended, "from"));
    }

    private static Set<String> side(List<Map<String, Object>> rows, String side) {
        return rows.stream()
                .map(row -> (Map<?, ?>) row.get(side))
                .filter(unit -> unit != null)
                .map(unit -> (String) unit.get("code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Unit> below(Unit superior, List<Unit> units) {
        return units.stream()
                .filter(unit -> superior.id().equals(unit.parentId()))
                .toList();
    }

    private static List<Unit> units(Installation installation, String day) {
        return all(installation, "/organisations?asOf=" + day).stream()
                .map(row -> new Unit(
                        (String) row.get("code"),
                        (String) row.get("id"),
                        (String) row.get("parentId"),
                        (String) row.get("kind"),
                        (String) row.get("subtype"),
                        (String) row.get("sector")))
                .toList();
    }

    /** Every item of a paged list. */
    private static List<Map<String, Object>> all(Installation installation, String path) {
        var items = new ArrayList<Map<String, Object>>();
        String cursor = "";
        while (cursor != null) {
            var page = get(installation, path + "&limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("next");
        }
        return items;
    }

    private static void above(Installation installation, String code, String day, String... superiors) {
        get(installation, "/organisations/" + code + "/ancestors?asOf=" + day)
                .statusCode(200)
                .body("items.code", contains(superiors));
    }

    private static ValidatableResponse unit(Installation installation, String code, String day) {
        return get(installation, "/organisations/" + code + "?asOf=" + day).statusCode(200);
    }

    private static int figure(Installation installation, String metric, String organisation, String day) {
        return installation
                .as(HEAD)
                .get(statistic(metric, organisation, day))
                .then()
                .statusCode(200)
                .body("partial", equalTo(false))
                .extract()
                .path("total");
    }

    private static String statistic(String metric, String organisation, String day) {
        return "/api/v1/statistics/" + metric + "?organisation=" + organisation + "&asOf=" + day;
    }

    private static ValidatableResponse get(Installation installation, String path) {
        return installation.as(HEAD).get("/api/v1" + path).then();
    }
}
