package vn.dangbo.evaluation.appeal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;
import static vn.dangbo.evaluation.Calls.get;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.evaluation.rule.RuleSetDrafts;
import vn.dangbo.testkit.TestTokens;

/** Results of 2017, of members of CELL1, decided by WARD on 20 December; complaints about them, received on 10 January. */
final class AppealCalls {

    static final String SECRETARY = TestTokens.of("CELL_SECRETARY:CELL1:subtree");
    static final String APPROVER = TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree");
    static final String TOWN_HEAD = TestTokens.of("ORG_HEAD:TOWN:subtree");
    static final String REASON = "Chưa tính kết quả quý IV";

    private static final List<UUID> SUBJECTS = new ArrayList<>();

    private AppealCalls() {}

    /** Years are shared with other classes, which count what is in them. */
    static void nothingStays() throws SQLException {
        for (var id : SUBJECTS) {
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
        SUBJECTS.clear();
    }

    static UUID subject(UUID subject) {
        SUBJECTS.add(subject);
        return subject;
    }

    static UUID subject(UUID member, String step) {
        return subject(Campaigns.open("WARD", 2017).member(member, "CELL1", step));
    }

    static UUID decided(UUID member) {
        var subject = subject(member, "APPRAISED");
        decide(APPROVER, subject);
        return subject;
    }

    static void decide(String token, UUID subject) {
        post(
                        token,
                        subject + "/decision",
                        "{\"grade\": \"HTTNV\", \"documentNo\": \"40-QĐ/ĐU\", \"documentDate\": \"2017-12-20\", \"facts\": {}}")
                .statusCode(200);
    }

    static String recorded(UUID result, String token) {
        return post(token, result + "/appeal", complaint("2018-01-10"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse answer(String token, UUID result, String appeal, String outcome, String day) {
        return post(token, result + "/appeals/" + appeal + "/answer", """
                {"outcome": "%s", "documentNo": "15-CV/ĐU", "documentDate": "%s", "reasons": "Đúng tiêu chí"}
                """.formatted(outcome, day));
    }

    static ValidatableResponse escalate(String token, UUID result, String appeal) {
        return post(token, result + "/appeals/" + appeal + "/escalate", complaint("2018-02-01"));
    }

    static String regrade(UUID result, String ground, String from, String to) {
        return post(TOWN_HEAD, result + "/regrade", """
                {"ground": "%s", "from": "%s", "to": "%s", "decisionNo": "9-QĐ", "decidedOn": "2019-03-01"}
                """.formatted(ground, from, to))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void underReview(UUID result, boolean expected) {
        get(EVERYWHERE, "/evaluations/" + result).body("underReview", equalTo(expected));
        get(EVERYWHERE, "/evaluations/" + result + "/course").body("underReview", equalTo(expected));
    }

    static String publishedWithDeadline(int days) {
        return published(appeal -> appeal.put("deadlineDays", days).put("legalRef", "Quy chế 01-QC/TU"));
    }

    static String published(Consumer<ObjectNode> change) {
        var id = RuleSetDrafts.name();
        var document = RuleSetDrafts.document(id, rules -> change.accept((ObjectNode) rules.get("appeal")));
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

    static String complaint(String day) {
        return "{\"documentNo\": \"03-ĐKN\", \"documentDate\": \"%s\", \"reason\": \"%s\"}".formatted(day, REASON);
    }

    static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/evaluations/" + path)
                .then();
    }
}
