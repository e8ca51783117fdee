package vn.dangbo.evaluation.campaign;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.Owner.run;
import static vn.dangbo.evaluation.campaign.CampaignWorld.post;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.World;
import vn.dangbo.evaluation.assessment.Campaigns;

/** Subjects of the campaign of 2025 who move, leave or arrive in 2026. Each test has a world of its own. */
@EvaluationServiceTest
class CampaignMovesTest {

    @Inject
    World sample;

    private CampaignWorld world;
    private MovesWorld changes;
    private String campaign;

    /** M7 has gone to OUT by the world itself: taken in here, so that a test finds its own changes alone. */
    private void opened(String prefix) throws SQLException {
        world = CampaignWorld.of(sample, prefix);
        changes = new MovesWorld(world);
        campaign = "/campaigns/" + world.opened();
        refresh("").statusCode(200).body("totals", equalTo(Map.of("LEFT", 1)));
    }

    @Test
    void aMemberWhoMovesIsFollowedWithTheStepsTaken() throws SQLException {
        opened("MA");
        var course = course("MEMBER", "M5");
        post(
                        world.at("CELL_SECRETARY", "CELL2"),
                        "/evaluations/" + course + "/comments",
                        "{\"by\": \"CELL_COMMITTEE\"}")
                .statusCode(200);
        // 30 June 2025 to the end of the year are six whole months
        changes.moves("M5", "CELL2", "CELL1", "2026-01-10");

        refresh("?dryRun=true")
                .body("dryRun", equalTo(true))
                .body("totals", equalTo(Map.of("MOVED", 1)))
                .body("moves[0].id", equalTo(course));
        subject(course, "").body("since", nullValue()).body("organisation.code", equalTo(world.code("CELL2")));

        refresh("")
                .body("moves", hasSize(1))
                .body("moves[0].what", equalTo("MOVED"))
                .body("moves[0].from", equalTo(world.code("CELL2")))
                .body("moves[0].to", equalTo(world.code("CELL1")))
                .body("moves[0].on", equalTo("2026-01-10"))
                .body("moves[0].rule", equalTo("CHUYEN_DEN"))
                .body("moves[0].legalRef", equalTo("HD 21-HD/BTCTW 18/10/2019"))
                .body("moves[0].decided", equalTo(false));
        subject(course, "")
                .body("since", equalTo("MOVED"))
                .body("sinceOn", equalTo("2026-01-10"))
                .body("organisation.code", equalTo(world.code("CELL1")))
                .body("step", equalTo("COMMENTED"))
                .body("formerCell", equalTo(world.code("CELL2")))
                .body("formerCellMonths", equalTo(6));
        get(world.at("CELL_SECRETARY", "CELL1"), "/evaluations/" + course + "/steps")
                .body("items.commentator", equalTo(List.of("CELL_COMMITTEE")));
        get(world.at("CELL_SECRETARY", "CELL2"), "/evaluations/" + course + "/steps")
                .statusCode(404);
        assertNothingMore();
    }

    @Test
    void whoLeavesIsNotGradedHereAndComesBackAsTheRulesSay() throws SQLException {
        opened("MB");
        var gone = course("MEMBER", "M7");
        subject(gone, "")
                .body("since", equalTo("LEFT"))
                .body("sinceOn", equalTo("2026-02-01"))
                .body("organisation.code", equalTo(world.code("CELL2")))
                .body("notEvaluatedReason", equalTo("CHUYEN_DI"));
        changes.leaves("M9", "GCELL", "2026-01-05", "DECEASED");
        refresh("")
                .body("totals", equalTo(Map.of("LEFT", 2)))
                .body("moves.subjectKind", equalTo(List.of("LEADER", "MEMBER")))
                .body("moves.rule", equalTo(List.of("RA_KHOI_DANG", "RA_KHOI_DANG")))
                .body("moves.on", equalTo(List.of("2026-01-05", "2026-01-05")))
                .body("moves[0].to", nullValue());
        subject(course("MEMBER", "M9"), "").body("notEvaluatedReason", equalTo("RA_KHOI_DANG"));
        assertNothingMore();

        changes.moves("M7", "OUT", "CELL1", "2026-03-01");
        refresh("").body("totals", equalTo(Map.of("ARRIVED", 1))).body("moves[0].id", equalTo(gone));
        subject(gone, "")
                .body("since", equalTo("ARRIVED"))
                .body("organisation.code", equalTo(world.code("CELL1")))
                .body("notEvaluatedReason", nullValue());
        assertNothingMore();
    }

    @Test
    void whoIsDecidedIsMarkedAndNothingElse() throws SQLException {
        opened("MC");
        var course = course("MEMBER", "M1");
        run("update assessment set grade = 'HTTNV', step = 'DECIDED' where id = '%s'".formatted(course));
        changes.moves("M1", "CELL1", "CELL2", "2026-01-20");
        refresh("").body("totals", equalTo(Map.of("MOVED", 1))).body("moves[0].decided", equalTo(true));
        subject(course, "")
                .body("since", equalTo("MOVED"))
                .body("organisation.code", equalTo(world.code("CELL1")))
                .body("grade", equalTo("HTTNV"))
                .body("formerCell", nullValue());
        assertNothingMore();
        changes.moves("M1", "CELL2", "OUT", "2026-02-20");
        refresh("").body("totals", equalTo(Map.of("LEFT", 1)));
        subject(course, "").body("since", equalTo("LEFT")).body("grade", equalTo("HTTNV"));
        assertNothingMore();
    }

    @Test
    void whoIsAdmittedOrArrivesEntersAsTheRulesSay() throws SQLException {
        opened("MD");
        changes.joins("N1", "2026-01-03", "CELL1", "2026-01-03")
                .joins("N2", "2000-01-01", "CELL2", "2026-01-20")
                .joins("N3", "2000-01-01", "CELL2", "2026-01-21")
                .isSubjectElsewhere("N3", "DISTRICT");
        refresh("?dryRun=true")
                .body("totals", equalTo(Map.of("ADMITTED", 1, "ARRIVED", 1)))
                .body("moves.id", equalTo(Arrays.asList(null, null)));
        refresh("")
                .body("moves.find { it.what == 'ADMITTED' }.notEvaluatedReason", equalTo("MOI_KET_NAP"))
                .body("moves.find { it.what == 'ADMITTED' }.legalRef", equalTo("HD 43-HD/BTCTW 31/10/2025"))
                .body("moves.find { it.what == 'ADMITTED' }.on", equalTo("2026-01-03"))
                .body("moves.find { it.what == 'ARRIVED' }.notEvaluatedReason", nullValue())
                .body("moves.find { it.what == 'ARRIVED' }.to", equalTo(world.code("CELL2")))
                .body("moves.find { it.what == 'ARRIVED' }.id", notNullValue());
        subject(course("MEMBER", "N1"), "?since=ADMITTED")
                .body("origin", equalTo("ADMITTED"))
                .body("notEvaluatedReason", equalTo("MOI_KET_NAP"))
                .body("sinceOn", equalTo("2026-01-03"));
        subject(course("MEMBER", "N2"), "?since=ARRIVED").body("origin", equalTo("ARRIVED"));
        assertNothingMore();

        run("update assessment set since = 'LEFT', since_on = '2026-01-21' where member_id = '%s'"
                .formatted(world.person("N3")));
        refresh("").body("totals", equalTo(Map.of("ARRIVED", 1)));
    }

    @Test
    void aUnitThatEndsIsNotGradedAndItsMembersAreMarked() throws SQLException {
        opened("ME");
        sample.announce(List.of(MovesWorld.ended(world, "GCELL", 6, LocalDate.of(2026, 3, 1))));
        refresh("")
                .body("totals", equalTo(Map.of("ENDED", 3)))
                .body("moves.on", equalTo(List.of("2026-03-01", "2026-03-01", "2026-03-01")))
                .body("moves.find { it.subjectKind == 'ORGANISATION' }.notEvaluatedReason", equalTo("DA_KET_THUC"));
        subject(course("MEMBER", "M9"), "").body("since", equalTo("ENDED")).body("notEvaluatedReason", nullValue());
        assertNothingMore();
        changes.moves("M9", "GCELL", "CELL1", "2026-03-01");
        refresh("").body("totals", equalTo(Map.of("MOVED", 1)));
        // a cell that is no more can be asked for no comment
        subject(course("MEMBER", "M9"), "").body("formerCell", nullValue());
    }

    /** HD 21-HD/BTCTW: half a year in another cell, or a guest elsewhere at the cut-off. */
    @Test
    void theCommentOfTheOtherCellIsMandatory() throws SQLException {
        opened("MF");
        var moved = course("MEMBER", "M5");
        var guest = course("MEMBER", "M1");
        changes.moves("M5", "CELL2", "CELL1", "2026-01-10");
        world.seating("M1", "CELL2", true, "2025-11-01", "2026-05-01");
        refresh("").statusCode(200);
        var clerk = world.at("GRASSROOTS_CLERK", "WARD");
        var approver = world.at("GRASSROOTS_APPROVER", "WARD");
        run("update assessment set step = 'CELL_PROPOSED' where id in ('%s', '%s')".formatted(moved, guest));
        post(clerk, "/evaluations/" + moved + "/appraisal", "{\"grade\": \"HTTNV\"}")
                .statusCode(409)
                .body("code", equalTo("COMMENT_MISSING"))
                .body("violations.field", equalTo(List.of("FORMER_CELL")));
        run("update assessment set step = 'APPRAISED' where id = '%s'".formatted(guest));
        var decision = "{\"grade\": \"HTNV\", \"documentNo\": \"40-QĐ/ĐU\", \"documentDate\": \"2026-01-15\"}";
        post(approver, "/evaluations/" + guest + "/decision", decision)
                .statusCode(409)
                .body("code", equalTo("COMMENT_MISSING"))
                .body("violations.field", equalTo(List.of("TEMPORARY_CELL")));

        run("update assessment set step = 'PREPARE' where id in ('%s', '%s')".formatted(moved, guest));
        post(clerk, "/evaluations/" + moved + "/comments", "{\"by\": \"FORMER_CELL\"}")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("documentNo")));
        var paper = ", \"documentNo\": \"3-NX/CB\", \"documentDate\": \"2025-12-05\"}";
        post(clerk, "/evaluations/" + moved + "/comments", "{\"by\": \"FORMER_CELL\"" + paper)
                .statusCode(200);
        post(clerk, "/evaluations/" + guest + "/comments", "{\"by\": \"TEMPORARY_CELL\"" + paper)
                .statusCode(200);
        run("update assessment set step = 'CELL_PROPOSED' where id = '%s'".formatted(moved));
        run("update assessment set step = 'APPRAISED' where id = '%s'".formatted(guest));
        post(clerk, "/evaluations/" + moved + "/appraisal", "{\"grade\": \"HTTNV\"}")
                .statusCode(200);
        post(approver, "/evaluations/" + guest + "/decision", decision).statusCode(200);
    }

    @Test
    void whoMovedWithinTheYearIsSaidToHaveFromTheOpening() throws SQLException {
        world = CampaignWorld.of(sample, "MI");
        new MovesWorld(world).moves("M1", "CELL1", "CELL2", "2025-09-01");
        campaign = "/campaigns/" + world.opened();
        subject(course("MEMBER", "M1"), "")
                .body("since", nullValue())
                .body("organisation.code", equalTo(world.code("CELL2")))
                .body("formerCell", equalTo(world.code("CELL1")))
                .body("formerCellMonths", equalTo(8));
    }

    @Test
    void aCampaignWithoutCommentsAsksForNone() throws SQLException {
        opened("MG");
        var guest = course("MEMBER", "M1");
        world.seating("M1", "CELL2", true, "2025-11-01", "2026-05-01");
        run("insert into campaign_flow values ('%s', 'MEMBER', 'COMMENTED', 'OFF')"
                .formatted(campaign.substring("/campaigns/".length())));
        run("update assessment set step = 'CELL_PROPOSED' where id = '%s'".formatted(guest));
        post(world.at("GRASSROOTS_CLERK", "WARD"), "/evaluations/" + guest + "/appraisal", "{\"grade\": \"HTTNV\"}")
                .statusCode(200);
    }

    /** Set up within the year, told after the opening: as at the opening, the new ones are not graded (HD 21-HD/BTCTW). */
    @Test
    void aUnitOfTheCutOffThatIsKnownOnlySinceIsFound() throws SQLException {
        opened("MK");
        var ward = world.id("WARD");
        sample.announce(List.of(
                world.unit("YOUNG", 8, "SUBORDINATE_CELL", ward, LocalDate.of(2025, 8, 1)),
                world.unit("OLD", 9, "SUBORDINATE_CELL", ward, LocalDate.of(2020, 1, 1))));
        sample.announce(List.of(world.unit("AFTER", 10, "SUBORDINATE_CELL", ward, LocalDate.of(2026, 1, 15))));
        changes.joins("L1", "2010-01-01", "OLD", "2020-01-01");
        world.seat("L1", "OLD", "CHI_UY", "SECRETARY");
        Calls.handCollectives(
                Calls.EVERYWHERE, false, "MK_LATE,Cấp ủy mới,KHAC,PHUONG,%s,2025-10-01,".formatted(world.code("WARD")));
        refresh("?dryRun=true").body("totals", equalTo(Map.of("FOUND", 5)));
        refresh("")
                .body("totals", equalTo(Map.of("FOUND", 5)))
                .body("moves.find { it.to == 'MKYOUNG' }.notEvaluatedReason", equalTo("MOI_THANH_LAP"))
                .body("moves.find { it.to == 'MKYOUNG' }.legalRef", equalTo("HD 21-HD/BTCTW 18/10/2019"))
                .body("moves.find { it.to == 'MKYOUNG' }.on", equalTo("2025-08-01"))
                .body("moves.find { it.to == 'MKOLD' && it.subjectKind == 'ORGANISATION' }.rule", nullValue())
                .body("moves.find { it.subjectKind == 'COLLECTIVE' }.notEvaluatedReason", equalTo("MOI_THANH_LAP"));
        get(world.town("ORG_OFFICER"), campaign + "/subjects?since=FOUND&subjectKind=ORGANISATION")
                .body("items.organisation.code", containsInAnyOrder("MKYOUNG", "MKOLD"))
                .body("items.origin", everyItem(equalTo("FOUND")));
        subject(course("MEMBER", "L1"), "?since=FOUND").body("sinceOn", equalTo("2020-01-01"));
        subject(course("LEADER", "L1"), "?since=FOUND").body("isHead", equalTo(true));
        assertNothingMore();
    }

    /** What was given by hand stays with a course that follows, and gives way when the subject is not graded here at all. */
    @Test
    void anExclusionByHandFollowsAndEndsWithLeaving() throws SQLException {
        opened("ML");
        var course = course("MEMBER", "M1");
        post(
                        world.at("GRASSROOTS_CLERK", "WARD"),
                        "/evaluations/" + course + "/exclude",
                        "{\"reason\": \"VANG\", \"note\": \"Đi công tác\"}")
                .statusCode(200);
        changes.moves("M1", "CELL1", "CELL2", "2026-01-10");
        refresh("");
        subject(course, "").body("notEvaluatedReason", equalTo("VANG")).body("excluded", equalTo(true));
        changes.moves("M1", "CELL2", "OUT", "2026-02-10");
        refresh("");
        subject(course, "")
                .body("notEvaluatedReason", equalTo("CHUYEN_DI"))
                .body("pending", equalTo(false))
                .body("excluded", equalTo(false));
    }

    @Test
    void onlyWhoRunsTheCampaignTakesChangesIn() throws SQLException {
        opened("MH");
        post(world.at("ORG_OFFICER", "OUT"), campaign + "/refresh", null).statusCode(404);
        post(world.at("ORG_OFFICER", "WARD"), campaign + "/refresh", null).statusCode(404);
        post(world.town("ORG_HEAD"), campaign + "/refresh", null).statusCode(403);
        refresh("?dryRun=perhaps").statusCode(400);
        var draft = world.drafted(world.request(2026, "YEAR"));
        post(world.town("ORG_OFFICER"), "/campaigns/" + draft + "/refresh", null)
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_NOT_OPEN"));
    }

    private ValidatableResponse refresh(String parameters) {
        return post(world.town("ORG_OFFICER"), campaign + "/refresh" + parameters, null);
    }

    private void assertNothingMore() {
        var before = state();
        refresh("").statusCode(200).body("totals", anEmptyMap()).body("moves", empty());
        assertEquals(before, state());
    }

    /** Every course with its version. */
    private String state() {
        return Campaigns.read("select string_agg(a::text, ',' order by a.id) from assessment a where campaign_id = '%s'"
                .formatted(campaign.substring("/campaigns/".length())));
    }

    private String course(String kind, String name) {
        return get(world.town("ORG_OFFICER"), campaign + "/subjects?limit=200&subjectKind=" + kind)
                .extract()
                .path("items.find { it.memberId == '%s' }.id".formatted(world.person(name)));
    }

    /** The subject as the list shows it. */
    private ValidatableResponse subject(String id, String parameters) {
        return get(
                        world.town("ORG_OFFICER"),
                        campaign + "/subjects" + (parameters.isEmpty() ? "?limit=200" : parameters + "&limit=200"))
                .rootPath("items.find { it.id == '%s' }".formatted(id));
    }
}
