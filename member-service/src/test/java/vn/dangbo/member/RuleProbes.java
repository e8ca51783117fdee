package vn.dangbo.member;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;

/** Probes of rules: read by everybody, changed for the whole deployment; there are no rules of a unit to be reached. */
final class RuleProbes {

    private RuleProbes() {}

    static void addTo(PermissionMatrix matrix) {
        matrix.probe("listMemberRules", Probe.open("/api/v1/member-rules"))
                .probe("getMemberRule", Probe.open("/api/v1/member-rules/ADMISSION_DECISION_TERM"))
                .probe("getHolidays", Probe.open("/api/v1/holidays/2026"))
                .probe("addMemberRuleValue", nowhere(attempt -> change(attempt)
                        .post("/api/v1/member-rules/NOWHERE/values")))
                .probe("endMemberRule", nowhere(attempt -> change(attempt).post("/api/v1/member-rules/NOWHERE/end")))
                .probe("replaceHolidays", nowhere(attempt -> change(attempt)
                        .body(Map.of("days", List.of(), "complete", false, "legalBasis", "thử", "reason", "thử"))
                        .put("/api/v1/holidays/1066")));
    }

    private static RequestSpecification change(Probe.Attempt attempt) {
        return attempt.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("value", 1, "from", "2999-01-01", "legalBasis", "thử", "reason", "thử"));
    }

    private static Probe nowhere(Function<Probe.Attempt, Response> call) {
        return new Probe(Sees.NOTHING_OF_OTHERS, attempt -> Outcome.of(call.apply(attempt), answer -> true));
    }
}
