package vn.dangbo.evaluation.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/**
 * Ways to a grade, a place or a count that the rules do not give, by taking a step where or when nobody looked. Years 1956 to
 * 1959 and 1988 to 1990.
 */
@EvaluationServiceTest
class CampaignLoopholesTest {

    private static final String HEAD = Calls.HEAD_EVERYWHERE;
    private static final String DECIDER =
            TestTokens.ofAccount("decider", "ORG_HEAD:*:subtree", "GRASSROOTS_APPROVER:*:subtree");
    private static final String SECRETARY = TestTokens.of("CELL_SECRETARY:CELL9:subtree");
    private static final String OFFICER = TestTokens.of("ORG_HEAD:*:subtree", "ORG_OFFICER:*:subtree");
    private static final String CLERK_OF_WARD = TestTokens.of("GRASSROOTS_CLERK:WARD:subtree");
    private static final String CLERK_OF_TOWN = TestTokens.of("GRASSROOTS_CLERK:TOWN:subtree");
    private static final String GOOD = "\"resultsGood\": true, \"allAverage\": true";
    private static final String BEST = GOOD
            + ", \"resultsExcellent\": true, \"othersGood\": true, \"anyPoor\": false, \"targetsReachedPct\": 100, "
            + "\"degradation\": false, \"civilServant\": false, \"sickMonths\": 0";

    /** 366-QĐ/TW, HC16: heads are in no ceiling, so a body has one; it is the body of the leader, whatever the row says. */
    @Test
    void aLeaderHeadsTheOwnBodyAndNoOther() {
        var campaign = Campaigns.open("TOWN", 1956).under("E3-2025");
        Calls.handCollectives(Calls.EVERYWHERE, false, "LH_DU,Đảng ủy trường,CAP_UY_CO_SO,PHUONG,SCHOOL,2014-01-01,");
        var leaders =
                Stream.generate(() -> Campaigns.memberOf("CELL1")).limit(2).toList();
        add(campaign, row(leaders.get(0), "WARD", ", \"isHead\": true"), row(leaders.get(1), "WARD", ""))
                .body("results.outcome", contains("ADDED", "ADDED"));
        add(campaign, row(leaders.get(1), "SCHOOL", ", \"isHead\": true"))
                .body("results.code", contains("CAMPAIGN_SUBJECT_STANDS_ELSEWHERE"));
        add(campaign, row(leaders.get(1), "WARD", ", \"isHead\": true, \"collective\": \"LH_DU\""))
                .body("results.code", contains("CAMPAIGN_COLLECTIVE_OF_ANOTHER_UNIT"));
        add(campaign, row(leaders.get(1), "WARD", ", \"isHead\": true"))
                .body("results.code", contains("CAMPAIGN_HEAD_THERE"));
        assertEquals(
                "1",
                Campaigns.read("select count(*) from assessment where is_head and campaign_id = '%s'"
                        .formatted(campaign.id())));
    }

    /** HC1: a unit that is taken out, and graded after its head, still sets the head's ceiling. */
    @Test
    void whatADecisionRestsOnIsLookedAtAgainAtTheClosing() {
        var campaign = Campaigns.open("TOWN", 1957);
        var ward = campaign.organisation("WARD", "APPRAISED");
        var head = campaign.head(Campaigns.memberOf("CELL1"), "WARD", "APPRAISED", null);
        Calls.post(CLERK_OF_TOWN, "/evaluations/" + ward + "/exclude", """
                {"reason": "DANG_KIEM_TRA", "note": "x", "documentNo": "1-QĐ", "documentDate": "2025-12-01"}
                """).statusCode(200);
        decide(GOOD, List.of(head), "HTTNV").body("done", equalTo(1));
        Calls.post(CLERK_OF_TOWN, "/evaluations/" + ward + "/resume", """
                {"note": "x", "documentNo": "2-QĐ", "documentDate": "2025-12-02"}
                """).statusCode(200);
        decide(GOOD, List.of(ward), "HTNV").body("done", equalTo(1));
        close(campaign)
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_RULES_BROKEN"))
                .body("violations.field", contains(head.toString()))
                .body("violations[0].message", startsWith("WARD: HTTNV"));
        regrade(head, "SUPERIOR_REVIEW", "HTTNV", "HTNV").statusCode(201);
        close(campaign).statusCode(200);
    }

    /** HC7c: whoever has moved, and been reviewed since, is not withdrawn for a poor grade either; nor by an interested account. */
    @Test
    void whoHasMovedAndBeenReviewedIsNotWithdrawn() {
        var campaign = Campaigns.open("TOWN", 1958);
        var moved = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        Campaigns.run(
                "update assessment set since = 'MOVED', since_on = '2025-12-01' where id = '%s'".formatted(moved));
        withdraw(OFFICER, campaign, moved).statusCode(409).body("code", equalTo("CAMPAIGN_SUBJECT_UNDER_WAY"));
        var gone = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        Campaigns.run("update assessment set since = 'LEFT', since_on = '2025-12-01' where id = '%s'".formatted(gone));
        var interested = TestTokens.ofAccount("wife", "ORG_HEAD:*:subtree", "ORG_OFFICER:*:subtree");
        Calls.post(interested, "/evaluations/" + gone + "/conflict", "{\"reason\": \"Vợ\"}")
                .statusCode(200);
        withdraw(interested, campaign, gone).statusCode(409).body("code", equalTo("CONFLICT_DECLARED"));
        withdraw(OFFICER, campaign, gone).statusCode(200);
    }

    /** HC16 after the closing: one free place is for one re-grading, and what is graded down frees it again. */
    @Test
    void reGradingsCountEachOther() {
        var campaign = Campaigns.open("WARD", 1959);
        var members = campaign.appraised("CELL1", 5, "HTTNV");
        decide(BEST, members, "HTTNV").body("done", equalTo(5));
        close(campaign).statusCode(200);
        regrade(members.get(0), "COMPLAINT", "HTTNV", "HTXSNV").statusCode(201);
        regrade(members.get(1), "COMPLAINT", "HTTNV", "HTXSNV")
                .statusCode(409)
                .body("violations.field", contains("HC16"));
        regrade(members.get(0), "SUPERIOR_REVIEW", "HTXSNV", "HTTNV").statusCode(201);
        regrade(members.get(1), "COMPLAINT", "HTTNV", "HTXSNV").statusCode(201);
    }

    /** HC1 after the closing: the head of a unit that was re-graded is measured by what the unit has now. */
    @Test
    void aReGradedUnitSetsTheCeilingOfItsHead() {
        var campaign = Campaigns.open("SCHOOL", 1959);
        var unit = campaign.organisation("SCHOOL", "APPRAISED");
        var head = campaign.head(Campaigns.memberOf("CELL3"), "SCHOOL", "APPRAISED", null);
        decide(GOOD, List.of(unit), "HTTNV").body("done", equalTo(1));
        decide(GOOD, List.of(head), "HTNV").body("done", equalTo(1));
        close(campaign).statusCode(200);
        regrade(unit, "SUPERIOR_REVIEW", "HTTNV", "KHTNV").statusCode(201);
        regrade(head, "COMPLAINT", "HTNV", "HTTNV").statusCode(409).body("violations.field", hasItem("HC1"));
    }

    /** A unit, its committee and its leaders are graded above: there it is said that they are not, too. */
    @Test
    void aUnitIsNotTakenOutByItself() {
        var campaign = Campaigns.open("TOWN", 1988);
        var inspected = """
                {"reason": "DANG_KIEM_TRA", "note": "x", "documentNo": "1-QĐ", "documentDate": "2025-12-01"}
                """;
        var absent = "{\"reason\": \"VANG\", \"note\": \"x\"}";
        var ward = campaign.organisation("WARD", "PREPARE");
        exclude(CLERK_OF_WARD, ward, inspected).statusCode(403).body("code", equalTo("DECIDED_ELSEWHERE"));
        exclude(CLERK_OF_TOWN, ward, inspected).statusCode(200);
        Calls.post(CLERK_OF_WARD, "/evaluations/" + ward + "/resume", """
                {"note": "x", "documentNo": "2-QĐ", "documentDate": "2025-12-02"}
                """).statusCode(403);
        var member = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "REVIEWED");
        exclude(CLERK_OF_WARD, member, absent).statusCode(200);
    }

    /** 124-QĐ/TW điều 13: a campaign that grades anew, and does not grade somebody, leaves what the superior has said since. */
    @Test
    void whatTheSuperiorSaidOutlastsTheClosing() {
        var campaign = Campaigns.open("SCHOOL", 1989);
        var subject = campaign.member(Campaigns.memberOf("CELL3"), "CELL3", "PREPARE");
        Campaigns.run("""
                insert into evaluation (id, year, subject_kind, organisation_id, unit_path, member_id, grade, decision_no,
                                        decided_on, recorded_by, campaign_id)
                select a.id, 1989, 'MEMBER', a.organisation_id, a.unit_path, a.member_id, 'HTTNV', '1', '2025-12-01', 'x',
                       a.campaign_id
                from assessment a where a.id = '%1$s';
                update assessment set not_evaluated_reason = 'MIEN_SINH_HOAT' where id = '%1$s'
                """.formatted(subject));
        regrade(subject, "SUPERIOR_REVIEW", "HTTNV", "KHTNV").statusCode(201);
        close(campaign).statusCode(200);
        assertEquals("KHTNV", grade("evaluation", subject));
        assertEquals("KHTNV", grade("assessment", subject));
    }

    /** §6, HC7: units below that have a campaign of their own come first there, and their grades count here. */
    @Test
    void aCampaignBelowComesFirst() {
        var below = Campaigns.open("WARD", 1990);
        var cell = below.organisation("CELL1", "APPRAISED");
        var town = Campaigns.open("TOWN", 1990);
        var ward = town.organisation("WARD", "APPRAISED");
        var shares = GOOD + ", \"subordinatesAtLeastHtnvPct\": 100, \"subordinatesAtLeastHttnvPct\": 100";
        decide(shares, List.of(ward), "HTTNV").body("results.code", contains("OTHERS_FIRST"));
        decide(GOOD, List.of(cell), "KHTNV").body("done", equalTo(1));
        decide(shares, List.of(ward), "HTTNV").body("results.code", contains("FACT_RECORDED"));
        decide(GOOD, List.of(ward), "HTXSNV").body("results.code", contains("GRADE_FORBIDDEN"));
        decide(GOOD, List.of(ward), "HTNV").body("done", equalTo(1));
    }

    /** HD 21-HD/BTCTW: one violation counts once, wherever the member is at home by now. */
    @Test
    void aMoveHidesNoDiscipline() {
        var member = Campaigns.memberOf("CELL3");
        var subject = Campaigns.open("SCHOOL", 1957).member(member, "CELL3", "APPRAISED");
        decide(GOOD, List.of(subject), "HTTNV").body("done", equalTo(1));
        var discipline = UUID.randomUUID();
        Campaigns.run("""
                insert into discipline_copy (id, member_id, organisation_id, form, announced_on, occurred_on)
                values ('%1$s', '%2$s', '%3$s', 'CANH_CAO', '2025-06-01', '1957-06-01');
                update member_seating_copy set valid_to = '2025-07-01' where member_id = '%2$s';
                insert into member_seating_copy (member_id, cell_id, temporary, valid_from)
                values ('%2$s', '%4$s', false, '2025-07-01');
                update member_copy set cell_id = o.id, unit_path = o.path from organisation o
                where o.id = '%4$s' and member_id = '%2$s'
                """.formatted(discipline, member, SampleWorld.id("CELL3"), SampleWorld.id("CELL9")));
        var superior = TestTokens.of("ORG_HEAD:TOWN:subtree");
        var body = """
                {"ground": "LATE_DISCIPLINE", "from": "HTTNV", "decisionNo": "51-QĐ/TU", "decidedOn": "2025-12-30"%s}
                """;
        Calls.post(superior, "/evaluations/" + subject + "/regrade", body.formatted(""))
                .statusCode(400)
                .body("code", equalTo("REGRADE_DISCIPLINE_TO_NAME"));
        Calls.post(
                        superior,
                        "/evaluations/" + subject + "/regrade",
                        body.formatted(", \"discipline\": \"" + discipline + "\""))
                .statusCode(201);
    }

    /** Those who vote are the cell's of the meeting of the year evaluated, not of a day when it was smaller; all of them count. */
    @Test
    void aBallotIsHeldInTheYearEvaluatedAndAfterTheReview() {
        var member = Campaigns.memberOf("CELL9");
        var campaign = Campaigns.open("FARM", 1958);
        var subject = campaign.member(member, "CELL9", "COMMENTED");
        Calls.post(SECRETARY, "/evaluations/" + subject + "/review", """
                {"documentNo": "05-BB/CB", "documentDate": "2025-12-08"}
                """).statusCode(200);
        ballot(subject, "1957-12-31").statusCode(400).body("code", equalTo("DECIDED_BEFORE_YEAR"));
        ballot(subject, "2025-12-07").statusCode(400).body("code", equalTo("DECIDED_BEFORE_STEP"));
        ballot(subject, "2025-12-08").statusCode(200);
    }

    private static ValidatableResponse ballot(UUID subject, String day) {
        return Calls.post(SECRETARY, "/evaluations/" + subject + "/ballot", """
                {"stage": "CELL", "round": 1, "day": "%s", "minutesNo": "06-BB/CB", "note": "x",
                 "tally": {"summoned": 1, "present": 1, "issued": 1, "returned": 1, "valid": 1, "votes": {"HTTNV": 1}}}
                """.formatted(day));
    }

    private static String row(UUID member, String unit, String more) {
        return "{\"subjectKind\": \"LEADER\", \"organisation\": \"%s\", \"memberId\": \"%s\", \"level\": \"CO_SO\"%s}"
                .formatted(unit, member, more);
    }

    private static ValidatableResponse add(Campaigns campaign, String... rows) {
        return Calls.post(
                        OFFICER,
                        "/campaigns/" + campaign.id() + "/subjects",
                        "{\"reason\": \"x\", \"subjects\": [" + String.join(",", rows) + "]}")
                .statusCode(200);
    }

    private static ValidatableResponse withdraw(String token, Campaigns campaign, UUID subject) {
        return Calls.post(
                token, "/campaigns/" + campaign.id() + "/subjects/" + subject + "/withdraw", "{\"reason\": \"x\"}");
    }

    private static ValidatableResponse exclude(String token, UUID subject, String body) {
        return Calls.post(token, "/evaluations/" + subject + "/exclude", body);
    }

    private static ValidatableResponse close(Campaigns campaign) {
        Campaigns.run("update assessment set step = 'NOTIFIED' where grade is not null and campaign_id = '%s'"
                .formatted(campaign.id()));
        return Calls.post(HEAD, "/campaigns/" + campaign.id() + "/close", "");
    }

    private static String grade(String table, UUID id) {
        return Campaigns.read("select grade from %s where id = '%s'".formatted(table, id));
    }

    private static ValidatableResponse regrade(UUID id, String ground, String from, String to) {
        return Calls.post(HEAD, "/evaluations/" + id + "/regrade", """
                {"ground": "%s", "from": "%s", "to": "%s", "decisionNo": "51-QĐ/TU", "decidedOn": "2025-12-30"}
                """.formatted(ground, from, to));
    }

    private static ValidatableResponse decide(String facts, List<UUID> ids, String grade) {
        return Calls.post(DECIDER, "/evaluations/decisions", """
                {"documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20", "facts": {%s}, "subjects": [%s]}
                """.formatted(
                        facts,
                        ids.stream()
                                .map(id -> "{\"id\": \"%s\", \"grade\": \"%s\"}".formatted(id, grade))
                                .collect(Collectors.joining(","))));
    }
}
