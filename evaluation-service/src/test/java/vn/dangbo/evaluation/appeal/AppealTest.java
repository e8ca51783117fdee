package vn.dangbo.evaluation.appeal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.appeal.AppealCalls.APPROVER;
import static vn.dangbo.evaluation.appeal.AppealCalls.REASON;
import static vn.dangbo.evaluation.appeal.AppealCalls.SECRETARY;
import static vn.dangbo.evaluation.appeal.AppealCalls.TOWN_HEAD;
import static vn.dangbo.evaluation.appeal.AppealCalls.answer;
import static vn.dangbo.evaluation.appeal.AppealCalls.complaint;
import static vn.dangbo.evaluation.appeal.AppealCalls.decided;
import static vn.dangbo.evaluation.appeal.AppealCalls.escalate;
import static vn.dangbo.evaluation.appeal.AppealCalls.post;
import static vn.dangbo.evaluation.appeal.AppealCalls.publishedWithDeadline;
import static vn.dangbo.evaluation.appeal.AppealCalls.recorded;
import static vn.dangbo.evaluation.appeal.AppealCalls.regrade;
import static vn.dangbo.evaluation.appeal.AppealCalls.subject;
import static vn.dangbo.evaluation.appeal.AppealCalls.underReview;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.testkit.TestTokens;

/** The way of a complaint about a result; 124-QĐ/TW article 13. */
@EvaluationServiceTest
class AppealTest {

    @Inject
    AgroalDataSource dataSource;

    @AfterEach
    void nothingStays() throws SQLException {
        AppealCalls.nothingStays();
    }

    @Test
    void theLevelThatDecidedAnswersThenItsSuperiorForGood() {
        var result = decided(Campaigns.memberOf("CELL1"));
        var appeal = recorded(result, SECRETARY);
        get(EVERYWHERE, "/evaluations/" + result + "/appeals")
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("RECEIVED"))
                .body("items[0].byMember", equalTo(true))
                .body("items[0].grade", equalTo("HTTNV"))
                .body("items[0].steps[0].text", equalTo(REASON));
        answer(APPROVER, result, appeal, "UPHELD", "2018-01-20")
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("steps[1].answeredBy", equalTo("WARD"));
        var otherApprover = TestTokens.ofAccount("other", "GRASSROOTS_APPROVER:WARD:subtree");
        escalate(SECRETARY, result, appeal).statusCode(200).body("instance", equalTo("DIRECT_SUPERIOR"));
        answer(otherApprover, result, appeal, "UPHELD", "2018-02-20")
                .statusCode(409)
                .body("code", equalTo("APPEAL_NOT_SUPERIOR"));
        answer(TOWN_HEAD, result, appeal, "INADMISSIBLE", "2018-02-20")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("steps.answeredBy", contains(null, "WARD", null, "TOWN"));
        escalate(SECRETARY, result, appeal).statusCode(409).body("code", equalTo("APPEAL_ANSWER_FINAL"));
        answer(TOWN_HEAD, result, appeal, "UPHELD", "2018-02-21")
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_IN_STATE"));
    }

    /** Nothing is suspended: the result counts as it did. */
    @Test
    void aResultIsUnderReviewUntilTheAnswerAndCounts() {
        var result = decided(Campaigns.memberOf("CELL1"));
        var figure = "/statistics/EVAL_MEMBER?organisation=WARD&year=2017";
        int before = graded(figure);
        underReview(result, false);
        get(EVERYWHERE, "/evaluations/" + result).body("period", equalTo("YEAR"));

        var appeal = recorded(result, SECRETARY);
        underReview(result, true);
        assertEquals(before, graded(figure));
        answer(APPROVER, result, appeal, "UPHELD", "2018-01-20").statusCode(200);
        underReview(result, false);
        escalate(SECRETARY, result, appeal).statusCode(200);
        underReview(result, true);
        answer(TOWN_HEAD, result, appeal, "UPHELD", "2018-02-20").statusCode(200);
        underReview(result, false);
    }

    @Test
    void oneComplaintAtATimeAndNoneBeforeItsAnswerToTheSuperior() {
        var result = decided(Campaigns.memberOf("CELL1"));
        var appeal = recorded(result, SECRETARY);
        post(SECRETARY, result + "/appeal", complaint("2018-01-11"))
                .statusCode(409)
                .body("code", equalTo("APPEAL_OPEN"));
        escalate(SECRETARY, result, appeal).statusCode(409).body("code", equalTo("STEP_NOT_IN_STATE"));
        answer(APPROVER, result, appeal, "UPHELD", "2018-01-20").statusCode(200);
        post(SECRETARY, result + "/appeal", complaint("2018-01-21"))
                .statusCode(409)
                .body("code", equalTo("APPEAL_ANSWERED"))
                .body("detail", containsString(appeal));
        escalate(SECRETARY, result, appeal).statusCode(200);
        answer(TOWN_HEAD, result, appeal, "UPHELD", "2018-02-20").statusCode(200);
        post(SECRETARY, result + "/appeal", complaint("2018-02-21"))
                .statusCode(409)
                .body("code", equalTo("APPEAL_ANSWER_FINAL"));
        // another grade is another matter
        regrade(result, "SUPERIOR_REVIEW", "HTTNV", "HTNV");
        post(SECRETARY, result + "/appeal", complaint("2019-03-02")).statusCode(201);
    }

    /** A site's rule set may have reporting wait for the answer; the results come back with it. */
    @Test
    void reportingWaitsWhereTheRuleSetSaysSo() throws SQLException {
        var waits = AppealCalls.published(appeal -> appeal.put("suspendsReporting", true));
        for (var ruleSet : List.of("E1b-2019", waits)) {
            var campaign = Campaigns.open("WARD", 2017).under(ruleSet);
            var result = subject(campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED"));
            AppealCalls.decide(APPROVER, result);
            var figure = "/statistics/EVAL_MEMBER?organisation=WARD&year=2017";
            var form = "/forms/BIEU-DANG-VIEN?organisation=WARD&year=2017";
            int before = graded(figure);
            int notYet = notYet(form);
            var appeal = recorded(result, SECRETARY);
            int off = ruleSet.equals(waits) ? 1 : 0;
            assertEquals(before - off, graded(figure));
            assertEquals(notYet + off, notYet(form));
            get(EVERYWHERE, "/campaigns/" + campaign.id() + "/subjects/totals")
                    .body("kinds[0].toGrade", equalTo(1))
                    .body("kinds[0].underReview", equalTo(1));
            Owner.run("update assessment set step = 'NOTIFIED' where id = '%s'".formatted(result));
            Calls.post(TOWN_HEAD, "/campaigns/" + campaign.id() + "/close", "{}")
                    .statusCode(200);
            get(EVERYWHERE, "/campaigns/" + campaign.id() + "/report")
                    .body(
                            "text",
                            containsString("\"organisation\":\"CELL1\"," + (off == 1 ? "" : "\"grade\":\"HTTNV\",")
                                    + "\"pending\":false,\"underReview\":true,\"subjects\":1}"));
            answer(APPROVER, result, appeal, "UPHELD", "2018-01-20").statusCode(200);
            assertEquals(before, graded(figure));
            assertEquals(notYet, notYet(form));
            AppealCalls.nothingStays();
        }
    }

    private static int graded(String figure) {
        return get(EVERYWHERE, figure).statusCode(200).extract().<List<Integer>>path("rows.value").stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static int notYet(String form) {
        return get(EVERYWHERE, form).statusCode(200).extract().path("lines.find { it.row == 'NOT_YET' }.values.TONG");
    }

    /** An answer changes no grade; the superior's re-grading does, and settles the complaint. */
    @Test
    void aRegradeOnComplaintSettlesWhatWasFoundDue() {
        var result = decided(Campaigns.memberOf("CELL1"));
        var appeal = recorded(result, SECRETARY);
        answer(APPROVER, result, appeal, "REGRADE_DUE", "2018-01-20")
                .statusCode(200)
                .body("state", equalTo("OPEN_FOR_REGRADE"))
                .body("regrade", nullValue());
        get(EVERYWHERE, "/evaluations/" + result).body("grade", equalTo("HTTNV"));
        underReview(result, true);

        regrade(result, "SUPERIOR_REVIEW", "HTTNV", "HTNV");
        underReview(result, true);
        String regrade = regrade(result, "COMPLAINT", "HTNV", "HTTNV");
        get(EVERYWHERE, "/evaluations/" + result + "/appeals")
                .body("items[0].state", equalTo("REGRADED"))
                .body("items[0].regrade", equalTo(regrade));
        underReview(result, false);
        escalate(SECRETARY, result, appeal).statusCode(409);
    }

    /** What the level below found due and the superior does not do, the superior has to answer. */
    @Test
    void aRegradeThatIsNotMadeComesBeforeTheSuperior() {
        var result = decided(Campaigns.memberOf("CELL1"));
        var appeal = recorded(result, SECRETARY);
        answer(APPROVER, result, appeal, "REGRADE_DUE", "2018-01-20").statusCode(200);
        escalate(SECRETARY, result, appeal).statusCode(200);
        answer(TOWN_HEAD, result, appeal, "REGRADE_DUE", "2018-02-20").body("state", equalTo("OPEN_FOR_REGRADE"));
        escalate(SECRETARY, result, appeal).statusCode(409).body("code", equalTo("APPEAL_ANSWER_FINAL"));
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01, DAY_TO_COME", "2017-12-19, APPEAL_BEFORE_DECISION", ", FIELD_MISSING"})
    void daysThatCannotBe(String day, String code) {
        var result = decided(Campaigns.memberOf("CELL1"));
        post(SECRETARY, result + "/appeal", day == null ? "{\"reason\": \"x\"}" : complaint(day))
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01, DAY_TO_COME", "2018-01-09, STEP_BEFORE_LAST"})
    void answersOfDaysThatCannotBe(String day, String code) {
        var result = decided(Campaigns.memberOf("CELL1"));
        var appeal = recorded(result, SECRETARY);
        answer(APPROVER, result, appeal, "UPHELD", day).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void aResultWithoutAGradeIsNotComplainedOf() throws SQLException {
        var result = decided(Campaigns.memberOf("CELL1"));
        Owner.run(
                "update evaluation set grade = null, not_evaluated_reason = 'OTHER' where id = '%s'".formatted(result));
        post(SECRETARY, result + "/appeal", complaint("2018-01-10"))
                .statusCode(409)
                .body("code", equalTo("APPEAL_WITHOUT_GRADE"));
    }

    /** No central text names a time limit (§13); a site's own rules may. Time runs from the notice. */
    @Test
    void aTimeThatTheRulesSetIsKept() throws SQLException {
        var result = decided(Campaigns.memberOf("CELL1"));
        var rules = publishedWithDeadline(10);
        Owner.run(
                "update campaign set rule_set_id = '%s', rule_set_version = 1 where id = (select campaign_id from assessment where id = '%s')"
                        .formatted(rules, result));
        post(SECRETARY, result + "/notice", "{\"documentNo\": \"1-TB\", \"documentDate\": \"2017-12-30\"}")
                .statusCode(200);
        post(SECRETARY, result + "/appeal", complaint("2018-01-10"))
                .statusCode(409)
                .body("code", equalTo("APPEAL_LATE"))
                .body("detail", containsString("Quy chế 01-QC/TU"));
        post(SECRETARY, result + "/appeal", complaint("2018-01-09")).statusCode(201);
    }

    @Test
    void whatIsComplainedOfIsEncryptedAndOnlyAddedTo() throws SQLException {
        var result = decided(Campaigns.memberOf("CELL1"));
        var appeal = recorded(result, SECRETARY);
        answer(APPROVER, result, appeal, "UPHELD", "2018-01-20").statusCode(200);
        assertEquals("2", Campaigns.read("""
                select count(*) from evaluation_appeal_step
                where appeal_id = '%s' and text_encrypted not like '%%quý IV%%' and text_encrypted not like '%%tiêu chí%%'
                """.formatted(appeal)));
        try (var connection = dataSource.getConnection();
                var traffic = connection.createStatement()) {
            for (var table : List.of("evaluation_appeal", "evaluation_appeal_step")) {
                var rows = traffic.executeQuery("select count(*) from %s where '%s' in (id, %s)"
                        .formatted(table, appeal, table.endsWith("step") ? "appeal_id" : "evaluation_id"));
                rows.next();
                assertEquals(0, rows.getInt(1), "without a scope " + table + " shows nothing");
                assertThrows(SQLException.class, () -> traffic.execute("delete from " + table));
            }
            assertThrows(
                    SQLException.class, () -> traffic.execute("update evaluation_appeal_step set outcome = 'UPHELD'"));
        }
    }
}
