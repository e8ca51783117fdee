package vn.dangbo.evaluation.campaign;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.campaign.CampaignWorld.post;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.World;

/** The quarters of leaders played to their locked reports, and what they leave of the year (HC14, HD 02-HD/BTCTW 2026). */
@EvaluationServiceTest
class LeaderQuartersTest {

    private static final String EXCELLENT = """
            "score": 95, "tasksDonePct": 100, "tasksLatePct": 0, "tasksExceededPct": 40, "priorShortcomingsFixedPct": 100,
            "dutyDiscipline": false, "areaTasksDonePct": 100, "khtUnitsInChargePct": 0, "lowConfidenceVotePct": 0,
            "basicTargetsMissed": 0, "degradation": false
            """;

    private static final String FAILED = "\"score\": 30, \"areaTasksDonePct\": 55";

    @Inject
    World sample;

    private CampaignWorld world;

    @Test
    void aQuarterNotCompletedStaysInTheWayOfTheYear() throws SQLException {
        world = CampaignWorld.of(sample, "LQ");
        var second = quarter("Q2", "06-30");
        played(second, "M1", "HTTNV", "\"score\": 80, \"tasksDonePct\": 100, \"tasksLatePct\": 0");
        // Less than 70 % of the area's tasks (366 article 11) is a level that nobody may lift
        var head = subjects(second).get("M5");
        reviewed(head);
        decided(head, "HTNV", FAILED).statusCode(409).body("violations.field", hasItem("HC10"));
        graded(head, "KHTNV", FAILED);
        played(second, "M9", "HTTNV", "\"score\": 80, \"tasksDonePct\": 100, \"tasksLatePct\": 0");
        closed(second);
        var third = quarter("Q3", "09-30");
        played(third, "M1", "KHTNV", FAILED);
        played(third, "M5", "KHTNV", FAILED);
        played(third, "M9", "HTTNV", "\"score\": 80, \"tasksDonePct\": 100, \"tasksLatePct\": 0");
        closed(third);
        get(world.town("ORG_HEAD"), "/forms/BIEU-CA-NHAN?year=2025&period=Q3&organisation=" + world.code("TOWN"))
                .statusCode(200)
                .body("lines.find { it.row == 'TONG_CONG' }.values.TONG", equalTo(3))
                .body("lines.find { it.row == 'TONG_CONG' }.values.KHTNV", equalTo(2));
        get(world.town("ORG_HEAD"), "/forms/BIEU-CA-NHAN?year=2025&organisation=" + world.code("TOWN"))
                .body("lines.find { it.row == 'TONG_CONG' }.values.TONG", equalTo(0));

        var year = opened(world.request(2025, "YEAR"));
        withLevel(year);
        var leaders = subjects(year);
        reviewed(leaders.get("M1"));
        // One quarter: no HTXSNV, whatever else is told; and what is recorded cannot be told otherwise.
        decided(leaders.get("M1"), "HTXSNV", EXCELLENT).statusCode(409).body("code", equalTo("OTHERS_FIRST"));
        ordered(year);
        decided(leaders.get("M1"), "HTXSNV", EXCELLENT)
                .statusCode(409)
                .body("code", equalTo("GRADE_FORBIDDEN"))
                .body("violations.field", hasItem("HC14"));
        decided(leaders.get("M1"), "HTXSNV", EXCELLENT + ", \"khtnvQuarters\": 0")
                .statusCode(409)
                .body("code", equalTo("FACT_RECORDED"));
        decided(leaders.get("M1"), "HTTNV", EXCELLENT).statusCode(200);
        // Two running: replacement is considered, which is a warning and no grade
        reviewed(leaders.get("M5"));
        decided(leaders.get("M5"), "HTTNV", EXCELLENT).statusCode(200);
        get(world.town("ORG_HEAD"), "/evaluations/" + leaders.get("M5") + "/proof")
                .body("facts.khtnvQuarters", equalTo(2))
                .body("facts.khtnvQuartersRunning", equalTo(2))
                .body("rules.find { it.ruleId == 'HC14b' }.passed", equalTo(false));
        get(world.town("ORG_HEAD"), "/evaluations/" + leaders.get("M1") + "/proof")
                .body("facts.khtnvQuarters", equalTo(1))
                .body("rules.find { it.ruleId == 'HC14b' }.passed", equalTo(true));
        // The same person as a member of the cell is another result, and has none yet
        get(world.town("ORG_HEAD"), "/evaluations?year=2025&subjectKind=MEMBER&organisation=" + world.code("CELL1"))
                .body("items.findAll { it.grade != null }.size()", equalTo(0));
    }

    private String quarter(String period, String day) {
        var id = opened(world.request(2025, period)
                .replace("\"cutOff\": \"2025-12-31\"", "\"cutOff\": \"2025-%s\"".formatted(day)));
        withLevel(id);
        return id;
    }

    /** Without a ballot and an appraisal, which other tests play. */
    private String opened(String request) {
        var off =
                "\"SELF_ASSESSED\": \"OFF\", \"COMMENTED\": \"OFF\", \"CELL_PROPOSED\": \"OFF\", \"APPRAISED\": \"OFF\"";
        var id = world.drafted(request.replace(
                "\"flow\": {", "\"flow\": {\"LEADER\": {%1$s}, \"ORGANISATION\": {%1$s}, ".formatted(off)));
        post(world.town("ORG_HEAD"), "/campaigns/" + id + "/open", "{}").statusCode(200);
        return id;
    }

    private void withLevel(String campaign) {
        var rows = Map.of("M1", "WARD", "M5", "WARD", "M9", "GCELL").entrySet().stream()
                .map(row -> """
                        {"subjectKind": "LEADER", "organisation": "%s", "memberId": "%s", "level": "PHUONG"}
                        """.formatted(world.code(row.getValue()), world.person(row.getKey())))
                .collect(Collectors.joining(", "));
        post(
                        world.town("ORG_OFFICER"),
                        "/campaigns/" + campaign + "/subjects",
                        "{\"reason\": \"Cấp quản lý\", \"subjects\": [" + rows + "]}")
                .body("refused", equalTo(0));
    }

    /** Subjects by the name of the leader. */
    private Map<String, String> subjects(String campaign) {
        var found = get(world.town("ORG_OFFICER"), "/campaigns/" + campaign + "/subjects?subjectKind=LEADER&limit=200");
        return Map.of("M1", "M1", "M5", "M5", "M9", "M9").keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> found.extract()
                        .path("items.find { it.memberId == '%s' }.id".formatted(world.person(name)))));
    }

    /** The organisations graded, and who is no head, so that the leaders may be. */
    private void ordered(String year) throws SQLException {
        Owner.run(
                "update assessment set grade = 'HTXSNV', step = 'DECIDED' where subject_kind in ('ORGANISATION', 'COLLECTIVE') "
                        + "and not_evaluated_reason is null and campaign_id = '%s'".formatted(year));
    }

    private void played(String campaign, String leader, String grade, String facts) {
        var id = subjects(campaign).get(leader);
        reviewed(id);
        graded(id, grade, facts);
    }

    private void graded(String id, String grade, String facts) {
        decided(id, grade, facts).statusCode(200);
        post(world.town("ORG_OFFICER"), "/evaluations/" + id + "/notice", "{}").statusCode(200);
    }

    private void reviewed(String id) {
        post(
                        world.town("ORG_OFFICER"),
                        "/evaluations/" + id + "/review",
                        "{\"documentNo\": \"05-BB/ĐU\", \"documentDate\": \"2026-01-05\"}")
                .statusCode(200);
    }

    private ValidatableResponse decided(String id, String grade, String facts) {
        return post(world.town("ORG_HEAD"), "/evaluations/" + id + "/decision", """
                {"grade": "%s", "documentNo": "12-QĐ/TU", "documentDate": "2026-01-10", "facts": {%s}}
                """.formatted(grade, facts));
    }

    private void closed(String campaign) {
        post(world.town("ORG_HEAD"), "/campaigns/" + campaign + "/close", null)
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        get(world.town("ORG_HEAD"), "/campaigns/" + campaign + "/subjects?limit=200")
                .body("items.step", everyItem(equalTo("LOCKED")));
    }
}
