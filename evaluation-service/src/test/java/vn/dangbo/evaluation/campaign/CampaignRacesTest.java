package vn.dangbo.evaluation.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.campaign.CampaignWorld.post;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.World;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.testkit.TestTokens;

/** What two who act on campaigns at the same time may come to. */
@EvaluationServiceTest
class CampaignRacesTest {

    private static final String TWICE = """
            select count(*) from (
                select a.subject_kind, coalesce(a.collective_id, a.member_id, a.organisation_id)
                from assessment a where a.campaign_id in ('%s', '%s')
                group by 1, 2 having count(*) > 1) twice
            """;

    @Inject
    World sample;

    /** A town and a ward below it enumerate at once: whoever is second finds the subjects of the first taken. */
    @Test
    void nestedCampaignsOpenedAtOnceShareNobody() throws SQLException {
        var world = CampaignWorld.of(sample, "NR");
        for (int round = 0; round < 4; round++) {
            var ofTown = world.drafted(world.request(2025, "YEAR"));
            var ofWard = world.drafted(world.request(2025, "YEAR")
                    .replace("\"" + world.code("TOWN") + "\"", "\"" + world.code("WARD") + "\""));
            var statuses = Stream.of(ofTown, ofWard)
                    .map(id -> CompletableFuture.supplyAsync(
                            () -> post(world.town("ORG_HEAD"), "/campaigns/" + id + "/open", "{}")
                                    .extract()
                                    .statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            // the ward has nobody left to grade when the town was first
            assertEquals(200, statuses.get(0));
            assertTrue(List.of(200, 409).contains(statuses.get(1)), statuses.toString());
            assertEquals("0", Campaigns.read(TWICE.formatted(ofTown, ofWard)));
            var everybody =
                    "select count(*) from assessment where subject_kind = 'MEMBER' and campaign_id in ('%s', '%s')";
            assertEquals("7", Campaigns.read(everybody.formatted(ofTown, ofWard)));
            post(world.town("ORG_HEAD"), "/campaigns/" + ofTown + "/call-off", "{\"reason\": \"Mở lại\"}")
                    .statusCode(200);
            if (statuses.get(1) == 200) {
                post(world.town("ORG_HEAD"), "/campaigns/" + ofWard + "/call-off", "{\"reason\": \"Mở lại\"}")
                        .statusCode(200);
            } else {
                post(world.town("ORG_OFFICER"), "/campaigns/" + ofWard + "/cancel", null)
                        .statusCode(200);
            }
        }
    }

    /** A superior re-grades while the campaign is being closed: the locked report says what the locked courses say. */
    @Test
    void aRegradingThatFallsIntoTheClosingLeavesTheReportTrue() throws Exception {
        var world = CampaignWorld.of(sample, "RX");
        var head = world.town("ORG_HEAD");
        var id = world.opened();
        var of = " and campaign_id = '%s'".formatted(id);
        Owner.run("update assessment set grade = 'HTTNV', step = 'NOTIFIED' where not_evaluated_reason is null" + of);
        Owner.run("update assessment set step = 'REVIEWED' where review_only" + of);
        Owner.run("""
                insert into evaluation (id, year, subject_kind, organisation_id, unit_path, grade, decision_no, decided_on,
                                        recorded_by, campaign_id, member_id)
                select a.id, 2025, 'MEMBER', a.organisation_id, a.unit_path, a.grade, '40-QĐ/ĐU', '2026-01-05', 'x', a.campaign_id,
                       a.member_id
                from assessment a where a.subject_kind = 'MEMBER' and a.member_id = '%s'%s
                """.formatted(world.person("M1"), of));
        var result = Campaigns.read("select id from evaluation where member_id = '%s'".formatted(world.person("M1")));
        CompletableFuture<Integer> closing;
        CompletableFuture<Integer> regrading;
        try (var held = Campaigns.connect()) {
            held.setAutoCommit(false);
            // the first course that the closing locks, by whichever way it goes, keeps it waiting once it has counted
            for (var order : List.of("ctid", "unit_path, id")) {
                held.createStatement()
                        .execute(
                                "select id from assessment where member_id is distinct from '%s'%s order by %s limit 1 for update"
                                        .formatted(world.person("M1"), of, order));
            }
            closing = CompletableFuture.supplyAsync(() ->
                    post(head, "/campaigns/" + id + "/close", null).extract().statusCode());
            TimeUnit.SECONDS.sleep(2);
            assertTrue(!closing.isDone(), "the closing waits");
            regrading = CompletableFuture.supplyAsync(() -> post(head, "/evaluations/" + result + "/regrade", """
                    {"ground": "SUPERIOR_REVIEW", "from": "HTTNV", "to": "KHTNV", "decisionNo": "51-QĐ/TU", "decidedOn": "2026-01-20"}
                    """)
                    .extract()
                    .statusCode());
            TimeUnit.SECONDS.sleep(1);
            held.rollback();
        }
        assertEquals(200, closing.join());
        assertEquals(201, regrading.join());
        var locked = Campaigns.read("select count(*) from assessment where subject_kind = 'MEMBER' and grade = 'HTTNV' "
                + "and organisation_id = '%s'%s".formatted(world.id("CELL1"), of));
        var report = get(head, "/campaigns/" + id + "/report")
                .statusCode(200)
                .extract()
                .<String>path("text");
        assertTrue(
                report.contains(
                        "{\"subjectKind\":\"MEMBER\",\"organisation\":\"RXCELL1\",\"grade\":\"HTTNV\",\"pending\":false,"
                                + "\"subjects\":" + locked + "}"),
                report);
        get(head, "/evaluations/" + result).body("grade", equalTo("KHTNV"));
    }

    /** A file comes in while a campaign takes in the very unit: it waits, and then changes nothing that is the campaign's. */
    @Test
    void aFileWaitsForAnOpeningOfItsYear() throws Exception {
        var id = UUID.randomUUID();
        CompletableFuture<ValidatableResponse> file;
        try (var opening = Campaigns.connect()) {
            opening.setAutoCommit(false);
            opening.createStatement().execute("""
                    select pg_advisory_xact_lock(hashtextextended('campaign 2016 YEAR', 0));
                    insert into campaign (id, organisation_id, unit_path, name, year, rule_set_id, rule_set_version, cut_off,
                                          status, drafted_by, opened_by, opened_at)
                    select '%1$s', id, path, 'Đợt 2016', 2016, 'E1b-2019', 1, '2016-12-31', 'OPEN', 'x', 'x', now()
                    from organisation where code = 'SCHOOL';
                    insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, origin, step, recorded_by)
                    select gen_random_uuid(), '%1$s', 'ORGANISATION', id, path, 'CUT_OFF', 'PREPARE', 'x'
                    from organisation where code = 'CELL3'
                    """.formatted(id));
            file = CompletableFuture.supplyAsync(() -> Calls.hand(
                    TestTokens.of("GRASSROOTS_CLERK:SCHOOL:subtree"),
                    false,
                    "2016,ORGANISATION,CELL3,,HTXSNV,,1-QĐ,2016-12-31"));
            TimeUnit.SECONDS.sleep(2);
            assertTrue(!file.isDone(), "the file waits");
            opening.commit();
        }
        file.join().body("errors.code", contains("RESULT_OF_CAMPAIGN"));
        assertEquals(
                "0",
                Campaigns.read("select count(*) from evaluation e join organisation o on o.id = e.organisation_id "
                        + "where e.year = 2016 and o.code = 'CELL3'"));
        Campaigns.run("delete from assessment where campaign_id = '%1$s'; delete from campaign where id = '%1$s'"
                .formatted(id));
    }
}
