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

/** The course of subjects of campaigns, HD 21-HD/BTCTW. Each test has a campaign of its own year, from 2032 on. */
@EvaluationServiceTest
class AssessmentTest {

    private static final String SECRETARY = TestTokens.of("CELL_SECRETARY:CELL1:subtree");
    private static final String CLERK = TestTokens.of("GRASSROOTS_CLERK:WARD:subtree");
    private static final String APPROVER = TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree");
    private static final String TOWN_HEAD = TestTokens.of("ORG_HEAD:TOWN:subtree");
    private static final String REVIEW = "{\"documentNo\": \"05-BB/CB\", \"documentDate\": \"%d-12-01\"}";

    @Test
    void aMemberGoesFromTheSelfAssessmentToTheNotice() {
        var member = Campaigns.memberOf("CELL1");
        var subject = Campaigns.open("WARD", 2032).member(member, "CELL1", "PREPARE");
        step(SECRETARY, subject, "self-assessment", "{\"grade\": \"HTTNV\"}").statusCode(200);
        step(SECRETARY, subject, "comments", "{\"by\": \"CELL_COMMITTEE\", \"note\": \"Đồng ý\"}")
                .statusCode(200);
        step(SECRETARY, subject, "review", REVIEW.formatted(2032)).statusCode(200);
        step(SECRETARY, subject, "ballot", ballot(1, 1, "HTTNV", 1, 2032))
                .body("step", equalTo("CELL_PROPOSED"))
                .body("proposedGrade", equalTo("HTTNV"));
        step(CLERK, subject, "appraisal", "{\"grade\": \"HTTNV\"}").statusCode(200);
        step(APPROVER, subject, "decision", decision("HTTNV", 2032, ""))
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
        var campaign = Campaigns.open("WARD", 2033)
                .flow("MEMBER", "SELF_ASSESSED", "OFF")
                .flow("MEMBER", "COMMENTED", "OFF")
                .flow("MEMBER", "REVIEWED", "OFF")
                .flow("MEMBER", "CELL_PROPOSED", "OFF")
                .flow("MEMBER", "APPRAISED", "OFF");
        var subject = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "PREPARE");
        step(APPROVER, subject, "decision", decision("HTTNV", 2033, ""))
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_IN_STATE"));
        step(SECRETARY, subject, "review", REVIEW.formatted(2033)).statusCode(200);
        step(APPROVER, subject, "decision", decision("HTTNV", 2033, "")).statusCode(200);
    }

    @Test
    void aSecondRoundOnlyWhenTheFirstCarriedNothing() {
        var subject = Campaigns.open("WARD", 2034).member(Campaigns.memberOf("CELL2"), "CELL2", "REVIEWED");
        Campaigns.memberOf("CELL2");
        step(CLERK, subject, "ballot", ballot(2, 2, "HTTNV", 2, 2034))
                .statusCode(409)
                .body("code", equalTo("BALLOT_ROUND"));
        step(CLERK, subject, "ballot", ballot(1, 2, "HTTNV", 1, 2034)).body("step", equalTo("REVIEWED"));
        step(CLERK, subject, "ballot", ballot(2, 2, "HTTNV", 2, 2034)).body("step", equalTo("CELL_PROPOSED"));
    }

    /** HD 07-HD/BTCTW 2011: the base are the official members, so nobody else is summoned. */
    @Test
    void nobodyIsSummonedBeyondTheOfficialMembers() {
        var subject = Campaigns.open("SCHOOL", 2035).member(Campaigns.memberOf("CELL3"), "CELL3", "REVIEWED");
        var clerk = TestTokens.of("GRASSROOTS_CLERK:SCHOOL:subtree");
        step(clerk, subject, "ballot", ballot(1, 90, "HTTNV", 90, 2035))
                .statusCode(422)
                .body("code", equalTo("BALLOT_FAULTY"))
                .body("violations.field", hasItem("tally.summoned"));
    }

    /** The grassroots committee decides on members, its superior on the cells' committee; the tree of the day says who. */
    @Test
    void anotherLevelDoesNotDecide() {
        var campaign = Campaigns.open("TOWN", 2036);
        var member = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        var ward = campaign.organisation("WARD", "APPRAISED");
        var cellAlone = TestTokens.of("GRASSROOTS_APPROVER:CELL1:subtree");
        step(cellAlone, member, "decision", decision("HTTNV", 2036, ""))
                .statusCode(403)
                .body("code", equalTo("DECIDED_ELSEWHERE"));
        step(APPROVER, ward, "decision", decision("HTTNV", 2036, ""))
                .statusCode(403)
                .body("code", equalTo("DECIDED_ELSEWHERE"));
        step(TOWN_HEAD, ward, "decision", decision("HTTNV", 2036, "")).statusCode(200);
    }

    @Test
    void whoeverAppraisedOrIsTheSubjectDoesNotDecide() {
        var campaign = Campaigns.open("WARD", 2037);
        var subject = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "CELL_PROPOSED");
        var both = TestTokens.ofAccount("both", "GRASSROOTS_CLERK:WARD:subtree", "GRASSROOTS_APPROVER:WARD:subtree");
        step(both, subject, "appraisal", "{\"grade\": \"HTTNV\"}").statusCode(200);
        step(both, subject, "decision", decision("HTTNV", 2037, ""))
                .statusCode(409)
                .body("code", equalTo("DECIDER_TOOK_PART"));
        var own = Campaigns.memberOf("CELL1");
        var ownSubject = campaign.member(own, "CELL1", "APPRAISED");
        step(
                        TestTokens.ofMember("own", own, "GRASSROOTS_APPROVER:WARD:subtree"),
                        ownSubject,
                        "decision",
                        decision("HTTNV", 2037, ""))
                .statusCode(409)
                .body("code", equalTo("OWN_EVALUATION"));
    }

    /** HC3: a member disciplined in the year is KHTNV; what is recorded cannot be stated away. */
    @Test
    void aDisciplinedMemberIsNotGradedWell() {
        var member = Campaigns.memberOf("CELL1");
        Campaigns.disciplined(member, "CELL1", 2038);
        var subject = Campaigns.open("WARD", 2038).member(member, "CELL1", "APPRAISED");
        step(APPROVER, subject, "decision", decision("HTTNV", 2038, "\"disciplined\": false"))
                .statusCode(409)
                .body("code", equalTo("FACT_RECORDED"));
        step(APPROVER, subject, "decision", decision("HTTNV", 2038, ""))
                .statusCode(409)
                .body("code", equalTo("GRADE_FORBIDDEN"))
                .body("violations.field", hasItem("HC3"));
        step(APPROVER, subject, "decision", decision("KHTNV", 2038, "")).statusCode(200);
    }

    @Test
    void theBestGradeHasToBeShown() {
        var subject = Campaigns.open("WARD", 2039).member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        step(APPROVER, subject, "decision", decision("HTXSNV", 2039, ""))
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
        var campaign = Campaigns.open("TOWN", 2040);
        var collective = campaign.collective("WARD", "APPRAISED", body);
        var head = campaign.head(Campaigns.memberOf("CELL1"), "WARD", "APPRAISED", body);
        step(TOWN_HEAD, head, "decision", decision("HTTNV", 2040, ""))
                .statusCode(409)
                .body("code", equalTo("OTHERS_FIRST"))
                .body("violations.field", hasItem("COLLECTIVE"));
        step(TOWN_HEAD, collective, "decision", decision("HTTNV", 2040, "")).statusCode(200);
        step(TOWN_HEAD, head, "decision", decision("HTXSNV", 2040, ""))
                .statusCode(409)
                .body("code", equalTo("GRADE_FORBIDDEN"))
                .body("violations.field", hasItem("HC1"));
        step(TOWN_HEAD, head, "decision", decision("HTTNV", 2040, "")).statusCode(200);
    }

    @Test
    void whatIsGivenBackIsProposedAnew() {
        var subject = Campaigns.open("WARD", 2041).member(Campaigns.memberOf("CELL1"), "CELL1", "CELL_PROPOSED");
        step(CLERK, subject, "appraisal", "{\"grade\": \"HTTNV\"}").statusCode(200);
        step(CLERK, subject, "return", "{\"to\": \"REVIEWED\"}").statusCode(400);
        step(CLERK, subject, "return", "{\"to\": \"REVIEWED\", \"note\": \"Thiếu biên bản\"}")
                .body("step", equalTo("REVIEWED"))
                .body("appraisedGrade", equalTo(null));
        given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(ballot(1, 1, "HTTNV", 1, 2041))
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

    private static String decision(String grade, int year, String facts) {
        return """
                {"grade": "%s", "documentNo": "40-QĐ/ĐU", "documentDate": "%d-12-20", "facts": {%s}}
                """.formatted(grade, year, facts);
    }

    private static String ballot(int round, int voters, String grade, int votes, int year) {
        return """
                {"stage": "CELL", "round": %d, "minutesNo": "06-BB/CB", "day": "%d-12-10",
                 "tally": {"summoned": %d, "present": %d, "issued": %d, "returned": %d, "valid": %d,
                           "votes": {"%s": %d}, "noGrade": %d}}
                """.formatted(round, year, voters, voters, voters, voters, voters, grade, votes, voters - votes);
    }
}
