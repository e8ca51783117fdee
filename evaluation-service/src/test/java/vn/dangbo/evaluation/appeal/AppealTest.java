package vn.dangbo.evaluation.appeal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;
import static vn.dangbo.evaluation.Calls.get;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.evaluation.rule.RuleSetDrafts;
import vn.dangbo.testkit.TestTokens;

/** Complaints about results of members of CELL1, decided by WARD on 20 December 2017; 124-QĐ/TW article 13. */
@EvaluationServiceTest
class AppealTest {

    private static final String SECRETARY = TestTokens.of("CELL_SECRETARY:CELL1:subtree");
    private static final String APPROVER = TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree");
    private static final String OTHER_APPROVER = TestTokens.ofAccount("other", "GRASSROOTS_APPROVER:WARD:subtree");
    private static final String TOWN_HEAD = TestTokens.of("ORG_HEAD:TOWN:subtree");
    private static final String REASON = "Chưa tính kết quả quý IV";

    private static final List<UUID> CAMPAIGN_SUBJECTS = new ArrayList<>();

    @Inject
    AgroalDataSource dataSource;

    /** Years are shared with other classes, which count what is in them. */
    @AfterEach
    void nothingStays() throws SQLException {
        for (var id : CAMPAIGN_SUBJECTS) {
            Owner.run("""
                    delete from evaluation_appeal_step where appeal_id in (select id from evaluation_appeal where evaluation_id = '%1$s');
                    delete from evaluation_appeal where evaluation_id = '%1$s';
                    delete from evaluation_regrade where evaluation_id = '%1$s';
                    delete from evaluation_history where evaluation_id = '%1$s';
                    delete from evaluation where id = '%1$s';
                    delete from assessment_step where assessment_id = '%1$s';
                    with gone as (delete from assessment where id = '%1$s' returning campaign_id)
                    delete from campaign where id in (select campaign_id from gone);
                    """.formatted(id));
        }
        CAMPAIGN_SUBJECTS.clear();
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
        escalate(SECRETARY, result, appeal).statusCode(200).body("instance", equalTo("DIRECT_SUPERIOR"));
        answer(OTHER_APPROVER, result, appeal, "UPHELD", "2018-02-20")
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
        var before = get(EVERYWHERE, figure).statusCode(200).extract().<Object>path("value");
        underReview(result, false);
        get(EVERYWHERE, "/evaluations/" + result).body("period", equalTo("YEAR"));

        var appeal = recorded(result, SECRETARY);
        underReview(result, true);
        get(EVERYWHERE, figure).body("value", equalTo(before));
        answer(APPROVER, result, appeal, "UPHELD", "2018-01-20").statusCode(200);
        underReview(result, false);
        escalate(SECRETARY, result, appeal).statusCode(200);
        underReview(result, true);
        answer(TOWN_HEAD, result, appeal, "UPHELD", "2018-02-20").statusCode(200);
        underReview(result, false);
    }

    @Test
    void aMemberComplainsOfTheOwnResultAndOfNoOther() {
        var member = Campaigns.memberOf("CELL1");
        var result = decided(member);
        var own = TestTokens.ofMember("own", member, "MEMBER:CELL9:self");
        var stranger = TestTokens.ofMember("stranger", Campaigns.memberOf("CELL1"), "MEMBER:CELL1:self");
        var path = result + "/own-appeals";
        post(stranger, path, complaint("2018-01-10")).statusCode(404);
        post(own, result + "/appeal", complaint("2018-01-10")).statusCode(403);
        String appeal = post(own, path, complaint("2018-01-10"))
                .statusCode(201)
                .body("byMember", equalTo(true))
                .body("steps[0].doneBy", nullValue())
                .extract()
                .path("id");
        answer(APPROVER, result, appeal, "UPHELD", "2018-01-20").statusCode(200);
        post(stranger, path + "/" + appeal + "/escalate", complaint("2018-02-01"))
                .statusCode(404);
        post(own, path + "/" + appeal + "/escalate", complaint("2018-02-01"))
                .statusCode(200)
                .body("state", equalTo("ESCALATED"));
        get(own, "/evaluations/" + path).body("items.steps.flatten().text", contains(REASON, "Đúng tiêu chí", REASON));
        get(stranger, "/evaluations/" + path).statusCode(404);
    }

    @Test
    void whoReachesTheResultAlone() {
        var result = decided(Campaigns.memberOf("CELL1"));
        var appeal = recorded(result, SECRETARY);
        var elsewhere = TestTokens.of("CELL_SECRETARY:CELL9:subtree");
        post(elsewhere, result + "/appeal", complaint("2018-01-10")).statusCode(404);
        get(elsewhere, "/evaluations/" + result + "/appeals").statusCode(404);
        escalate(elsewhere, result, appeal).statusCode(404);
        answer(TestTokens.of("ORG_HEAD:DISTRICT:subtree"), result, appeal, "UPHELD", "2018-01-20")
                .statusCode(404);
        answer(APPROVER, result, UUID.randomUUID().toString(), "UPHELD", "2018-01-20")
                .statusCode(404)
                .body("code", equalTo("APPEAL_NOT_FOUND"));
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
        recorded(result, SECRETARY);
        escalate(SECRETARY, result, appeal).statusCode(409).body("code", equalTo("APPEAL_OPEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "GRASSROOTS_APPROVER:CELL1:subtree, 409, APPEAL_NOT_DECIDER",
        "GRASSROOTS_APPROVER:WARD:self, 404, EVALUATION_NOT_FOUND",
        "ORG_OFFICER:TOWN:subtree, 403, PERMISSION_MISSING",
        "CELL_SECRETARY:CELL1:subtree, 403, PERMISSION_MISSING"
    })
    void anotherLevelDoesNotAnswer(String grant, int status, String code) {
        var result = decided(Campaigns.memberOf("CELL1"));
        var appeal = recorded(result, SECRETARY);
        answer(TestTokens.of(grant), result, appeal, "UPHELD", "2018-01-20")
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void nobodyAnswersAboutOneselfNorWhatOneRecorded() {
        var member = Campaigns.memberOf("CELL1");
        var result = decided(member);
        var recorder = Campaigns.memberOf("CELL1");
        var appeal = recorded(result, TestTokens.ofMember("clerk", recorder, "GRASSROOTS_CLERK:WARD:subtree"));
        answer(
                        TestTokens.ofMember("self", member, "GRASSROOTS_APPROVER:WARD:subtree"),
                        result,
                        appeal,
                        "UPHELD",
                        "2018-01-20")
                .statusCode(409)
                .body("code", equalTo("APPEAL_OF_ONESELF"));
        // another account of the member who recorded it
        answer(
                        TestTokens.ofMember("approver", recorder, "GRASSROOTS_APPROVER:WARD:subtree"),
                        result,
                        appeal,
                        "UPHELD",
                        "2018-01-20")
                .statusCode(409)
                .body("code", equalTo("APPEAL_TOOK_PART"));
    }

    /** Whoever appraised, decided or answered before gives no answer as the superior. */
    @Test
    void whoeverTookPartDoesNotAnswerAsTheSuperior() {
        var appraiser = TestTokens.ofAccount("both", "ORG_OFFICER:TOWN:subtree", "ORG_HEAD:TOWN:subtree");
        var decider = TestTokens.ofAccount("decides", "ORG_HEAD:TOWN:subtree");
        var answerer = TestTokens.ofAccount("answers", "ORG_HEAD:TOWN:subtree");
        var result = subject(Campaigns.memberOf("CELL1"), "CELL_PROPOSED");
        post(appraiser, result + "/appraisal", "{\"grade\": \"HTTNV\"}").statusCode(200);
        decide(decider, result);
        var appeal = recorded(result, SECRETARY);
        answer(answerer, result, appeal, "UPHELD", "2018-01-20").statusCode(200);
        escalate(SECRETARY, result, appeal).statusCode(200);
        for (var conflicted : List.of(appraiser, decider, answerer)) {
            answer(conflicted, result, appeal, "UPHELD", "2018-02-20")
                    .statusCode(409)
                    .body("code", equalTo("APPEAL_TOOK_PART"));
        }
        answer(TOWN_HEAD, result, appeal, "UPHELD", "2018-02-20").statusCode(200);
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
        String regrade = regrade(result, "COMPLAINT", "HTNV", "HTXSNV");
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

    @Test
    void anOrganisationsResultIsComplainedOfByTheUnit() {
        var campaign = Campaigns.open("TOWN", 2017);
        var result = campaign.organisation("WARD", "APPRAISED");
        CAMPAIGN_SUBJECTS.add(result);
        decide(TOWN_HEAD, result);
        var clerk = TestTokens.of("GRASSROOTS_CLERK:WARD:subtree");
        post(clerk, result + "/appeal", complaint("2018-01-10").replace("}", ", \"byMember\": true}"))
                .statusCode(400)
                .body("code", equalTo("APPEAL_NOT_OF_PERSON"));
        var appeal = recorded(result, clerk);
        answer(APPROVER, result, appeal, "UPHELD", "2018-01-20")
                .statusCode(409)
                .body("code", equalTo("APPEAL_NOT_DECIDER"));
        answer(TOWN_HEAD, result, appeal, "UPHELD", "2018-01-20")
                .statusCode(200)
                .body("byMember", equalTo(false))
                .body("steps[1].answeredBy", equalTo("TOWN"));
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

    private static UUID subject(UUID member, String step) {
        var subject = Campaigns.open("WARD", 2017).member(member, "CELL1", step);
        CAMPAIGN_SUBJECTS.add(subject);
        return subject;
    }

    private static UUID decided(UUID member) {
        var subject = subject(member, "APPRAISED");
        decide(APPROVER, subject);
        return subject;
    }

    private static void decide(String token, UUID subject) {
        post(
                        token,
                        subject + "/decision",
                        "{\"grade\": \"HTTNV\", \"documentNo\": \"40-QĐ/ĐU\", \"documentDate\": \"2017-12-20\", \"facts\": {}}")
                .statusCode(200);
    }

    private static String recorded(UUID result, String token) {
        return post(token, result + "/appeal", complaint("2018-01-10"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse answer(String token, UUID result, String appeal, String outcome, String day) {
        return post(token, result + "/appeals/" + appeal + "/answer", """
                {"outcome": "%s", "documentNo": "15-CV/ĐU", "documentDate": "%s", "reasons": "Đúng tiêu chí"}
                """.formatted(outcome, day));
    }

    private static ValidatableResponse escalate(String token, UUID result, String appeal) {
        return post(token, result + "/appeals/" + appeal + "/escalate", complaint("2018-02-01"));
    }

    private static String regrade(UUID result, String ground, String from, String to) {
        return post(TOWN_HEAD, result + "/regrade", """
                {"ground": "%s", "from": "%s", "to": "%s", "decisionNo": "9-QĐ", "decidedOn": "2019-03-01"}
                """.formatted(ground, from, to))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void underReview(UUID result, boolean expected) {
        get(EVERYWHERE, "/evaluations/" + result).body("underReview", equalTo(expected));
        get(EVERYWHERE, "/evaluations/" + result + "/course").body("underReview", equalTo(expected));
    }

    private static String publishedWithDeadline(int days) {
        var id = RuleSetDrafts.name();
        var document = RuleSetDrafts.document(id, rules -> ((ObjectNode) rules.get("appeal"))
                .put("deadlineDays", days)
                .put("legalRef", "Quy chế 01-QC/TU"));
        RuleSetDrafts.draft(given().auth().oauth2(EVERYWHERE), "TOWN", document)
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(TOWN_HEAD)
                .post("/api/v1/rule-sets/" + id + "/publish")
                .then()
                .statusCode(200);
        return id;
    }

    private static String complaint(String day) {
        return "{\"documentNo\": \"03-ĐKN\", \"documentDate\": \"%s\", \"reason\": \"%s\"}".formatted(day, REASON);
    }

    private static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/evaluations/" + path)
                .then();
    }
}
