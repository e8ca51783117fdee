package vn.dangbo.evaluation;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.Relation.Target;

/**
 * Probes of the course of a subject: a cell that is locked. Whoever reaches it hears that nothing can be done to it any
 * more; nobody else hears of it.
 */
final class AssessmentProbes {

    private static final int CONFLICT = 409;

    private AssessmentProbes() {}

    static PermissionMatrix addTo(PermissionMatrix matrix, Target target) {
        var subject = Campaigns.open("TOWN", 1991).organisation(target.code(), "LOCKED");
        var path = "/api/v1/evaluations/" + subject;
        return matrix.probe("getAssessment", Probe.item(path + "/course"))
                .probe("listConflicts", Probe.item(path + "/conflicts"))
                .probe(
                        "declareConflict",
                        new Probe(
                                Sees.WHAT_THE_GRANT_REACHES,
                                attempt -> Outcome.of(
                                        attempt.request()
                                                .contentType(ContentType.JSON)
                                                .body("{\"reason\": \"Người thân\"}")
                                                .post(path + "/conflict"),
                                        answer -> true)))
                .probe("listAssessmentSteps", Probe.item(path + "/steps"))
                .probe("recordSelfAssessment", step(path + "/self-assessment"))
                .probe("recordComment", step(path + "/comments"))
                .probe("recordReview", step(path + "/review"))
                .probe("recordBallot", step(path + "/ballot", "{\"stage\": \"CELL\"}"))
                .probe("recordAppraisal", step(path + "/appraisal"))
                .probe("decideEvaluation", step(path + "/decision"))
                .probe("recordNotice", step(path + "/notice"))
                .probe("returnAssessment", step(path + "/return", "{\"to\": \"REVIEWED\"}"))
                .probe(
                        "getEvaluationProof",
                        new Probe(
                                Sees.WHAT_THE_GRANT_REACHES,
                                attempt -> reached(attempt.request().get(path + "/proof"), "PROOF_NONE")))
                .probe(
                        "listOwnEvaluations",
                        new Probe(
                                Sees.NOTHING_OF_OTHERS,
                                attempt -> Outcome.of(
                                        attempt.request().get("/api/v1/evaluations/own"),
                                        answer -> answer.<java.util.List<String>>path("items.id")
                                                .contains(subject.toString()))))
                .probe(
                        "recordOwnSelfAssessment",
                        new Probe(
                                Sees.NOTHING_OF_OTHERS,
                                attempt -> outcome(attempt, path + "/own-self-assessment", "{}", "STEP_NOT_IN_STATE")))
                .probe("excludeSubject", step(path + "/exclude", "{}", "EXCLUSION_OF_DECIDED"))
                .probe("resumeSubject", step(path + "/resume", "{}", "EXCLUSION_NONE"))
                .probe("listExclusions", Probe.item(path + "/exclusions"))
                .probe("excludeSubjects", all("exclusions", subject, "EXCLUSION_OF_DECIDED"))
                .probe("resumeSubjects", all("resumptions", subject, "EXCLUSION_NONE"))
                .probe("recordReviews", batch("reviews", subject))
                .probe("recordAppraisals", batch("appraisals", subject))
                .probe("decideEvaluations", batch("decisions", subject))
                .probe("recordNotices", batch("notices", subject));
    }

    private static Probe step(String path) {
        return step(path, "{}");
    }

    private static Probe step(String path, String body) {
        return step(path, body, "STEP_NOT_IN_STATE");
    }

    private static Probe step(String path, String body, String code) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> outcome(attempt, path, body, code));
    }

    private static Outcome outcome(Attempt attempt, String path, String body, String code) {
        var answer = attempt.request().contentType(ContentType.JSON).body(body).post(path);
        return reached(answer, code);
    }

    private static Outcome reached(Response answer, String code) {
        return answer.statusCode() == CONFLICT && code.equals(answer.path("code"))
                ? Outcome.REACHED
                : Outcome.of(answer, unexpected -> false);
    }

    /** A row of a subject that is not reached is refused as one that is not there. */
    private static Probe batch(String step, UUID subject) {
        return rows(step, "{\"id\": \"" + subject + "\"}", "STEP_NOT_IN_STATE");
    }

    private static Probe all(String step, UUID subject, String code) {
        return rows(step, "\"" + subject + "\"", code);
    }

    private static Probe rows(String step, String row, String code) {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(
                        attempt.request()
                                .contentType(ContentType.JSON)
                                .body("{\"subjects\": [" + row + "]}")
                                .post("/api/v1/evaluations/" + step),
                        answer -> code.equals(answer.path("results[0].code"))));
    }
}
