package vn.dangbo.evaluation.campaign;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.campaign.CampaignWorld.post;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.World;

/** Whom a campaign enumerates, by E3-2025 at the end of 2025. */
@EvaluationServiceTest
class CampaignOpeningTest {

    @Inject
    World sample;

    private CampaignWorld world;
    private String id;

    @BeforeEach
    void opened() throws SQLException {
        world = CampaignWorld.of(sample, "CO");
        Calls.handCollectives(
                Calls.EVERYWHERE,
                false,
                "CO_BODY,Ủy ban nhân dân,KHAC,PHUONG,%s,2014-01-01,".formatted(world.code("WARD")),
                "CO_NEW,Ban mới,KHAC,PHUONG,%s,2025-08-01,".formatted(world.code("WARD")),
                "CO_TOWN,Ban thường vụ,BTV_CAP_UY,THI_XA,%s,2014-01-01,2025-12-31".formatted(world.code("TOWN")));
        id = world.opened();
    }

    @Test
    void organisationsAreThoseBelowWithoutGroupsAndNewOnesAreReviewedOnly() {
        var rows = subjects("ORGANISATION");
        assertEquals(
                List.of("CELL1", "CELL2", "GCELL", "NEW", "WARD").stream()
                        .map(world::code)
                        .toList(),
                rows.stream().map(CampaignOpeningTest::unit).sorted().toList());
        // HD 21-HD/BTCTW: set up less than six months ago
        var fresh = rows.stream()
                .filter(r -> unit(r).equals(world.code("NEW")))
                .findFirst()
                .orElseThrow();
        assertEquals("MOI_THANH_LAP", fresh.get("notEvaluatedReason"));
        assertEquals(true, fresh.get("reviewOnly"));
    }

    @Test
    void membersAreThoseSeatedAtTheEndOfTheDayWhereverTheyHaveGone() {
        var rows = subjects("MEMBER");
        assertEquals(
                Map.of(
                        person("M1"), "-",
                        person("M2"), "MIEN_SINH_HOAT",
                        person("M3"), "DINH_CHI",
                        person("M4"), "MOI_KET_NAP",
                        person("M5"), "-",
                        person("M7"), "-",
                        person("M9"), "-"),
                rows.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                r -> (String) r.get("memberId"),
                                r -> r.get("notEvaluatedReason") == null
                                        ? "-"
                                        : (String) r.get("notEvaluatedReason"))));
        get(world.town("ORG_OFFICER"), "/campaigns/" + id + "/subjects/totals")
                .statusCode(200)
                // Dĩ An 2019: 26 guests beside 4,928 members
                .body("temporaryGuests", equalTo(1))
                .body("kinds.find { it.subjectKind == 'MEMBER' }.enumerated", equalTo(7))
                .body("kinds.find { it.subjectKind == 'MEMBER' }.toGrade", equalTo(4))
                .body("kinds.find { it.subjectKind == 'MEMBER' }.excluded.MOI_KET_NAP", equalTo(1));
        get(world.at("CELL_SECRETARY", "CELL2"), "/campaigns/" + id + "/subjects/totals")
                .body("temporaryGuests", equalTo(0))
                .body("kinds.find { it.subjectKind == 'MEMBER' }.enumerated", equalTo(3));
    }

    @Test
    void aLeaderHasOneCourseAtTheHighestPost() {
        var rows = subjects("LEADER");
        assertEquals(
                Map.of(
                        person("M1"), world.code("WARD") + " false",
                        person("M5"), world.code("WARD") + " true",
                        person("M9"), world.code("GCELL") + " true"),
                rows.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                r -> (String) r.get("memberId"), r -> unit(r) + " " + r.get("isHead"))));
    }

    @Test
    void collectivesAreThoseOfTheDay() {
        get(world.town("ORG_OFFICER"), "/campaigns/" + id + "/subjects?subjectKind=COLLECTIVE&limit=200")
                .body("items.collective", containsInAnyOrder("CO_BODY", "CO_NEW"))
                .body("items.find { it.collective == 'CO_NEW' }.notEvaluatedReason", equalTo("MOI_THANH_LAP"));
    }

    @Test
    void anOpenCampaignIsOpenedNoMoreAndWhatItHasIsLeftToIt() {
        post(world.town("ORG_HEAD"), "/campaigns/" + id + "/open", "{}")
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_IN_STATE"));
        var ward = post(
                        world.town("ORG_OFFICER"),
                        "/campaigns",
                        world.request(2025, "YEAR").replace(world.code("TOWN") + "\"", world.code("WARD") + "\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(world.town("ORG_HEAD"), "/campaigns/" + ward + "/open", "{}")
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_EMPTY"));
        post(world.town("ORG_OFFICER"), "/campaigns/" + ward + "/cancel", null).statusCode(200);
    }

    @Test
    void quartersAreForLeadersAlone() {
        var quarter = world.drafted(world.request(2025, "Q3"));
        post(world.town("ORG_HEAD"), "/campaigns/" + quarter + "/open", "{}").statusCode(200);
        get(world.town("ORG_OFFICER"), "/campaigns/" + quarter + "/subjects?limit=200&count=true")
                .body("total", equalTo(3))
                .body("items.subjectKind", hasItem("LEADER"))
                .body("items.subjectKind", not(hasItem("MEMBER")));
    }

    /** HD 02-HD/BTCTW 2026 is of quarters, and of those from 2026 on. */
    @Test
    void theRulesOfQuartersAreForQuarters() {
        var year = world.request(2026, "YEAR").replace("E3-2025", "E3q-2026");
        post(world.town("ORG_OFFICER"), "/campaigns", year)
                .statusCode(400)
                .body("violations.code", hasItem("RULE_SET_OTHER_PERIODS"));
        post(world.town("ORG_OFFICER"), "/campaigns", world.request(2025, "Q1").replace("E3-2025", "E3q-2026"))
                .statusCode(400)
                .body("violations.code", hasItem("RULE_SET_OTHER_YEARS"));
        world.drafted(world.request(2026, "Q1")
                .replace("E3-2025", "E3q-2026")
                .replace("2026-12-31", "2026-03-31")
                .replace("MEMBER", "LEADER"));
    }

    @Test
    void resultsThatAreThereAreRefusedOrTakenOverVisibly() throws SQLException {
        var other = CampaignWorld.of(sample, "CT");
        Calls.recordOnce("2025,ORGANISATION,%s,,HTTNV,,40-QĐ/TU,2026-01-15".formatted(other.code("CELL1")));
        var draft = other.drafted(other.request(2025, "YEAR"));
        var head = other.town("ORG_HEAD");
        post(head, "/campaigns/" + draft + "/open", "{}")
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_RESULTS_EXIST"))
                .body("violations.code", hasItem("CAMPAIGN_RESULTS_OF_KIND"))
                .body("violations.field", hasItem("ORGANISATION"));
        get(head, "/campaigns/" + draft + "/subjects").body("items.size()", equalTo(0));
        post(head, "/campaigns/" + draft + "/open", "{\"recorded\": \"TAKE_OVER\"}")
                .statusCode(200);
        var result = get(head, "/evaluations?year=2025&organisation=" + other.code("CELL1"))
                .extract()
                .<String>path("items[0].id");
        get(head, "/campaigns/" + draft + "/subjects?step=DECIDED")
                .body("items.id", hasItems(result))
                .body("items.takenOver", hasItem(true))
                .body("items.grade", hasItem("HTTNV"));
    }

    /** What is graded anew stands as it was until the campaign decides; its history keeps it. */
    @Test
    void resultsThatAreThereAreGradedAnewUnderTheirIds() throws SQLException {
        var other = CampaignWorld.of(sample, "CX");
        Calls.recordOnce("2025,ORGANISATION,%s,,HTTNV,,40-QĐ/TU,2026-01-15".formatted(other.code("CELL1")));
        var draft = other.drafted(other.request(2025, "YEAR"));
        var head = other.town("ORG_HEAD");
        post(head, "/campaigns/" + draft + "/open", "{\"recorded\": \"ANEW\"}").statusCode(200);
        var result = get(head, "/evaluations?year=2025&organisation=" + other.code("CELL1"))
                .body("items[0].grade", equalTo("HTTNV"))
                .extract()
                .<String>path("items[0].id");
        get(head, "/evaluations/" + result + "/course")
                .body("step", equalTo("PREPARE"))
                .body("grade", equalTo(null));
        Owner.run("update assessment set not_evaluated_reason = 'OTHER' where campaign_id = '%s' and id <> '%s'"
                .formatted(draft, result));
        Owner.run("update assessment set step = 'APPRAISED' where id = '%s'".formatted(result));
        post(head, "/evaluations/" + result + "/decision", """
                        {"grade": "HTNV", "documentNo": "71-QĐ/TU", "documentDate": "2026-02-14"}
                        """).statusCode(200).body("grade", equalTo("HTNV"));
        get(head, "/evaluations/" + result).body("grade", equalTo("HTNV")).body("decisionNo", equalTo("71-QĐ/TU"));
        get(head, "/evaluations/" + result + "/history").body("items.grade", hasItem("HTTNV"));
    }

    private List<Map<String, Object>> subjects(String kind) {
        return get(world.town("ORG_OFFICER"), "/campaigns/" + id + "/subjects?limit=200&subjectKind=" + kind)
                .statusCode(200)
                .extract()
                .path("items");
    }

    private String person(String name) {
        return world.person(name).toString();
    }

    @SuppressWarnings("unchecked")
    private static String unit(Map<String, Object> row) {
        return (String) ((Map<String, Object>) row.get("organisation")).get("code");
    }
}
