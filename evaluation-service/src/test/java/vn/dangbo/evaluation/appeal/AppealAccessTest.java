package vn.dangbo.evaluation.appeal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.appeal.AppealCalls.APPROVER;
import static vn.dangbo.evaluation.appeal.AppealCalls.REASON;
import static vn.dangbo.evaluation.appeal.AppealCalls.SECRETARY;
import static vn.dangbo.evaluation.appeal.AppealCalls.TOWN_HEAD;
import static vn.dangbo.evaluation.appeal.AppealCalls.answer;
import static vn.dangbo.evaluation.appeal.AppealCalls.complaint;
import static vn.dangbo.evaluation.appeal.AppealCalls.decide;
import static vn.dangbo.evaluation.appeal.AppealCalls.decided;
import static vn.dangbo.evaluation.appeal.AppealCalls.escalate;
import static vn.dangbo.evaluation.appeal.AppealCalls.post;
import static vn.dangbo.evaluation.appeal.AppealCalls.recorded;
import static vn.dangbo.evaluation.appeal.AppealCalls.subject;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.testkit.TestTokens;

/** Who complains of a result, and who answers. */
@EvaluationServiceTest
class AppealAccessTest {

    @AfterEach
    void nothingStays() throws SQLException {
        AppealCalls.nothingStays();
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

    @Test
    void anOrganisationsResultIsComplainedOfByTheUnit() {
        var campaign = Campaigns.open("TOWN", 2017);
        var result = subject(campaign.organisation("WARD", "APPRAISED"));
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
}
