package vn.dangbo.evaluation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;

/**
 * Probes of complaints about a result: of a day to come, so that nothing is recorded. Whoever reaches the result hears so. The callers of
 * the matrix are no members: no result is about them.
 */
final class AppealProbes {

    private static final int BAD_REQUEST = 400;
    private static final String APPEAL = "{\"documentDate\": \"%s\", \"reason\": \"thử\"}";
    private static final String TO_COME = APPEAL.formatted("2999-01-01");
    private static final String ANSWER = """
            {"outcome": "UPHELD", "documentNo": "1-CV", "documentDate": "2999-01-01", "reasons": "thử"}
            """;

    private AppealProbes() {}

    static PermissionMatrix addTo(PermissionMatrix matrix, String evaluation) {
        String open = given().auth()
                .oauth2(Calls.EVERYWHERE)
                .contentType(ContentType.JSON)
                .body(APPEAL.formatted("2020-03-01"))
                .post(evaluation + "/appeal")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var appeal = "/appeals/" + open;
        var own = evaluation + "/own-appeals";
        return matrix.probe("listAppeals", Probe.item(evaluation + "/appeals"))
                .probe("recordAppeal", reached(evaluation + "/appeal", TO_COME))
                .probe("answerAppeal", reached(evaluation + appeal + "/answer", ANSWER))
                .probe("escalateAppeal", reached(evaluation + appeal + "/escalate", TO_COME))
                .probe(
                        "listOwnAppeals",
                        new Probe(
                                Sees.NOTHING_OF_OTHERS,
                                a -> Outcome.of(a.request().get(own), answer -> true)))
                .probe("recordOwnAppeal", new Probe(Sees.NOTHING_OF_OTHERS, a -> outcome(a, own, TO_COME)))
                .probe(
                        "escalateOwnAppeal",
                        new Probe(Sees.NOTHING_OF_OTHERS, a -> outcome(a, own + "/" + open + "/escalate", TO_COME)));
    }

    private static Probe reached(String path, String body) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> outcome(attempt, path, body));
    }

    private static Outcome outcome(Attempt attempt, String path, String body) {
        var answer = attempt.request().contentType(ContentType.JSON).body(body).post(path);
        return answer.statusCode() == BAD_REQUEST && "DAY_TO_COME".equals(answer.path("code"))
                ? Outcome.REACHED
                : Outcome.of(answer, unexpected -> false);
    }
}
