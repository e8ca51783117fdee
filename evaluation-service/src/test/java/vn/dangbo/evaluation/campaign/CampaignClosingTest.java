package vn.dangbo.evaluation.campaign;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.Owner.run;
import static vn.dangbo.evaluation.campaign.CampaignWorld.post;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.World;

/** What closes a campaign, and what it leaves. */
@EvaluationServiceTest
class CampaignClosingTest {

    @Inject
    World sample;

    @Test
    void nothingRequiredMayBeUndoneAndTheReportIsLocked() throws SQLException, NoSuchAlgorithmException {
        var world = CampaignWorld.of(sample, "CC");
        var head = world.town("ORG_HEAD");
        var campaign = "/campaigns/" + world.opened();
        get(head, campaign + "/report").statusCode(409).body("code", equalTo("CAMPAIGN_NOT_CLOSED"));
        post(head, campaign + "/close", null)
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_UNDONE"))
                .body("violations.field", hasItem(world.code("CELL2")));
        run("update assessment set grade = 'HTTNV', step = 'NOTIFIED' where not_evaluated_reason is null "
                + "and campaign_id = '%s'".formatted(campaign.substring("/campaigns/".length())));
        // HD 21-HD/BTCTW: a new organisation is not graded, but reviewed all the same
        post(head, campaign + "/close", null)
                .statusCode(409)
                .body("violations.size()", equalTo(1))
                .body("violations[0].field", equalTo(world.code("NEW")));
        run("update assessment set step = 'REVIEWED' where review_only "
                + "and campaign_id = '%s'".formatted(campaign.substring("/campaigns/".length())));
        post(world.town("ORG_OFFICER"), campaign + "/close", null).statusCode(403);
        post(head, campaign + "/close", null).statusCode(200).body("status", equalTo("CLOSED"));

        get(head, campaign + "/subjects?limit=200").body("items.step", everyItem(equalTo("LOCKED")));
        var report = get(head, campaign + "/report").statusCode(200).extract();
        var text = report.<String>path("text");
        assertEquals(
                report.<String>path("digest"),
                HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
        assertTrue(
                text.contains(
                        "{\"subjectKind\":\"MEMBER\",\"organisation\":\"CCCELL1\",\"notEvaluatedReason\":\"DINH_CHI\","
                                + "\"pending\":false,\"subjects\":1}"),
                text);
        get(head, "/evaluations?year=2025&organisation=CCCELL1&subjectKind=MEMBER")
                .body("items.notEvaluatedReason", hasItem("DINH_CHI"));
        get(world.at("ORG_HEAD", "WARD"), campaign + "/report").statusCode(404);
        post(head, campaign + "/close", null).statusCode(409).body("code", equalTo("STEP_NOT_IN_STATE"));
    }

    /** What has ended is counted against the ceiling where it stood on its last day. */
    @Test
    void aUnitThatHasEndedStaysInTheGroupOfItsCeiling() throws SQLException {
        var world = CampaignWorld.of(sample, "CE");
        var head = world.town("ORG_HEAD");
        var campaign = "/campaigns/" + world.opened();
        run(
                "update assessment set grade = 'HTXSNV', step = 'NOTIFIED' where subject_kind = 'MEMBER' and not_evaluated_reason is null "
                        + "and campaign_id = '%s' and organisation_id = '%s'"
                                .formatted(campaign.substring("/campaigns/".length()), world.id("CELL1")));
        var ward = "items.find { it.subjectKind == 'MEMBER' && it.group.DECIDER == 'CEWARD' }";
        int before = get(head, campaign + "/caps?limit=200").extract().path(ward + ".decided.HTXSNV");
        assertTrue(before > 0);
        run("update organisation_closure set valid_to = '2026-02-01' where valid_to is null and descendant_id = '%s'"
                .formatted(world.id("CELL1")));
        get(head, campaign + "/caps?limit=200").body(ward + ".decided.HTXSNV", equalTo(before));
        get(head, campaign + "/caps?limit=200").body(ward + ".whole", equalTo(true));
    }
}
