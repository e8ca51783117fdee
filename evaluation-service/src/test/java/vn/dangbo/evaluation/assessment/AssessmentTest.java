package vn.dangbo.evaluation.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** The course of subjects of campaigns, HD 21-HD/BTCTW. Each test has a campaign of its own year, from 1992 on. */
@EvaluationServiceTest
class AssessmentTest {

    private static final String SECRETARY = TestTokens.of("CELL_SECRETARY:CELL1:subtree");
    private static final String CLERK = TestTokens.of("GRASSROOTS_CLERK:WARD:subtree");
    private static final String APPROVER = TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree");
    private static final String TOWN_HEAD = TestTokens.of("ORG_HEAD:TOWN:subtree");
    private static final String REVIEW = "{\"documentNo\": \"05-BB/CB\", \"documentDate\": \"2025-12-01\"}";

    @Test
    void aMemberGoesFromTheSelfAssessmentToTheNotice() {
        var member = Campaigns.memberOf("CELL1");
        var subject = Campaigns.open("WARD", 1992).member(member, "CELL1", "PREPARE");
        step(SECRETARY, subject, "self-assessment", "{\"grade\": \"HTTNV\"}").statusCode(200);
        step(SECRETARY, subject, "comments", "{\"by\": \"CELL_COMMITTEE\", \"note\": \"Đồng ý\"}")
                .statusCode(200);
        step(SECRETARY, subject, "review", REVIEW).statusCode(200);
        step(SECRETARY, subject, "ballot", ballot(1, 1, "HTTNV", 1))
                .body("step", equalTo("CELL_PROPOSED"))
                .body("proposedGrade", equalTo("HTTNV"));
        step(CLERK, subject, "appraisal", "{\"grade\": \"HTTNV\"}").statusCode(200);
        step(APPROVER, subject, "decision", decision("HTTNV", ""))
                .statusCode(200)
                .body("step", equalTo("DECIDED"))
                .body("grade", equalTo("HTTNV"));
        step(CLERK, subject, "notice", "{}").body("step", equalTo("NOTIFIED"));
        Calls.get(APPROVER, "/evaluations/" + subject)
                .statusCode(200)
                .body("grade", equalTo("HTTNV"))
                .body("decisionNo", equalTo("40-QĐ/ĐU"));
        Calls.get(APPROVER, "/evaluations/" + subject + "/steps")
                .body("items.action", hasItem("COMMENT"))
                .body("items.note", hasItem("Đồng ý"));
        assertEquals(
                "0",
                Campaigns.read("select count(*) from assessment_step where assessment_id = '" + subject
                        + "' and note_encrypted like '%Đồng%'"));
    }

    /** HC13: no review, no grade, though a campaign says it goes without. */
    @Test
    void theReviewIsNeverLeftOut() {
        var campaign = Campaigns.open("WARD", 1993)
                .flow("MEMBER", "SELF_ASSESSED", "OFF")
                .flow("MEMBER", "COMMENTED", "OFF")
                .flow("MEMBER", "REVIEWED", "OFF")
                .flow("MEMBER", "CELL_PROPOSED", "OFF")
                .flow("MEMBER", "APPRAISED", "OFF");
        var subject = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "PREPARE");
        step(APPROVER, subject, "decision", decision("HTTNV", ""))
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_IN_STATE"));
        step(SECRETARY, subject, "review", REVIEW).statusCode(200);
        step(APPROVER, subject, "decision", decision("HTTNV", "")).statusCode(200);
    }

    @Test
    void aSecondRoundOnlyWhenTheFirstCarriedNothing() {
        var subject = Campaigns.open("WARD", 1994).member(Campaigns.memberOf("CELL2"), "CELL2", "REVIEWED");
        Campaigns.memberOf("CELL2");
        step(CLERK, subject, "ballot", ballot(2, 2, "HTTNV", 2)).statusCode(409).body("code", equalTo("BALLOT_ROUND"));
        step(CLERK, subject, "ballot", ballot(1, 2, "HTTNV", 1)).body("step", equalTo("REVIEWED"));
        step(CLERK, subject, "ballot", ballot(2, 2, "HTTNV", 2)).body("step", equalTo("CELL_PROPOSED"));
    }

    /** HD 07-HD/BTCTW 2011: the base are the official members, so nobody else is summoned. */
    @Test
    void nobodyIsSummonedBeyondTheOfficialMembers() {
        var subject = Campaigns.open("SCHOOL", 1995).member(Campaigns.memberOf("CELL3"), "CELL3", "REVIEWED");
        var clerk = TestTokens.of("GRASSROOTS_CLERK:SCHOOL:subtree");
        step(clerk, subject, "ballot", ballot(1, 90, "HTTNV", 90))
                .statusCode(422)
                .body("code", equalTo("BALLOT_FAULTY"))
                .body("violations.field", hasItem("tally.summoned"));
    }

    /** The grassroots committee decides on members, its superior on the cells' committee; the tree of the day says who. */
    @Test
    void anotherLevelDoesNotDecide() {
        var campaign = Campaigns.open("TOWN", 1996);
        var member = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        var ward = campaign.organisation("WARD", "APPRAISED");
        var cellAlone = TestTokens.of("GRASSROOTS_APPROVER:CELL1:subtree");
        step(cellAlone, member, "decision", decision("HTTNV", ""))
                .statusCode(403)
                .body("code", equalTo("DECIDED_ELSEWHERE"));
        step(APPROVER, ward, "decision", decision("HTTNV", ""))
                .statusCode(403)
                .body("code", equalTo("DECIDED_ELSEWHERE"));
        step(TOWN_HEAD, ward, "decision", decision("HTTNV", "")).statusCode(200);
    }

    @Test
    void whoeverAppraisedOrIsTheSubjectDoesNotDecide() {
        var campaign = Campaigns.open("WARD", 1997);
        var subject = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "CELL_PROPOSED");
        var both = TestTokens.ofAccount("both", "GRASSROOTS_CLERK:WARD:subtree", "GRASSROOTS_APPROVER:WARD:subtree");
        step(both, subject, "appraisal", "{\"grade\": \"HTTNV\"}").statusCode(200);
        step(both, subject, "decision", decision("HTTNV", ""))
                .statusCode(409)
                .body("code", equalTo("DECIDER_TOOK_PART"));
        // Two accounts of one person are one person.
        var person = Campaigns.memberOf("CELL1");
        var second = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "CELL_PROPOSED");
        step(
                        TestTokens.ofMember("clerk-of-person", person, "GRASSROOTS_CLERK:WARD:subtree"),
                        second,
                        "appraisal",
                        "{\"grade\": \"HTTNV\"}")
                .statusCode(200);
        step(
                        TestTokens.ofMember("approver-of-person", person, "GRASSROOTS_APPROVER:WARD:subtree"),
                        second,
                        "decision",
                        decision("HTTNV", ""))
                .statusCode(409)
                .body("code", equalTo("DECIDER_TOOK_PART"));
        var own = Campaigns.memberOf("CELL1");
        var ownSubject = campaign.member(own, "CELL1", "APPRAISED");
        step(
                        TestTokens.ofMember("own", own, "GRASSROOTS_APPROVER:WARD:subtree"),
                        ownSubject,
                        "decision",
                        decision("HTTNV", ""))
                .statusCode(409)
                .body("code", equalTo("OWN_EVALUATION"));
    }

    /** §7.3 of the sources: whoever has a direct interest takes no part; the account says so itself, and it stays on record. */
    @Test
    void whoeverHasDeclaredAnInterestTakesNoStep() {
        var subject = Campaigns.open("WARD", 1950).member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        step(APPROVER, subject, "conflict", "{}").statusCode(400);
        step(TestTokens.of("GRASSROOTS_APPROVER:SCHOOL:subtree"), subject, "conflict", "{\"reason\": \"Anh em\"}")
                .statusCode(404);
        step(APPROVER, subject, "conflict", "{\"reason\": \"Anh em ruột\"}")
                .statusCode(200)
                .body("items.reason", hasItem("Anh em ruột"));
        step(APPROVER, subject, "decision", decision("HTTNV", ""))
                .statusCode(409)
                .body("code", equalTo("CONFLICT_DECLARED"));
        step(TOWN_HEAD, subject, "decision", decision("HTTNV", "")).statusCode(200);
        assertEquals(
                "0", Campaigns.read("select count(*) from assessment_conflict where reason_encrypted like '%ruột%'"));
    }

    /** HC3: a member disciplined in the year is KHTNV; what is recorded cannot be stated away. */
    @Test
    void aDisciplinedMemberIsNotGradedWell() {
        var member = Campaigns.memberOf("CELL1");
        Campaigns.disciplined(member, "CELL1", 1998);
        var subject = Campaigns.open("WARD", 1998).member(member, "CELL1", "APPRAISED");
        step(APPROVER, subject, "decision", decision("HTTNV", "\"disciplined\": false"))
                .statusCode(409)
                .body("code", equalTo("FACT_RECORDED"));
        step(APPROVER, subject, "decision", decision("HTTNV", ""))
                .statusCode(409)
                .body("code", equalTo("GRADE_FORBIDDEN"))
                .body("violations.field", hasItem("HC3"));
        step(APPROVER, subject, "decision", decision("KHTNV", "")).statusCode(200);
    }

    @Test
    void theBestGradeHasToBeShown() {
        var campaign = Campaigns.open("WARD", 1999);
        campaign.appraised("CELL2", 4, "HTTNV");
        var subject = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        step(APPROVER, subject, "decision", decision("HTXSNV", ""))
                .statusCode(409)
                .body("code", equalTo("GRADE_FACTS_UNKNOWN"))
                .body("violations.field", hasItem("TC-HTXSNV"));
    }

    /** HC1: the head waits for the collective, and is graded no higher than it. */
    @Test
    void theHeadIsDecidedAfterTheCollectiveAndNoHigher() {
        var body = UUID.randomUUID();
        Campaigns.run("""
                insert into collective values ('%1$s', 'HC1_BODY');
                insert into collective_version (collective_id, valid_from, name, type, level, organisation_id,
                                                recorded_by)
                values ('%1$s', '2014-01-01', 'Tập thể', 'KHAC', 'PHUONG', '%2$s', 'x')
                """.formatted(body, SampleWorld.id("WARD")));
        var campaign = Campaigns.open("TOWN", 2000);
        var collective = campaign.collective("WARD", "APPRAISED", body);
        var head = campaign.head(Campaigns.memberOf("CELL1"), "WARD", "APPRAISED", body);
        step(TOWN_HEAD, head, "decision", decision("HTTNV", ""))
                .statusCode(409)
                .body("code", equalTo("OTHERS_FIRST"))
                .body("violations.field", hasItem("COLLECTIVE"));
        step(TOWN_HEAD, collective, "decision", decision("HTTNV", "")).statusCode(200);
        step(TOWN_HEAD, head, "decision", decision("HTXSNV", ""))
                .statusCode(409)
                .body("code", equalTo("GRADE_FORBIDDEN"))
                .body("violations.field", hasItem("HC1"));
        step(TOWN_HEAD, head, "decision", decision("HTTNV", "")).statusCode(200);
    }

    @Test
    void whatIsGivenBackIsProposedAnew() {
        var subject = Campaigns.open("WARD", 2001).member(Campaigns.memberOf("CELL1"), "CELL1", "CELL_PROPOSED");
        step(CLERK, subject, "appraisal", "{\"grade\": \"HTTNV\"}").statusCode(200);
        step(CLERK, subject, "return", "{\"to\": \"REVIEWED\"}").statusCode(400);
        step(CLERK, subject, "return", "{\"to\": \"REVIEWED\", \"note\": \"Thiếu biên bản\"}")
                .body("step", equalTo("REVIEWED"))
                .body("appraisedGrade", equalTo(null));
        given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(ballot(1, 1, "HTTNV", 1))
                .post("/api/v1/evaluations/" + subject + "/ballot")
                .then()
                .statusCode(412);
    }

    private static ValidatableResponse step(String token, UUID subject, String step, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/evaluations/" + subject + "/" + step)
                .then();
    }

    private static String decision(String grade, String facts) {
        return """
                {"grade": "%s", "documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20", "facts": {%s}}
                """.formatted(grade, facts);
    }

    private static String ballot(int round, int voters, String grade, int votes) {
        return """
                {"stage": "CELL", "round": %d, "minutesNo": "06-BB/CB", "day": "2025-12-10", "note": "Số còn lại đi công tác",
                 "tally": {"summoned": %d, "present": %d, "issued": %d, "returned": %d, "valid": %d,
                           "votes": {"%s": %d}, "noGrade": %d}}
                """.formatted(round, voters, voters, voters, voters, voters, grade, votes, voters - votes);
    }
}
