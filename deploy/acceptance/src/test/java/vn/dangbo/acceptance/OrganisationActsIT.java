package vn.dangbo.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Acts over real processes: org-service changes the tree, member-service moves the members. */
@ExtendWith(Installed.class)
class OrganisationActsIT {

    private static final String COMMITTEE = "KT01";
    private static final String EXAMINER = "org-officer.kientuong";
    private static final Acts ACTS = new Acts("grassroots-clerk.kt01", EXAMINER, "grassroots-approver.kt01");

    /** While there still was a town: what is established later could not go along with the reform of 1 July 2025. */
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    /** Domain document, §6.7, scenario 5: a split that forgets a member is refused and names the member. */
    @Test
    void aSplitKeepsEveryMember(Installation installation) throws InterruptedException {
        var cell = largestCell(installation);
        var members = members(installation, cell);
        int all = members.getList("items").size();
        List<String> ids = members.getList("items.id");
        var forgotten = members.<String>get("items[%d].fullName".formatted(all - 1));
        int before = stock(installation, COMMITTEE, DAY);

        var lacking = ACTS.ready(installation, split(cell, "KT01X1", ids.subList(0, 5), ids.subList(5, all - 1)));
        ACTS.preview(installation, lacking)
                .body("members[0].members", equalTo(all))
                .body("blocking.code", contains("MEMBER_UNALLOCATED"))
                .body("blocking.message", contains(containsString(forgotten)));
        ACTS.decide(installation, lacking)
                .statusCode(409)
                .body("code", equalTo("ACT_BLOCKED"))
                .body("violations.code", contains("MEMBER_UNALLOCATED"))
                .body("violations.message", contains(containsString(forgotten)));

        var whole = ACTS.ready(installation, split(cell, "KT01X1", ids.subList(0, 5), ids.subList(5, all)));
        ACTS.decide(installation, whole).statusCode(200);
        ACTS.awaitExecuted(installation, whole);

        assertEquals(5, stock(installation, "KT01X1", DAY));
        assertEquals(all - 5, stock(installation, cell, DAY));
        assertEquals(all, stock(installation, cell, DAY.minusDays(1)));
        assertEquals(before, stock(installation, COMMITTEE, DAY));
        assertEquals(before, stock(installation, COMMITTEE, DAY.minusDays(1)));
        installation
                .as(EXAMINER)
                .get("/api/v1/members/" + ids.get(0) + "/history")
                .then()
                .body("items.organisation", hasItem("KT01X1"))
                .body("items.organisation", hasItem(cell));
    }

    /** The participant is killed while an act is being executed: it goes on when the participant is back. */
    @Test
    void anActGoesOnWhenMemberServiceWasKilled(Installation installation) throws InterruptedException {
        var cell = largestCell(installation);
        int all = members(installation, cell).getList("items").size();
        int before = stock(installation, COMMITTEE, DAY);
        var body = act("ABSORB", List.of("KT01C01", cell));
        body.put("targets", List.of(Map.of("code", "KT01C01")));
        body.put("seats", List.of(Map.of("end", "ORGANISATION_ENDED")));
        int other = stock(installation, "KT01C01", DAY);
        var id = ACTS.ready(installation, body);
        ACTS.decide(installation, id).statusCode(200);
        ProcessHandle.of(installation.processOf("member-service")).orElseThrow().destroyForcibly();

        ACTS.awaitExecuted(installation, id);

        assertEquals(all + other, stock(installation, "KT01C01", DAY));
        assertEquals(before, stock(installation, COMMITTEE, DAY));
        assertEquals(before, stock(installation, COMMITTEE, DAY.minusDays(1)));
        installation.as(EXAMINER).get("/api/v1/organisations/" + cell).then().statusCode(404);
    }

    private Map<String, Object> split(String cell, String fresh, List<String> go, List<String> stay) {
        var body = act("SPLIT_OFF", List.of(cell));
        body.put("targets", List.of(Map.of("code", fresh, "name", "Chi bộ tách thử")));
        body.put("seats", List.of(Map.of("from", cell, "to", cell)));
        body.put(
                "allocations",
                List.of(
                        Map.of("from", cell, "to", fresh, "members", go),
                        Map.of("from", cell, "to", cell, "members", stay)));
        return body;
    }

    private Map<String, Object> act(String type, List<String> sources) {
        var body = new HashMap<String, Object>();
        body.put("type", type);
        body.put("route", "WITHIN_COMPETENCE");
        body.put("initiatedBy", COMMITTEE);
        body.put("decidedBy", COMMITTEE);
        body.put("sources", sources);
        body.put("effectiveOn", DAY.toString());
        body.put("legalBasis", "Điều lệ Đảng, Điều 10.3");
        return body;
    }

    /** A cell of the committee with many members that no other test looks at. */
    private static String largestCell(Installation installation) {
        var rows = installation
                .as(EXAMINER)
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=" + COMMITTEE + "&groupBy=child")
                .jsonPath();
        String cell = rows.getString("rows.findAll { it.keys.child != 'KT01C01' }.max { it.value }.keys.child");
        assertTrue(rows.getInt("rows.max { it.value }.value") > 10, rows::prettify);
        return cell;
    }

    private static JsonPath members(Installation installation, String cell) {
        return installation
                .as(EXAMINER)
                .get("/api/v1/members?limit=200&organisation=" + cell)
                .jsonPath();
    }

    private static int stock(Installation installation, String organisation, LocalDate day) {
        return installation
                .as(EXAMINER)
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=" + organisation + "&asOf=" + day)
                .jsonPath()
                .getInt("total");
    }
}
