package vn.dangbo.evaluation.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.Owner.run;
import static vn.dangbo.evaluation.campaign.CampaignWorld.post;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.World;
import vn.dangbo.evaluation.result.EvaluationView;
import vn.dangbo.platform.crypto.KeyedHash;

/** Subjects of an open campaign: by hand, withdrawn, counted against the ceilings and the calendar. */
@EvaluationServiceTest
class CampaignSubjectsTest {

    @Inject
    World sample;

    @Inject
    KeyedHash hash;

    private CampaignWorld world;
    private String subjects;
    private String officer;

    @BeforeEach
    void opened() throws SQLException {
        world = CampaignWorld.of(sample, "CS");
        officer = world.town("ORG_OFFICER");
        subjects = "/campaigns/" + world.opened() + "/subjects";
    }

    @Test
    void rowsAreTakenOneByOneAndWhyNotIsTold() throws SQLException {
        run("""
                update member_copy set card_hash = '%1$s', card_number_encrypted = 'k1:none' where member_id = '%2$s';
                insert into member_card_copy (card_hash, member_id) values ('%1$s', '%2$s')
                on conflict (card_hash) do update set member_id = excluded.member_id
                """.formatted(hash.text(EvaluationView.CARD_NUMBER_FIELD, "55500001"), world.person("M2")));
        Calls.handCollectives(
                Calls.EVERYWHERE,
                false,
                "CS_UBND,Ủy ban nhân dân,KHAC,PHUONG,%s,2026-01-01,".formatted(world.code("WARD")));
        var request = """
                {"reason": "Lãnh đạo UBND phường", "subjects": [
                  {"subjectKind": "LEADER", "organisation": "%1$sWARD", "cardNumber": "55500001", "level": "PHUONG",
                   "peerGroup": "CHU_TICH_UBND_PHUONG"},
                  {"subjectKind": "LEADER", "organisation": "%1$sWARD", "memberId": "%2$s", "level": "PHUONG"},
                  {"subjectKind": "LEADER", "organisation": "%1$sWARD", "cardNumber": "99999999"},
                  {"subjectKind": "LEADER", "organisation": "%1$sOUT", "memberId": "%2$s"},
                  {"subjectKind": "LEADER", "organisation": "%1$sWARD", "memberId": "%2$s", "level": "NOWHERE"},
                  {"subjectKind": "MEMBER", "organisation": "%1$sCELL1", "memberId": "%2$s"},
                  {"subjectKind": "COLLECTIVE", "organisation": "%1$sWARD", "collective": "CS_UBND"}]}
                """.formatted("CS", world.person("M1"));
        post(officer, subjects, request)
                .statusCode(200)
                .body("done", equalTo(2))
                .body("refused", equalTo(5))
                .body(
                        "results.outcome",
                        contains("ADDED", "UPDATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"))
                .body(
                        "results.findAll { it.code != null }.code",
                        contains(
                                "CAMPAIGN_MEMBER_UNKNOWN",
                                "ORGANISATION_NOT_FOUND",
                                "FIELD_CODE_UNKNOWN",
                                "CAMPAIGN_SUBJECT_THERE",
                                // it begins after the cut-off
                                "CAMPAIGN_COLLECTIVE_UNKNOWN"));
        get(officer, subjects + "?subjectKind=LEADER")
                .body(
                        "items.find { it.memberId == '%s' }.peerGroup".formatted(world.person("M2")),
                        equalTo("CHU_TICH_UBND_PHUONG"))
                .body("items.find { it.memberId == '%s' }.origin".formatted(world.person("M2")), equalTo("ADDED"))
                .body("items.find { it.memberId == '%s' }.level".formatted(world.person("M1")), equalTo("PHUONG"));
        post(world.at("ORG_OFFICER", "WARD"), subjects, request).statusCode(404);
    }

    @Test
    void whoIsWithdrawnStaysInTheRecordsAndLeavesTheCount() {
        var id = get(officer, subjects + "?subjectKind=ORGANISATION&organisation=" + world.code("GCELL"))
                .body("items", hasSize(1))
                .extract()
                .<String>path("items[0].id");
        post(officer, subjects + "/" + id + "/withdraw", "{}").statusCode(400);
        post(officer, subjects + "/" + id + "/withdraw", "{\"reason\": \"Giải thể\"}")
                .statusCode(200)
                .body("withdrawnReason", equalTo("Giải thể"));
        post(officer, subjects + "/" + id + "/withdraw", "{\"reason\": \"Giải thể\"}")
                .statusCode(409);
        get(officer, subjects + "/totals")
                .body("kinds.find { it.subjectKind == 'ORGANISATION' }.enumerated", equalTo(4))
                .body("kinds.find { it.subjectKind == 'ORGANISATION' }.withdrawn", equalTo(1));
        get(officer, subjects + "?limit=200").body("items.id", hasItem(id));
    }

    @Test
    void whoIsWithdrawnByMistakeTakesPartAgainAndThatItWasSoStays() {
        var where = subjects + "?subjectKind=ORGANISATION&organisation=" + world.code("CELL2");
        var id = get(officer, where).extract().<String>path("items[0].id");
        post(officer, subjects + "/" + id + "/withdraw", "{\"reason\": \"Giải thể\"}")
                .statusCode(200);
        var again =
                "{\"reason\": \"Rút nhầm\", \"subjects\": [{\"subjectKind\": \"ORGANISATION\", \"organisation\": \"%s\"}]}"
                        .formatted(world.code("CELL2"));
        post(officer, subjects, again)
                .statusCode(200)
                .body("done", equalTo(1))
                .body("results.outcome", contains("REINSTATED"))
                .body("results.id", contains(id));
        get(officer, where)
                .body("items", hasSize(1))
                .body("items[0].withdrawnReason", nullValue())
                .body("items[0].withdrawnBefore", equalTo("Giải thể"))
                .body("items[0].notEvaluatedReason", nullValue());
        post(officer, subjects, again)
                .body("done", equalTo(0))
                .body("results.code", contains("CAMPAIGN_SUBJECT_THERE"));
    }

    /** HD 21-HD/BTCTW: the ceiling is counted among those of similar position, function and task. */
    @Test
    void unitsAndMembersHaveCeilingsAmongTheirPeers() throws SQLException {
        run("update assessment set proposed_grade = 'HTXSNV', step = 'PREPARE' where subject_kind = 'ORGANISATION' "
                + "and organisation_id in (select id from organisation where code in ('CSCELL1', 'CSCELL2'))");
        post(officer, subjects, """
                {"reason": "Chi bộ khối trường học", "subjects": [
                  {"subjectKind": "ORGANISATION", "organisation": "CSCELL1", "peerGroup": "TRUONG_HOC"},
                  {"subjectKind": "MEMBER", "organisation": "CSGCELL", "memberId": "%s", "peerGroup": "HUU_TRI"}]}
                """.formatted(world.person("M9")))
                .statusCode(200)
                .body("results.outcome", contains("UPDATED", "UPDATED"));
        get(officer, subjects.replace("/subjects", "/caps?limit=200"))
                .body(
                        "items.find { it.subjectKind == 'ORGANISATION' && it.group.PEERS == 'TRUONG_HOC' }.standing.HTXSNV",
                        equalTo(1))
                .body(
                        "items.find { it.subjectKind == 'ORGANISATION' && it.group.DECIDER == 'CSWARD' && it.group.PEERS == null }"
                                + ".standing.HTXSNV",
                        equalTo(1))
                .body("items.find { it.subjectKind == 'MEMBER' && it.group.PEERS == 'HUU_TRI' }.waiting", equalTo(1));
    }

    @Test
    void pagesFollowEachOtherAndWhoStandsElsewhereSeesNothing() {
        var first = get(officer, subjects + "?limit=3&subjectKind=MEMBER&count=true")
                .body("items", hasSize(3))
                .body("total", equalTo(7))
                .body("next", notNullValue())
                .extract();
        get(officer, subjects + "?limit=200&subjectKind=MEMBER&cursor=" + first.<String>path("next"))
                .body("items", hasSize(4))
                .body("items.id", not(hasItem(first.<String>path("items[0].id"))));
        get(world.at("CELL_SECRETARY", "GCELL"), subjects + "?subjectKind=MEMBER")
                .body("items", hasSize(1));
        get(world.at("CELL_SECRETARY", "OUT"), subjects).statusCode(404);
        get(officer, subjects + "?reason=NOWHERE").statusCode(400);
    }

    @Test
    void capsAndProgressAreOfWhatTheCallerReaches() throws SQLException {
        run("update assessment set proposed_grade = 'HTXSNV', step = 'CELL_PROPOSED' where subject_kind = 'MEMBER' "
                + "and member_id in ('%s', '%s')".formatted(world.person("M1"), world.person("M5")));
        var campaign = subjects.replace("/subjects", "");
        get(officer, campaign + "/caps?limit=200")
                .statusCode(200)
                // E3: members by who decides, their đảng ủy cơ sở
                .body(
                        "items.find { it.subjectKind == 'MEMBER' && it.group.DECIDER == 'CSWARD' }.standing.HTXSNV",
                        equalTo(2))
                .body("items.find { it.subjectKind == 'MEMBER' && it.group.DECIDER == 'CSWARD' }.excess", equalTo(2))
                .body("items.find { it.subjectKind == 'MEMBER' && it.group.DECIDER == 'CSGCELL' }.waiting", equalTo(1));
        get(world.at("CELL_SECRETARY", "CELL2"), campaign + "/caps")
                .body("items.find { it.subjectKind == 'MEMBER' }.whole", equalTo(false))
                .body("items.find { it.subjectKind == 'MEMBER' }.severity", equalTo("WARN"));
        get(officer, campaign + "/progress?asOf=2025-12-20&organisation=" + world.code("WARD"))
                .statusCode(200)
                .body("children.organisation", contains("CSCELL1", "CSCELL2", "CSNEW"))
                // WARD itself, and its secretary and deputy
                .body("own.steps.PREPARE", notNullValue())
                .body("total.excluded", equalTo(4))
                .body("total.forecast.daysLeft", equalTo(26))
                .body("total.forecast.willMiss", equalTo(true));
        get(officer, campaign + "/progress?organisation=" + world.code("WARD"))
                .body("total.steps.CELL_PROPOSED", equalTo(2));
        run("insert into assessment_step (id, assessment_id, action, step, done_at, done_by, done_by_account) "
                + "select gen_random_uuid(), id, 'REVIEW', 'REVIEWED', '2025-12-18', 'x', 'x' from assessment "
                + "where subject_kind = 'MEMBER' and member_id = '%s'".formatted(world.person("M1")));
        get(officer, campaign + "/progress?asOf=2025-12-20&organisation=" + world.code("WARD"))
                .body("total.stepForecasts.REVIEWED.decided", equalTo(1))
                .body("total.stepForecasts.REVIEWED.daysLeft", equalTo(-5))
                .body("children[0].stepForecasts.REVIEWED.decided", equalTo(1))
                .body("children[1].stepForecasts.REVIEWED.decided", equalTo(0));
        get(world.at("CELL_SECRETARY", "CELL2"), campaign + "/progress").statusCode(404);
    }
}
