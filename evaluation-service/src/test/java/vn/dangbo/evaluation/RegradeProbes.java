package vn.dangbo.evaluation;

import io.restassured.http.ContentType;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;

/** A re-grading that changes nothing: whoever reaches the result hears that its grade is another, or that he or she is no superior. */
final class RegradeProbes {

    private static final int CONFLICT = 409;

    private RegradeProbes() {}

    static Outcome of(Attempt attempt, String evaluation) {
        var answer = attempt.request().contentType(ContentType.JSON).body("""
                        {"ground": "SUPERIOR_REVIEW", "from": "KHTNV", "to": "HTNV", "decisionNo": "1-QĐ", "decidedOn": "2020-05-20"}
                        """).post(evaluation + "/regrade");
        return answer.statusCode() == CONFLICT ? Outcome.REACHED : Outcome.of(answer, changed -> true);
    }
}
