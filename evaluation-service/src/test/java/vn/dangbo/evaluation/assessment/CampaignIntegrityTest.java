package vn.dangbo.evaluation.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.person.MemberCopy;
import vn.dangbo.evaluation.person.MembersTold;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/**
 * Ways past the steps, the ceilings and the counts of a campaign, each of which is closed: files, re-gradings, calls at once,
 * subjects by hand. Years 1963 to 1969, 1973 to 1979, and for files 2021 to 2023 in CELL3 of SCHOOL.
 */
@EvaluationServiceTest
class CampaignIntegrityTest {

    private static final String APPROVER = TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree");
    private static final String OF_SCHOOL = TestTokens.of("GRASSROOTS_APPROVER:SCHOOL:subtree");
    private static final String CLERK =
            TestTokens.of("GRASSROOTS_CLERK:WARD:subtree", "GRASSROOTS_CLERK:SCHOOL:subtree");
    private static final String HEAD = Calls.HEAD_EVERYWHERE;
    private static final String GOOD = "\"resultsGood\": true, \"allAverage\": true";
    private static final String BEST = GOOD
            + ", \"resultsExcellent\": true, \"othersGood\": true, \"anyPoor\": false, \"targetsReachedPct\": 100, "
            + "\"degradation\": false, \"civilServant\": false, \"sickMonths\": 0";

    /** Results of years of files go to years that no other test asks for. */
    private final List<String> done = new ArrayList<>();

    @AfterEach
    void outOfTheWay() {
        done.forEach(Campaigns::run);
    }

    private static String away(Campaigns campaign, int year) {
        return "update evaluation set year = %d where campaign_id = '%s'".formatted(year, campaign.id());
    }

    @Inject
    MemberCopy members;

    @Test
    void aFileChangesNothingThatACampaignHasDecidedOrIsDeciding() {
        var campaign = Campaigns.open("SCHOOL", 2021);
        done.add(away(campaign, 1946));
        var unit = campaign.organisation("CELL3", "APPRAISED");
        Calls.hand(CLERK, false, "2021,ORGANISATION,CELL3,,HTXSNV,,1-QĐ,2025-12-31")
                .body("errors.code", contains("RESULT_OF_CAMPAIGN"));
        decide(OF_SCHOOL, "", List.of(unit), "KHTNV").body("done", equalTo(1));
        Calls.hand(CLERK, false, "2021,ORGANISATION,CELL3,,HTXSNV,,1-QĐ,2025-12-31")
                .body("errors.code", contains("RESULT_OF_CAMPAIGN"));
        close(campaign).statusCode(200);
        Calls.hand(CLERK, false, "2021,ORGANISATION,CELL3,,HTXSNV,,1-QĐ,2025-12-31")
                .body("errors.code", contains("RESULT_OF_CAMPAIGN"));
        assertEquals("KHTNV", grade(unit));
        // What it says already changes nothing, and is no fault
        Calls.hand(CLERK, false, "2021,ORGANISATION,CELL3,,KHTNV,,40-QĐ/ĐU,2025-12-20")
                .body("errors.size()", equalTo(0));
    }

    /** Who had no card at the decision is known by it when a file names it. */
    @Test
    void onePersonHasOneResultWhenTheCardComesLater() {
        var campaign = Campaigns.open("SCHOOL", 2022);
        done.add(away(campaign, 1947));
        var member = Campaigns.memberOf("CELL3");
        var subject = campaign.member(member, "CELL3", "APPRAISED");
        decide(OF_SCHOOL, GOOD, List.of(subject), "HTTNV").body("done", equalTo(1));
        members.apply(List.of(MembersTold.member(member, "76990001", "CELL3")));
        Calls.hand(CLERK, false, "2022,MEMBER,CELL3,76990001,HTXSNV,,1-QĐ,2025-12-31")
                .body("errors.code", contains("RESULT_OF_CAMPAIGN"));
        assertEquals(
                "1",
                Campaigns.read(
                        "select count(*) from evaluation e left join member_copy m on m.card_hash = e.subject_hash "
                                + "where e.year = 2022 and coalesce(e.member_id, m.member_id) = '" + member + "'"));
    }

    /** 124-QĐ/TW điều 13: what the superior has changed stays changed, in files and in a campaign that grades anew. */
    @Test
    void whatTheSuperiorHasChangedIsNotDecidedOver() {
        Calls.hand(CLERK, false, "2023,ORGANISATION,CELL3,,HTTNV,,1-QĐ,2025-12-01");
        var campaign = Campaigns.open("SCHOOL", 2023);
        done.add(away(campaign, 1948));
        var id = Campaigns.read("select id from evaluation where year = 2023 and organisation_id = '"
                + SampleWorld.id("CELL3") + "' and subject_kind = 'ORGANISATION'");
        // as the opening leaves it that grades anew
        Campaigns.run("""
                insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, origin, step, recorded_by)
                select '%1$s', '%2$s', 'ORGANISATION', id, path, 'CUT_OFF', 'APPRAISED', 'x' from organisation where id = '%3$s';
                update evaluation set campaign_id = '%2$s' where id = '%1$s'
                """.formatted(id, campaign.id(), SampleWorld.id("CELL3")));
        regrade(HEAD, id, "SUPERIOR_REVIEW", "HTTNV", "KHTNV").statusCode(201);
        decide(OF_SCHOOL, GOOD, List.of(UUID.fromString(id)), "HTNV").body("done", equalTo(0));
        assertEquals("KHTNV", grade(UUID.fromString(id)));
        assertEquals(
                "DECIDED KHTNV", Campaigns.read("select step || ' ' || grade from assessment where id = '" + id + "'"));
        Calls.hand(CLERK, false, "2023,ORGANISATION,CELL3,,HTTNV,,1-QĐ,2025-12-01")
                .body("errors.code", contains("RESULT_REGRADED"));
    }

    /** What a campaign that grades anew does not grade has no grade left: report and figures say the same. */
    @Test
    void whoIsNotGradedAnewKeepsNoGrade() {
        var campaign = Campaigns.open("SCHOOL", 1943);
        var subject = campaign.member(Campaigns.memberOf("CELL3"), "CELL3", "PREPARE");
        Campaigns.run("""
                insert into evaluation (id, year, subject_kind, organisation_id, unit_path, member_id, grade, recorded_by, campaign_id)
                select a.id, 1943, 'MEMBER', a.organisation_id, a.unit_path, a.member_id, 'HTXSNV', 'x', a.campaign_id
                from assessment a where a.id = '%1$s';
                update assessment set not_evaluated_reason = 'MIEN_SINH_HOAT' where id = '%1$s'
                """.formatted(subject));
        close(campaign).statusCode(200);
        assertEquals(
                "MIEN_SINH_HOAT",
                Campaigns.read(
                        "select coalesce(grade, not_evaluated_reason) from evaluation where id = '" + subject + "'"));
    }

    /** Who has gone is graded where he or she has come to: this campaign makes no result. */
    @Test
    void whoHasGoneHasNoResultHere() {
        var campaign = Campaigns.open("SCHOOL", 1944);
        var subject = campaign.member(Campaigns.memberOf("CELL3"), "CELL3", "PREPARE");
        Campaigns.run("update assessment set not_evaluated_reason = 'CHUYEN_DI' where id = '%s'".formatted(subject));
        close(campaign).statusCode(200);
        assertEquals("0", Campaigns.read("select count(*) from evaluation where id = '" + subject + "'"));
    }

    /** Progress is that of the end of the day asked for, by the steps taken until then. */
    @Test
    void progressOfAPastDayIsOfThatDay() {
        var campaign = Campaigns.open("WARD", 1945);
        var subjects = campaign.appraised("CELL1", 2, "HTTNV");
        decide(APPROVER, GOOD, subjects, "HTTNV").body("done", equalTo(2));
        Campaigns.run("update assessment_step set done_at = now() - interval '3 days' where assessment_id = '%s'"
                .formatted(subjects.get(0)));
        var progress = "/campaigns/" + campaign.id() + "/progress";
        Calls.get(HEAD, progress).body("total.decided", equalTo(2)).body("total.steps.DECIDED", equalTo(2));
        var yesterday =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1);
        Calls.get(HEAD, progress + "?asOf=" + yesterday)
                .body("total.decided", equalTo(1))
                .body("total.remaining", equalTo(1))
                .body("total.steps.DECIDED", equalTo(1));
        Calls.get(HEAD, progress + "?asOf=" + yesterday.minusDays(9)).body("total.decided", equalTo(0));
    }

    /** HC16: what was on record before takes places of the ceiling, and excuses nobody else. */
    @Test
    void oneResultTakenOverDoesNotOpenTheCeiling() {
        var campaign = Campaigns.open("WARD", 1963);
        var recorded = campaign.appraised("CELL1", 1, "HTXSNV").get(0);
        Campaigns.run("update assessment set step = 'DECIDED', grade = 'HTXSNV', taken_over = true where id = '%s'"
                .formatted(recorded));
        var others = campaign.appraised("CELL1", 24, "HTTNV");
        decide(APPROVER, BEST, others.subList(0, 4), "HTXSNV").body("done", equalTo(4));
        decide(APPROVER, GOOD, others.subList(4, 24), "HTNV").body("done", equalTo(20));
        close(campaign).statusCode(409).body("code", equalTo("CAMPAIGN_CAPS_BROKEN"));
    }

    /** A better grade by re-grading keeps to the rules and the ceiling of the year, whether the campaign is closed or not. */
    @Test
    void aRegradeIsNoWayAroundTheRules() {
        var campaign = Campaigns.open("WARD", 1964);
        var punished = Campaigns.memberOf("CELL1");
        Campaigns.disciplined(punished, "CELL1", 1964);
        var subject = campaign.member(punished, "CELL1", "APPRAISED");
        var other = campaign.appraised("CELL1", 1, "HTTNV").get(0);
        decide(APPROVER, GOOD, List.of(subject), "KHTNV").body("done", equalTo(1));
        decide(APPROVER, BEST, List.of(other), "HTTNV").body("done", equalTo(1));
        close(campaign).statusCode(200);
        regrade(HEAD, subject.toString(), "SUPERIOR_REVIEW", "KHTNV", "HTTNV")
                .statusCode(409)
                .body("violations.field", hasItem("HC3"));
        regrade(HEAD, other.toString(), "COMPLAINT", "HTTNV", "HTXSNV")
                .statusCode(409)
                .body("violations.field", contains("HC16"));
        // and what needs no rule goes through
        regrade(HEAD, other.toString(), "COMPLAINT", "HTTNV", "HTNV").statusCode(201);
        regrade(HEAD, other.toString(), "COMPLAINT", "HTNV", "HTTNV").statusCode(201);
    }

    @Test
    void whoeverHasDeclaredAnInterestDoesNotRegrade() {
        var campaign = Campaigns.open("WARD", 1965);
        var subject = campaign.appraised("CELL1", 1, "HTTNV").get(0);
        var account = TestTokens.ofAccount(
                "interested",
                "ORG_HEAD:TOWN:subtree",
                "GRASSROOTS_APPROVER:TOWN:subtree",
                "GRASSROOTS_CLERK:TOWN:subtree");
        Calls.post(account, "/evaluations/" + subject + "/conflict", "{\"reason\": \"Vợ\"}")
                .statusCode(200);
        decide(APPROVER, GOOD, List.of(subject), "HTTNV").body("done", equalTo(1));
        regrade(account, subject.toString(), "SUPERIOR_REVIEW", "HTTNV", "HTNV")
                .statusCode(409)
                .body("code", equalTo("CONFLICT_DECLARED"));
    }

    /** HD 21-HD/BTCTW: one violation counts once, also for two who count it at once. */
    @Test
    void oneViolationHitsOneYearWhoeverIsFirst() {
        var member = Campaigns.memberOf("CELL1");
        var ids = Stream.of(1966, 1967)
                .map(year -> {
                    var id = Campaigns.open("WARD", year).member(member, "CELL1", "APPRAISED");
                    decide(APPROVER, GOOD, List.of(id), "HTTNV").body("done", equalTo(1));
                    return id;
                })
                .toList();
        var discipline = UUID.randomUUID();
        Campaigns.run("""
                insert into discipline_copy (id, member_id, organisation_id, form, announced_on)
                values ('%s', '%s', '%s', 'CANH_CAO', '2024-05-02')
                """.formatted(discipline, member, SampleWorld.id("CELL1")));
        var statuses = ids.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> Calls.post(HEAD, "/evaluations/" + id + "/regrade", """
                        {"ground": "LATE_DISCIPLINE", "from": "HTTNV", "decisionNo": "51-QĐ/TU", "decidedOn": "2025-12-30",
                         "discipline": "%s"}
                        """.formatted(discipline))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(201, 409), statuses);
    }

    /** The ballot of those who decide is the decision; afterwards they have nothing else to decide. */
    @Test
    void theBallotOfThoseWhoDecideIsKept() {
        var subject =
                Campaigns.open("WARD", 1968).appraised("CELL1", 1, "HTTNV").get(0);
        Calls.post(CLERK, "/evaluations/" + subject + "/ballot", """
                {"stage": "DECIDER", "round": 1, "minutesNo": "1-BB", "day": "2025-12-10",
                 "tally": {"summoned": 10, "present": 10, "issued": 10, "returned": 10, "valid": 10,
                           "votes": {"HTNV": 10}, "noGrade": 0}}
                """).statusCode(200);
        decide(APPROVER, GOOD, List.of(subject), "HTTNV").body("results.code", contains("DECISION_AGAINST_BALLOT"));
        decide(APPROVER, GOOD, List.of(subject), "HTNV").body("done", equalTo(1));
    }

    @Test
    void aDecisionComesAfterItsSteps() {
        var subject = Campaigns.open("WARD", 1969).member(Campaigns.memberOf("CELL1"), "CELL1", "COMMENTED");
        Calls.post(CLERK, "/evaluations/" + subject + "/review", """
                {"documentNo": "05-BB/CB", "documentDate": "2025-12-21"}
                """).statusCode(200);
        Campaigns.run("update assessment set step = 'APPRAISED' where id = '%s'".formatted(subject));
        decide(APPROVER, GOOD, List.of(subject), "HTTNV").body("results.code", contains("DECIDED_BEFORE_STEP"));
    }

    @Test
    void aSubjectByHandIsAtHomeThereAndInOneCampaign() {
        var ward = Campaigns.open("WARD", 1973);
        var town = Campaigns.open("TOWN", 1973);
        var member = Campaigns.memberOf("CELL1");
        var row = """
                {"reason": "x", "subjects": [{"subjectKind": "MEMBER", "organisation": "%s", "memberId": "%s"}]}
                """;
        add(ward, row.formatted("CELL2", member)).body("results.code", contains("CAMPAIGN_MEMBER_NOT_SEATED"));
        add(ward, row.formatted("CELL1", member)).body("done", equalTo(1));
        add(town, row.formatted("CELL1", member)).body("results.code", contains("CAMPAIGN_SUBJECT_ELSEWHERE"));
    }

    /** 366-QĐ/TW does not count heads in the ceiling: a body has one. */
    @Test
    void aBodyHasOneHeadAndItStaysAfterTheReview() {
        var campaign = Campaigns.open("TOWN", 1974).under("E3-2025");
        var rows = Stream.generate(() -> Campaigns.memberOf("CELL1"))
                .limit(2)
                .map(member -> """
                        {"subjectKind": "LEADER", "organisation": "WARD", "memberId": "%s", "level": "CO_SO", "isHead": true}
                        """.formatted(member))
                .toList();
        add(campaign, "{\"reason\": \"x\", \"subjects\": [" + String.join(",", rows) + "]}")
                .body("results.outcome", contains("ADDED", "REFUSED"))
                .body("results[1].code", equalTo("CAMPAIGN_HEAD_THERE"));
        add(campaign, "{\"reason\": \"x\", \"subjects\": [" + rows.get(0).replace(", \"isHead\": true", "") + "]}")
                .body("results.outcome", contains("UPDATED"));
        assertEquals("t", Campaigns.read("select is_head from assessment where campaign_id = '" + campaign.id() + "'"));
        Campaigns.run("update assessment set step = 'REVIEWED' where campaign_id = '" + campaign.id() + "'");
        add(campaign, "{\"reason\": \"x\", \"subjects\": [" + rows.get(0) + "]}")
                .body("results.code", contains("CAMPAIGN_SUBJECT_REVIEWED"));
    }

    /** A head who was withdrawn comes back as the head, unless somebody else is by now. */
    @Test
    void whoComesBackIsNoSecondHead() {
        var campaign = Campaigns.open("TOWN", 1955).under("E3-2025");
        var row =
                "{\"subjectKind\": \"LEADER\", \"organisation\": \"WARD\", \"memberId\": \"%s\", \"level\": \"CO_SO\"%s}";
        var first = Campaigns.memberOf("CELL1");
        var second = Campaigns.memberOf("CELL1");
        var body = "{\"reason\": \"x\", \"subjects\": [%s]}";
        String id = add(campaign, body.formatted(row.formatted(first, ", \"isHead\": true")))
                .extract()
                .path("results[0].id");
        Calls.post(HEAD_OFFICER, "/campaigns/" + campaign.id() + "/subjects/" + id + "/withdraw", "{\"reason\": \"x\"}")
                .statusCode(200);
        add(campaign, body.formatted(row.formatted(second, ", \"isHead\": true") + "," + row.formatted(first, "")))
                .body("results.outcome", contains("ADDED", "REFUSED"))
                .body("results[1].code", equalTo("CAMPAIGN_HEAD_THERE"));
        add(campaign, body.formatted(row.formatted(first, ""))).body("results.code", contains("CAMPAIGN_HEAD_THERE"));
        add(campaign, body.formatted(row.formatted(first, ", \"isHead\": false")))
                .body("results.outcome", contains("REINSTATED"));
    }

    /** HC7: who has been reviewed is not withdrawn so that the cell looks better. */
    @Test
    void whoIsReviewedIsGivenBackBeforeBeingWithdrawn() {
        var campaign = Campaigns.open("TOWN", 1975);
        var subject = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        Calls.post(
                        HEAD_OFFICER,
                        "/campaigns/" + campaign.id() + "/subjects/" + subject + "/withdraw",
                        "{\"reason\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_SUBJECT_UNDER_WAY"));
    }

    /** HD 07-HD/BTCTW 2011: absentees count in the base, so leaving members out of the summons is said. */
    @Test
    void fewerSummonedThanMembersTakesAReason() {
        var subject = Campaigns.open("WARD", 1978).member(Campaigns.memberOf("CELL1"), "CELL1", "REVIEWED");
        Campaigns.memberOf("CELL1");
        var ballot = """
                {"stage": "CELL", "round": 1, "minutesNo": "06-BB/CB", "day": "2025-12-10"%s,
                 "tally": {"summoned": 1, "present": 1, "issued": 1, "returned": 1, "valid": 1, "votes": {"HTTNV": 1}, "noGrade": 0}}
                """;
        Calls.post(CLERK, "/evaluations/" + subject + "/ballot", ballot.formatted(""))
                .statusCode(422)
                .body("violations.code", contains("BALLOT_NOT_ALL_SUMMONED"));
        Calls.post(CLERK, "/evaluations/" + subject + "/ballot", ballot.formatted(", \"note\": \"Đi công tác\""))
                .statusCode(200);
    }

    /** HC17: what lifts a rule is weighed, and the weighing said. */
    @Test
    void whatLiftsARuleTakesAReason() {
        var subject =
                Campaigns.open("WARD", 1979).appraised("CELL1", 1, "HTTNV").get(0);
        var facts = GOOD + ", \"targetsReachedPct\": 40, \"forceMajeure\": true";
        decide(APPROVER, facts, List.of(subject), "HTNV").body("results.code", contains("LIFT_WITHOUT_REASON"));
        Calls.post(APPROVER, "/evaluations/" + subject + "/decision", """
                {"documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20", "grade": "HTNV", "note": "Lũ lụt", "facts": {%s}}
                """.formatted(facts))
                .statusCode(200);
    }

    /** HD 25-HD/BTCTW §3: the committee above appraises; the unit graded does not. */
    @Test
    void aUnitDoesNotAppraiseItself() {
        var ward = Campaigns.open("TOWN", 1976).organisation("WARD", "CELL_PROPOSED");
        Calls.post(CLERK, "/evaluations/" + ward + "/appraisal", "{\"grade\": \"HTXSNV\"}")
                .statusCode(403)
                .body("code", equalTo("DECIDED_ELSEWHERE"));
        Calls.post(
                        TestTokens.of("ORG_OFFICER:TOWN:subtree"),
                        "/evaluations/" + ward + "/appraisal",
                        "{\"grade\": \"HTTNV\"}")
                .statusCode(200);
        Calls.post(CLERK, "/evaluations/" + ward + "/return", "{\"to\": \"PREPARE\", \"note\": \"x\"}")
                .statusCode(403);
    }

    /** HC12: whom the rules do not grade they do not grade by hand either. */
    @Test
    void whoIsAddedByHandIsExcludedByTheSameRules() {
        var campaign = Campaigns.open("TOWN", 1977);
        var member = Campaigns.memberOf("CELL1");
        Campaigns.run("update member_copy set admitted_on = '2025-08-01' where member_id = '" + member + "'");
        add(campaign, """
                {"reason": "x", "subjects": [{"subjectKind": "MEMBER", "organisation": "CELL1", "memberId": "%s"}]}
                """.formatted(member)).body("done", equalTo(1));
        assertEquals(
                "MOI_KET_NAP",
                Campaigns.read("select not_evaluated_reason from assessment where member_id = '" + member + "'"));
    }

    /** A grade that a rule set forbids is not made good by a number that cannot be. */
    @Test
    void factsHaveBounds() {
        var subject =
                Campaigns.open("WARD", 1976).appraised("CELL1", 1, "HTTNV").get(0);
        for (var wrong : List.of("\"sickMonths\": -3", "\"targetsReachedPct\": 101", "\"sickMonths\": 1e999999")) {
            decide(APPROVER, GOOD + ", " + wrong, List.of(subject), "HTTNV")
                    .body("results.code", contains("FACT_INVALID"));
        }
    }

    /** The report is that of what is locked: neither the service nor a step changes it afterwards. */
    @Test
    void whatIsLockedIsLockedForTheServiceToo() {
        var campaign = Campaigns.open("WARD", 1977);
        var subject = campaign.appraised("CELL1", 1, "HTTNV").get(0);
        decide(APPROVER, GOOD, List.of(subject), "HTTNV").body("done", equalTo(1));
        close(campaign).statusCode(200);
        for (var change : List.of(
                "update campaign set report_digest = 'x' where id = '%s'".formatted(campaign.id()),
                "update campaign set status = 'OPEN' where id = '%s'".formatted(campaign.id()),
                "update assessment set grade = 'HTXSNV' where id = '%s'".formatted(subject))) {
            org.junit.jupiter.api.Assertions.assertThrows(AssertionError.class, () -> Campaigns.run(change), change);
        }
    }

    private static final String HEAD_OFFICER = TestTokens.of("ORG_HEAD:*:subtree", "ORG_OFFICER:*:subtree");

    private static ValidatableResponse add(Campaigns campaign, String body) {
        return Calls.post(HEAD_OFFICER, "/campaigns/" + campaign.id() + "/subjects", body)
                .statusCode(200);
    }

    private static ValidatableResponse close(Campaigns campaign) {
        Campaigns.run("update assessment set step = 'NOTIFIED' where grade is not null and campaign_id = '%s'"
                .formatted(campaign.id()));
        return Calls.post(HEAD, "/campaigns/" + campaign.id() + "/close", "");
    }

    private static String grade(UUID id) {
        return Campaigns.read("select grade from evaluation where id = '" + id + "'");
    }

    private static ValidatableResponse regrade(String token, String id, String ground, String from, String to) {
        return Calls.post(token, "/evaluations/" + id + "/regrade", """
                {"ground": "%s", "from": "%s", "to": "%s", "decisionNo": "51-QĐ/TU", "decidedOn": "2025-12-30"}
                """.formatted(ground, from, to));
    }

    private static ValidatableResponse decide(String token, String facts, List<UUID> ids, String grade) {
        return Calls.post(token, "/evaluations/decisions", """
                {"documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20", "facts": {%s}, "subjects": [%s]}
                """.formatted(
                        facts,
                        ids.stream()
                                .map(id -> "{\"id\": \"%s\", \"grade\": \"%s\"}".formatted(id, grade))
                                .collect(Collectors.joining(","))));
    }
}
