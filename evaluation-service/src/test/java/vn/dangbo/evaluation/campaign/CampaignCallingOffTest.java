package vn.dangbo.evaluation.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.campaign.CampaignWorld.post;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.World;

/** Open campaigns that are called off before anything is decided, and begun again. */
@EvaluationServiceTest
class CampaignCallingOffTest {

    private static final String REASON = "{\"reason\": \"Mở nhầm bộ quy tắc\"}";

    @Inject
    World sample;

    @Test
    void whatWasThereStaysAndTheYearCanBeBegunAgain() throws SQLException {
        var world = CampaignWorld.of(sample, "CF");
        var head = world.town("ORG_HEAD");
        Calls.recordOnce("2025,ORGANISATION,%s,,HTTNV,,40-QĐ/TU,2026-01-15".formatted(world.code("CELL1")));
        var result = get(head, "/evaluations?year=2025&organisation=" + world.code("CELL1"))
                .extract()
                .<String>path("items[0].id");
        var id = world.drafted(world.request(2025, "YEAR"));
        post(head, "/campaigns/" + id + "/call-off", REASON).statusCode(409).body("code", equalTo("STEP_NOT_IN_STATE"));
        post(head, "/campaigns/" + id + "/open", "{\"recorded\": \"ANEW\"}").statusCode(200);
        post(
                        world.at("CELL_SECRETARY", "CELL1"),
                        "/evaluations/" + result + "/self-assessment",
                        "{\"grade\": \"HTNV\"}")
                .statusCode(200);
        post(world.town("ORG_OFFICER"), "/campaigns/" + id + "/call-off", REASON)
                .statusCode(403);
        post(world.at("ORG_HEAD", "WARD"), "/campaigns/" + id + "/call-off", REASON)
                .statusCode(404);
        post(head, "/campaigns/" + id + "/call-off", "{}").statusCode(400).body("code", equalTo("FIELD_MISSING"));
        post(head, "/campaigns/" + id + "/call-off", REASON)
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("calledOffReason", equalTo("Mở nhầm bộ quy tắc"));

        get(head, "/evaluations/" + result).body("grade", equalTo("HTTNV"));
        get(head, "/evaluations/" + result + "/course").statusCode(404);
        var course = get(head, "/campaigns/" + id + "/subjects?subjectKind=ORGANISATION&organisation=CFCELL1")
                .body("items", hasSize(1))
                .body("items[0].step", equalTo("SELF_ASSESSED"))
                .extract()
                .<String>path("items[0].id");
        get(head, "/evaluations/" + course + "/steps").body("items.action", contains("SELF_ASSESS"));
        post(
                        world.at("CELL_SECRETARY", "CELL1"),
                        "/evaluations/" + course + "/comments",
                        "{\"by\": \"CELL_COMMITTEE\"}")
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_NOT_OPEN"));

        var again = world.drafted(world.request(2025, "YEAR"));
        post(head, "/campaigns/" + again + "/open", "{\"recorded\": \"TAKE_OVER\"}")
                .statusCode(200)
                .body("elsewhere", equalTo(0));
        get(head, "/campaigns/" + again + "/subjects?step=DECIDED").body("items.id", hasItem(result));
        // what was taken over, nobody has decided here
        post(head, "/campaigns/" + again + "/call-off", REASON).statusCode(200);
    }

    @Test
    void onceSomethingIsDecidedThereIsNoWayBack() throws SQLException {
        var world = CampaignWorld.of(sample, "CG");
        var head = world.town("ORG_HEAD");
        var id = world.opened();
        Owner.run(
                "update assessment set grade = 'HTTNV', step = 'DECIDED' where campaign_id = '%s' and member_id = '%s' "
                                .formatted(id, world.person("M9"))
                        + "and subject_kind = 'MEMBER'");
        post(head, "/campaigns/" + id + "/call-off", REASON)
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_DECIDED"))
                .body("violations.field", contains("MEMBER"));
        get(head, "/campaigns/" + id).body("status", equalTo("OPEN")).body("calledOffReason", nullValue());
    }
}
