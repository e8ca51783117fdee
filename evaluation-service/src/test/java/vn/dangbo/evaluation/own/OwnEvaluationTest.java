package vn.dangbo.evaluation.own;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.testkit.TestTokens;

/** What a member sees and does of the own evaluations. Each test has a campaign of its own year. */
@EvaluationServiceTest
class OwnEvaluationTest {

    private static final String PROPOSAL = "{\"grade\": \"HTTNV\", \"note\": \"Hoàn thành nhiệm vụ được giao\"}";

    @Test
    void aMemberAssessesOneselfAndSeesNoProposalOfOthers() {
        var member = Campaigns.memberOf("CELL1");
        var subject = Campaigns.open("WARD", 1960).member(member, "CELL1", "PREPARE");
        var account = TestTokens.ofMember("own-evaluation", member, "MEMBER:CELL1:self");
        Calls.post(account, "/evaluations/" + subject + "/own-self-assessment", PROPOSAL)
                .statusCode(200)
                .body("step", equalTo("SELF_ASSESSED"))
                .body("selfGrade", equalTo("HTTNV"));
        Campaigns.read("update assessment set step = 'APPRAISED', appraised_grade = 'HTNV' where id = '" + subject
                + "' returning id");
        Calls.get(account, "/evaluations/own")
                .statusCode(200)
                .body("items.id", contains(subject.toString()))
                .body("items[0].step", equalTo("APPRAISED"))
                .body("items[0].appraisedGrade", nullValue())
                .body("items[0].grade", nullValue());
        Calls.post(account, "/evaluations/" + subject + "/own-self-assessment", PROPOSAL)
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_IN_STATE"));
    }

    @Test
    void whatIsDecidedIsTold() {
        var member = Campaigns.memberOf("CELL1");
        var subject = Campaigns.open("WARD", 1961).member(member, "CELL1", "APPRAISED");
        Calls.post(TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree"), "/evaluations/" + subject + "/decision", """
                        {"grade": "HTTNV", "documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20"}
                        """)
                .statusCode(200);
        var approver = TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree");
        var campaign = Campaigns.read("select campaign_id from assessment where id = '" + subject + "'");
        Calls.get(approver, "/evaluations?campaign=" + campaign + "&status=GRADED")
                .statusCode(200)
                .body("items.id", contains(subject.toString()));
        Calls.get(approver, "/evaluations?campaign=" + campaign + "&status=UNDER_REVIEW")
                .body("items", empty());
        Calls.get(approver, "/evaluations?campaign=x").statusCode(400);
        Calls.get(approver, "/evaluations?status=OPEN").statusCode(400);
        Calls.get(TestTokens.ofMember("own-decided", member, "MEMBER:CELL1:self"), "/evaluations/own")
                .body("items[0].grade", equalTo("HTTNV"))
                .body("items[0].decisionNo", equalTo("40-QĐ/ĐU"))
                .body("items[0].year", equalTo(1961));
    }

    @Test
    void nobodyAssessesAnother() {
        var subject = Campaigns.open("WARD", 1962).member(Campaigns.memberOf("CELL1"), "CELL1", "PREPARE");
        var other = TestTokens.ofMember("own-other", Campaigns.memberOf("CELL1"), "MEMBER:CELL1:self");
        Calls.post(other, "/evaluations/" + subject + "/own-self-assessment", PROPOSAL)
                .statusCode(404);
        var nobody = TestTokens.of("CELL_SECRETARY:CELL1:subtree");
        Calls.post(nobody, "/evaluations/" + subject + "/own-self-assessment", PROPOSAL)
                .statusCode(404);
        Calls.get(nobody, "/evaluations/own").body("items", empty());
        Calls.post(other, "/evaluations/" + UUID.randomUUID() + "/own-self-assessment", PROPOSAL)
                .statusCode(404);
    }
}
