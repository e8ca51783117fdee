package vn.dangbo.evaluation.campaign;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.Owner.run;
import static vn.dangbo.evaluation.campaign.CampaignWorld.post;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.World;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.evaluation.person.PersonFeedReader;
import vn.dangbo.testkit.TestTokens;

/** What stands in the way of a campaign of 2025. Each test has a world of its own. */
@EvaluationServiceTest
class CampaignReadinessTest {

    @Inject
    World sample;

    private CampaignWorld world;
    private String id;

    private void drafted(String prefix) throws SQLException {
        world = CampaignWorld.of(sample, prefix);
        id = world.drafted(world.request(2025, "YEAR"));
    }

    @Test
    void aDraftIsJudgedByWhomItsOpeningWouldFindAndNothingIsWritten() throws SQLException {
        drafted("RA");
        readiness()
                .statusCode(200)
                .body("ready", equalTo(false))
                // nobody of the world is official; three of CELL1 and one of CELL2 are not graded
                .body("totals.CELL_WITHOUT_OFFICIAL_MEMBERS", equalTo(4))
                .body(at("CELL_WITHOUT_OFFICIAL_MEMBERS", "CELL2") + ".count", equalTo(2))
                .body(at("CELL_WITHOUT_OFFICIAL_MEMBERS", "CELL2") + ".step", equalTo("CELL_PROPOSED"))
                .body(at("CELL_WITHOUT_OFFICIAL_MEMBERS", "CELL2") + ".subjectKind", equalTo("MEMBER"))
                .body(
                        at("CELL_WITHOUT_OFFICIAL_MEMBERS", "CELL1") + ".examples",
                        equalTo(List.of(world.person("M1").toString())))
                .body(at("CELL_WITHOUT_OFFICIAL_MEMBERS", "CELL1") + ".text", startsWith("«RACELL1» không có"))
                // levels are recorded once the campaign is open
                .body(at("LEADER_LEVEL_MISSING", "WARD") + ".severity", equalTo("WARNING"))
                .body(at("LEADER_LEVEL_MISSING", "WARD") + ".count", equalTo(2))
                // four members and three leaders; M7 is out of the reach of the town by now
                .body("totals.MEMBER_WITHOUT_CARD", equalTo(6))
                .body("findings.findAll { it.code == 'DUE_PAST' }.step", equalTo(List.of("REVIEWED", "DECIDED")))
                .body("totals", not(hasKey("NO_DECIDING_UNIT")))
                .body("totals", not(hasKey("CALENDAR_MISSING")));
        assertEquals("0", Campaigns.read("select count(*) from assessment where campaign_id = '%s'".formatted(id)));
    }

    @Test
    void aCampaignIsReadyWhenNoErrorIsLeft() throws SQLException {
        drafted("RB");
        officials();
        new MovesWorld(world)
                .joins("M10", "2000-01-01", "CELL1", "2014-01-01")
                .joins("M11", "2000-01-01", "CELL1", "2014-01-01");
        officials();
        readiness()
                .body("ready", equalTo(true))
                .body("totals", not(hasKey("CELL_WITHOUT_OFFICIAL_MEMBERS")))
                // CELL1: M1, M3, M10 and M11 vote, M2 is exempt
                .body(at("CELL_TOO_SMALL_TO_VOTE", "CELL1"), nullValue())
                .body(at("CELL_TOO_SMALL_TO_VOTE", "GCELL") + ".severity", equalTo("WARNING"));
        post(world.town("ORG_HEAD"), "/campaigns/" + id + "/open", "{}").statusCode(200);
        readiness()
                .body("ready", equalTo(false))
                .body(at("LEADER_LEVEL_MISSING", "WARD") + ".severity", equalTo("ERROR"))
                .body("totals", not(hasKey("DUE_PAST")));
        run("update assessment set management_level = 'PHUONG' where campaign_id = '%s' and subject_kind = 'LEADER'"
                .formatted(id));
        readiness().body("ready", equalTo(true));
    }

    /** Graded anew, they have to be decided, as those without a result; taken over, nothing more is asked of them. */
    @Test
    void whatIsRecordedIsJudgedByWhatTheOpeningWillMakeOfIt() throws SQLException {
        drafted("RI");
        Calls.recordOnce("2025,ORGANISATION,%s,,HTTNV,,40-QĐ/TU,2026-01-15".formatted(world.code("CELL1")));
        run(
                "insert into evaluation (id, year, subject_kind, organisation_id, unit_path, member_id, grade, recorded_by) "
                        + "select gen_random_uuid(), 2025, 'MEMBER', id, path, '%s', 'HTTNV', 'x' from organisation where code = '%s'"
                                .formatted(world.person("M5"), world.code("CELL2")));
        readiness()
                .body("totals.RESULTS_EXIST", equalTo(2))
                .body(at("RESULTS_EXIST", "CELL2") + ".severity", equalTo("WARNING"))
                .body("totals.CELL_WITHOUT_OFFICIAL_MEMBERS", equalTo(3));
        readiness("TAKE_OVER")
                .body("totals", not(hasKey("RESULTS_EXIST")))
                .body("totals.CELL_WITHOUT_OFFICIAL_MEMBERS", equalTo(3));
        readiness("ANEW")
                .body("totals", not(hasKey("RESULTS_EXIST")))
                .body("totals.CELL_WITHOUT_OFFICIAL_MEMBERS", equalTo(4));
        readiness("PERHAPS").statusCode(400).body("code", equalTo("VALUE_UNKNOWN"));
        post(world.town("ORG_HEAD"), "/campaigns/" + id + "/open", "{\"recorded\": \"ANEW\"}")
                .statusCode(200);
        readiness("ANEW").statusCode(400).body("code", equalTo("READINESS_OF_DRAFTS"));
    }

    private ValidatableResponse readiness(String recorded) {
        return get(world.town("ORG_OFFICER"), "/campaigns/" + id + "/readiness?recorded=" + recorded);
    }

    @Test
    void aCampaignWithoutBallotsAsksForNoVoters() throws SQLException {
        world = CampaignWorld.of(sample, "RC");
        id = world.drafted(world.request(2025, "YEAR")
                .replace("\"SELF_ASSESSED\": \"OFF\"", "\"CELL_PROPOSED\": \"OFF\"")
                .replace("\"DECIDED\"", "\"NOTIFIED\""));
        readiness()
                .body("totals", not(hasKey("CELL_WITHOUT_OFFICIAL_MEMBERS")))
                .body("findings.find { it.code == 'CALENDAR_MISSING' }.step", equalTo("DECIDED"))
                .body("ready", equalTo(true));
    }

    @Test
    void subjectsOfWhomNobodyDecidesAndThoseLeftBehindAreFound() throws SQLException {
        drafted("RD");
        sample.announce(List.of(
                world.unit("LOOSE", 8, "SUBORDINATE_CELL", world.id("TOWN"), LocalDate.of(2014, 1, 1)),
                MovesWorld.ended(world, "OVER", 9, LocalDate.of(2025, 10, 1))));
        new MovesWorld(world)
                .joins("M20", "2000-01-01", "LOOSE", "2014-01-01")
                .joins("M21", "2000-01-01", "OVER", "2014-01-01");
        readiness()
                .body("ready", equalTo(false))
                // no đảng ủy cơ sở stands above it
                .body(at("NO_DECIDING_UNIT", "LOOSE") + ".subjectKind", equalTo("MEMBER"))
                .body(at("NO_DECIDING_UNIT", "LOOSE") + ".step", equalTo("DECIDED"))
                .body("totals.NO_DECIDING_UNIT", equalTo(1))
                .body(at("MEMBERS_WITHOUT_CELL_REVIEW", "OVER") + ".severity", equalTo("ERROR"))
                .body(
                        at("MEMBERS_WITHOUT_CELL_REVIEW", "OVER") + ".examples",
                        equalTo(List.of(world.person("M21").toString())));
    }

    @Test
    void committeesWithoutAHeadAreFound() throws SQLException {
        drafted("RE");
        readiness().body("totals", not(hasKey("NO_HEAD")));
        world.seat("M7", "CELL2", "BI_THU", "DEPUTY");
        readiness()
                .body(at("NO_HEAD", "CELL2") + ".subjectKind", equalTo("ORGANISATION"))
                .body(at("NO_HEAD", "CELL2") + ".severity", equalTo("WARNING"))
                .body("totals.NO_HEAD", equalTo(1));
    }

    @Test
    void aCollectiveThatTheRegisterDoesNotHaveIsFound() throws SQLException {
        drafted("RF");
        Calls.handCollectives(
                Calls.EVERYWHERE,
                false,
                "RF_BODY,Ủy ban nhân dân,KHAC,PHUONG,%s,2014-01-01,".formatted(world.code("WARD")));
        post(world.town("ORG_HEAD"), "/campaigns/" + id + "/open", "{}").statusCode(200);
        readiness().body("totals", not(hasKey("COLLECTIVE_WITHOUT_TYPE")));
        run("update collective_version set valid_to = '2025-06-01' where collective_id = "
                + "(select id from collective where code = 'RF_BODY')");
        readiness().body(at("COLLECTIVE_WITHOUT_TYPE", "WARD") + ".subjectKind", equalTo("COLLECTIVE"));
        var body = Campaigns.read("select id::text from collective where code = 'RF_BODY'");
        run("update assessment set collective_id = '%s' where campaign_id = '%s' and member_id = '%s' "
                        .formatted(body, id, world.person("M1"))
                + "and subject_kind = 'LEADER'");
        readiness()
                .body(
                        "findings.find { it.code == 'NO_HEAD' && it.subjectKind == 'COLLECTIVE' }.examples",
                        equalTo(List.of(body)));
    }

    @Test
    void copiesThatAreBehindAreToldAndNotRefused() throws SQLException {
        drafted("RG");
        QuarkusMock.installMockForType(
                new PersonFeedReader() {
                    @Override
                    public boolean isCurrent() {
                        return false;
                    }
                },
                PersonFeedReader.class);
        readiness()
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("findings.find { it.code == 'COPIES_BEHIND' }.severity", equalTo("ERROR"));
        post(world.town("ORG_HEAD"), "/campaigns/" + id + "/open", "{}").statusCode(503);
    }

    @Test
    void everybodyIsToldOfWhatIsInTheirScope() throws SQLException {
        drafted("RH");
        get(world.at("CELL_SECRETARY", "CELL2"), "/campaigns/" + id + "/readiness")
                .statusCode(200)
                .body("findings.findAll { it.organisation != null }.organisation.unique()", equalTo(List.of("RHCELL2")))
                .body("totals.MEMBER_WITHOUT_CARD", equalTo(1));
        get(world.at("ORG_OFFICER", "OUT"), "/campaigns/" + id + "/readiness").statusCode(404);
        get(TestTokens.of("STATISTICIAN:*:subtree"), "/campaigns/" + id + "/readiness")
                .statusCode(403);
        post(world.town("ORG_OFFICER"), "/campaigns/" + id + "/cancel", null).statusCode(200);
        readiness().statusCode(409).body("code", equalTo("CAMPAIGN_OVER"));
    }

    private void officials() throws SQLException {
        run(
                "update member_copy m set official_on = '2011-01-01' from organisation o where o.id = m.cell_id and o.code like '%s%%'"
                        .formatted(world.code("")));
    }

    private ValidatableResponse readiness() {
        return get(world.town("ORG_OFFICER"), "/campaigns/" + id + "/readiness");
    }

    private String at(String code, String unit) {
        return "findings.find { it.code == '%s' && it.organisation == '%s' }".formatted(code, world.code(unit));
    }
}
