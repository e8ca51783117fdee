package vn.dangbo.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Acts over real processes: org-service changes the tree, member-service moves the members. */
@ExtendWith(Installed.class)
class OrganisationActsIT {

    private static final String PATH = "/api/v1/organisation-acts";
    private static final String COMMITTEE = "KT01";
    private static final String MAKER = "grassroots-clerk.kt01";
    private static final String EXAMINER = "org-officer.kientuong";
    private static final String DECIDER = "grassroots-approver.kt01";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Domain document, §6.7, scenario 5: a split that forgets a member is refused and names the member. */
    @Test
    void aSplitKeepsEveryMember(Installation installation) throws InterruptedException {
        var cell = largestCell(installation);
        var members = members(installation, cell);
        int all = members.getList("items").size();
        List<String> ids = members.getList("items.id");
        var forgotten = members.<String>get("items[%d].fullName".formatted(all - 1));
        int before = stock(installation, COMMITTEE, today);

        var lacking = ready(installation, split(cell, "KT01X1", ids.subList(0, 5), ids.subList(5, all - 1)));
        installation
                .as(DECIDER)
                .get(PATH + "/" + lacking + "/preview")
                .then()
                .statusCode(200)
                .body("members[0].members", equalTo(all))
                .body("blocking.code", contains("MEMBER_UNALLOCATED"))
                .body("blocking.message", contains(containsString(forgotten)));
        decide(installation, lacking)
                .statusCode(409)
                .body("code", equalTo("ACT_BLOCKED"))
                .body("violations.code", contains("MEMBER_UNALLOCATED"))
                .body("violations.message", contains(containsString(forgotten)));

        var whole = ready(installation, split(cell, "KT01X1", ids.subList(0, 5), ids.subList(5, all)));
        decide(installation, whole).statusCode(200);
        awaitExecuted(installation, whole);

        assertEquals(5, stock(installation, "KT01X1", today));
        assertEquals(all - 5, stock(installation, cell, today));
        assertEquals(all, stock(installation, cell, today.minusDays(1)));
        assertEquals(before, stock(installation, COMMITTEE, today));
        assertEquals(before, stock(installation, COMMITTEE, today.minusDays(1)));
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
        int before = stock(installation, COMMITTEE, today);
        var body = act("ABSORB", List.of("KT01C01", cell));
        body.put("targets", List.of(Map.of("code", "KT01C01")));
        body.put("seats", List.of(Map.of("end", "ORGANISATION_ENDED")));
        int other = stock(installation, "KT01C01", today);
        var id = ready(installation, body);
        decide(installation, id).statusCode(200);
        ProcessHandle.of(installation.processOf("member-service")).orElseThrow().destroyForcibly();

        awaitExecuted(installation, id);

        assertEquals(all + other, stock(installation, "KT01C01", today));
        assertEquals(before, stock(installation, COMMITTEE, today));
        assertEquals(before, stock(installation, COMMITTEE, today.minusDays(1)));
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
        body.put("effectiveOn", today.toString());
        body.put("legalBasis", "Điều lệ Đảng, Điều 10.3");
        return body;
    }

    private static String ready(Installation installation, Map<String, Object> body) {
        var id = post(installation, MAKER, PATH, body).statusCode(201).extract().<String>path("id");
        post(installation, MAKER, PATH + "/" + id + "/submit", Map.of()).statusCode(200);
        post(installation, EXAMINER, PATH + "/" + id + "/review", Map.of()).statusCode(200);
        post(
                        installation,
                        EXAMINER,
                        PATH + "/" + id + "/opinion",
                        Map.of("method", "MEETING", "issued", 9, "returned", 9, "agree", 9, "disagree", 0))
                .statusCode(200);
        return id;
    }

    private static ValidatableResponse decide(Installation installation, String id) {
        return post(
                installation, DECIDER, PATH + "/" + id + "/decide", Map.of("number", "7-QĐ/ĐU", "on", "2020-01-02"));
    }

    private static ValidatableResponse post(Installation installation, String account, String path, Object body) {
        return installation
                .as(account)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static void awaitExecuted(Installation installation, String id) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        JsonPath act = null;
        while (System.nanoTime() < end) {
            act = installation.as(DECIDER).get(PATH + "/" + id).jsonPath();
            if ("EXECUTED".equals(act.getString("status"))
                    && act.getList("waiting").isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("not executed: " + (act == null ? id : act.prettify()));
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
