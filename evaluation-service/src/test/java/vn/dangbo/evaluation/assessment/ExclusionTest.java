package vn.dangbo.evaluation.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.TestTokens;

/** Who is not graded by hand (HD 21-HD/BTCTW, E1b-2019). Each test has a campaign of its own year, from 1930 on. */
@EvaluationServiceTest
class ExclusionTest {

    private static final String CLERK = TestTokens.of("GRASSROOTS_CLERK:WARD:subtree");
    private static final String SECRETARY = TestTokens.of("CELL_SECRETARY:CELL1:subtree");
    private static final String APPROVER = TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree");
    private static final String HEAD = TestTokens.of("ORG_HEAD:WARD:subtree");
    private static final String OFFICER = TestTokens.of("ORG_OFFICER:WARD:subtree");
    private static final String ABSENT = "{\"reason\": \"VANG\", \"note\": \"Đi công tác nước ngoài\"}";
    private static final String INSPECTED = """
            {"reason": "DANG_KIEM_TRA", "note": "Kiểm tra dấu hiệu vi phạm", "documentNo": "12-QĐ/UBKT",
             "documentDate": "2025-12-05"}
            """;
    private static final String HERE_AGAIN = "{\"note\": \"Họp kiểm điểm bổ sung\"}";
    private static final String DECISION = """
            {"grade": "HTTNV", "documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20",
             "facts": {"resultsGood": true, "allAverage": true}}
            """;

    /** Absent from the meeting: not graded then, to be made up for, and counted beside those who are excused. */
    @Test
    void whoIsAbsentIsPendingUntilTheGradeIsMadeUpFor() {
        var campaign = Campaigns.open("WARD", 1930);
        var subject = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        post(SECRETARY, subject, "exclude", ABSENT).statusCode(403);
        post(CLERK, subject, "exclude", ABSENT)
                .statusCode(200)
                .body("notEvaluatedReason", equalTo("VANG"))
                .body("pending", equalTo(true))
                .body("excluded", equalTo(true))
                .body("step", equalTo("APPRAISED"));
        post(CLERK, subject, "exclude", ABSENT).statusCode(409).body("code", equalTo("EXCLUSION_THERE"));
        post(APPROVER, subject, "decision", DECISION).statusCode(409).body("code", equalTo("SUBJECT_NOT_GRADED"));
        post(CLERK, subject, "ballot", """
                {"stage": "DECIDER", "round": 1, "day": "2025-12-10", "minutesNo": "1", "tally": {}}
                """).statusCode(409).body("code", equalTo("SUBJECT_NOT_GRADED"));
        var path = "/campaigns/" + campaign.id();
        Calls.get(OFFICER, path + "/subjects/totals")
                .body("kinds[0].enumerated", equalTo(2))
                .body("kinds[0].toGrade", equalTo(1))
                .body("kinds[0].exempt", equalTo(0))
                .body("kinds[0].pending", equalTo(1))
                .body("kinds[0].excluded.VANG", equalTo(1));
        Calls.get(OFFICER, path + "/progress")
                .body("total.pending", equalTo(1))
                .body("total.excluded", equalTo(0))
                .body("total.remaining", equalTo(1));
        Calls.get(OFFICER, path + "/subjects?reason=VANG").body("items.excluded", contains(true));

        post(CLERK, subject, "resume", HERE_AGAIN)
                .statusCode(200)
                .body("notEvaluatedReason", nullValue())
                .body("pending", equalTo(false))
                .body("step", equalTo("APPRAISED"));
        post(CLERK, subject, "resume", HERE_AGAIN).statusCode(409).body("code", equalTo("EXCLUSION_NONE"));
        post(APPROVER, subject, "decision", DECISION).statusCode(200);
        post(CLERK, subject, "exclude", ABSENT).statusCode(409).body("code", equalTo("EXCLUSION_OF_DECIDED"));
        Calls.get(CLERK, "/evaluations/" + subject + "/exclusions")
                .body("items.action", contains("EXCLUDE", "RESUME"))
                .body("items.reason", contains("VANG", "VANG"))
                .body("items[0].legalRef", equalTo("HD 21-HD/BTCTW 18/10/2019"))
                .body("items[0].note", equalTo("Đi công tác nước ngoài"));
        assertEquals(
                "0",
                Campaigns.read("select count(*) from assessment_exclusion where assessment_id = '" + subject
                        + "' and note_encrypted like '%nước%'"));
    }

    /** A violation under inspection: settled by the conclusion, so both its beginning and its end rest on a document. */
    @Test
    void whoIsInspectedWaitsForTheConclusion() {
        var subject = Campaigns.open("WARD", 1931).organisation("CELL1", "APPRAISED");
        post(CLERK, subject, "exclude", "{\"reason\": \"DANG_KIEM_TRA\", \"note\": \"x\"}")
                .statusCode(400)
                .body("code", equalTo("FIELD_MISSING"));
        post(CLERK, subject, "exclude", ABSENT)
                .statusCode(409)
                .body("code", equalTo("EXCLUSION_REASON_UNKNOWN"))
                .body("detail", containsString("DANG_KIEM_TRA"));
        post(CLERK, subject, "exclude", INSPECTED).statusCode(200).body("pending", equalTo(true));
        post(CLERK, subject, "resume", HERE_AGAIN).statusCode(400).body("code", equalTo("FIELD_MISSING"));
        var conclusion = "{\"note\": \"Không vi phạm\", \"documentNo\": \"3-KL/UBKT\", \"documentDate\": \"%s\"}";
        post(CLERK, subject, "resume", conclusion.formatted("2025-12-04"))
                .statusCode(400)
                .body("code", equalTo("STEP_BEFORE_LAST"));
        post(CLERK, subject, "resume", conclusion.formatted("2025-12-24")).statusCode(200);
    }

    @Test
    void whoIsWithdrawnIsNotResumed() {
        var campaign = Campaigns.open("WARD", 1936);
        var subject = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "PREPARE");
        post(CLERK, subject, "exclude", ABSENT).statusCode(200);
        Calls.post(
                        OFFICER,
                        "/campaigns/" + campaign.id() + "/subjects/" + subject + "/withdraw",
                        "{\"reason\": \"Nhập nhầm\"}")
                .statusCode(200)
                .body("excluded", equalTo(false));
        post(CLERK, subject, "resume", HERE_AGAIN).statusCode(409).body("code", equalTo("CAMPAIGN_SUBJECT_WITHDRAWN"));
    }

    /** What the records say otherwise is not given by hand, so that nobody is taken out of a base by a word. */
    @Test
    void theRecordsAndTheRuleSetSayWhatCanBe() {
        var campaign = Campaigns.open("WARD", 1932);
        var subject = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "PREPARE");
        post(CLERK, subject, "exclude", INSPECTED.replace("DANG_KIEM_TRA", "MIEN_SINH_HOAT"))
                .statusCode(409)
                .body("code", equalTo("EXCLUSION_AGAINST_RECORDS"))
                .body("detail", containsString("exempt = false"));
        post(CLERK, subject, "exclude", INSPECTED.replace("DANG_KIEM_TRA", "MOI_KET_NAP"))
                .statusCode(409)
                .body("code", equalTo("EXCLUSION_AGAINST_RECORDS"));
        post(CLERK, subject, "exclude", INSPECTED.replace("DANG_KIEM_TRA", "NGHI_OM"))
                .statusCode(409)
                .body("code", equalTo("EXCLUSION_REASON_UNKNOWN"));
        Campaigns.run("insert into member_overlay_copy (member_id, type, valid_from) select member_id, 'EXEMPT', "
                + "'2025-06-01' from assessment where id = '" + subject + "'");
        // told late by the feed
        post(CLERK, subject, "exclude", INSPECTED.replace("DANG_KIEM_TRA", "MIEN_SINH_HOAT"))
                .statusCode(200)
                .body("pending", equalTo(false));
        Calls.get(OFFICER, "/campaigns/" + campaign.id() + "/subjects/totals")
                .body("kinds[0].exempt", equalTo(1))
                .body("kinds[0].pending", equalTo(0));
        var byRule = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "PREPARE");
        Campaigns.run("update assessment set not_evaluated_reason = 'MOI_KET_NAP' where id = '" + byRule + "'");
        post(CLERK, byRule, "resume", HERE_AGAIN).statusCode(409).body("code", equalTo("EXCLUSION_NONE"));
    }

    @Test
    void nobodyExcludesHimselfAndAChangeMeanwhileIsSeen() {
        var campaign = Campaigns.open("WARD", 1933);
        var member = Campaigns.memberOf("CELL1");
        var subject = campaign.member(member, "CELL1", "PREPARE");
        post(TestTokens.ofMember("own", member, "GRASSROOTS_CLERK:WARD:subtree"), subject, "exclude", ABSENT)
                .statusCode(409)
                .body("code", equalTo("OWN_EVALUATION"));
        post(TestTokens.of("GRASSROOTS_CLERK:SCHOOL:subtree"), subject, "exclude", ABSENT)
                .statusCode(404);
        with("If-Match", "\"7\"", subject, "exclude", ABSENT).statusCode(412);
        with("Idempotency-Key", "exclude-" + subject, subject, "exclude", ABSENT)
                .statusCode(200);
        with("Idempotency-Key", "exclude-" + subject, subject, "exclude", ABSENT)
                .statusCode(200);
        Calls.get(CLERK, "/evaluations/" + subject + "/exclusions").body("items", hasSize(1));
        Calls.post(CLERK, "/evaluations/" + subject + "/conflict", "{\"reason\": \"Người thân\"}")
                .statusCode(200);
        post(CLERK, subject, "resume", HERE_AGAIN).statusCode(409).body("code", equalTo("CONFLICT_DECLARED"));
    }

    /** Each by itself; the base of the ceiling is of those who are graded, as the rule set has it. */
    @Test
    void manyAreExcludedAndResumedEachByItself() {
        var campaign = Campaigns.open("WARD", 1934);
        var members = campaign.appraised("CELL1", 3, "HTTNV");
        Campaigns.run("update assessment set grade = 'HTTNV', step = 'DECIDED' where id = '" + members.get(2) + "'");
        var ids = members.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        var body = "{%s, \"subjects\": [%s, \"%s\"]}";
        Calls.post(
                        CLERK,
                        "/evaluations/exclusions",
                        body.formatted("\"reason\": \"VANG\", \"note\": \"Vắng\"", ids, UUID.randomUUID()))
                .statusCode(200)
                .body("done", equalTo(2))
                .body(
                        "results.code",
                        contains(
                                nullValue(),
                                nullValue(),
                                equalTo("EXCLUSION_OF_DECIDED"),
                                equalTo("EVALUATION_NOT_FOUND")));
        Calls.get(OFFICER, "/campaigns/" + campaign.id() + "/caps")
                .body("items.find { it.subjectKind == 'MEMBER' }.standing.HTTNV", equalTo(1));
        Calls.post(CLERK, "/evaluations/resumptions", body.formatted("\"note\": \"Đã họp\"", ids, UUID.randomUUID()))
                .body("done", equalTo(2));
        Calls.post(CLERK, "/evaluations/resumptions", "{\"note\": \"x\", \"subjects\": []}")
                .statusCode(400);
    }

    /** They do not keep a campaign open, and its report says that they are still to be evaluated. */
    @Test
    void aClosedCampaignReportsThemAsNotYetEvaluated() {
        var campaign = Campaigns.open("WARD", 1935);
        var subjects = Stream.generate(() -> campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED"))
                .limit(2)
                .toList();
        post(CLERK, subjects.get(0), "exclude", INSPECTED).statusCode(200);
        Campaigns.run("update assessment set grade = 'HTTNV', step = 'NOTIFIED' where id = '" + subjects.get(1) + "'");
        Calls.post(HEAD, "/campaigns/" + campaign.id() + "/close", "{}").statusCode(200);
        Calls.get(HEAD, "/campaigns/" + campaign.id() + "/report")
                .body(
                        "text",
                        containsString("{\"subjectKind\":\"MEMBER\",\"organisation\":\"CELL1\","
                                + "\"notEvaluatedReason\":\"DANG_KIEM_TRA\",\"pending\":true,\"subjects\":1}"))
                .body("text", not(containsString("CHUA_DANH_GIA")));
        post(CLERK, subjects.get(0), "resume", HERE_AGAIN).statusCode(409).body("code", equalTo("CAMPAIGN_NOT_OPEN"));
    }

    private static ValidatableResponse post(String token, UUID subject, String step, String body) {
        return Calls.post(token, "/evaluations/" + subject + "/" + step, body);
    }

    private static ValidatableResponse with(String header, String value, UUID subject, String step, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .header(header, value)
                .body(body)
                .post("/api/v1/evaluations/" + subject + "/" + step)
                .then();
    }
}
