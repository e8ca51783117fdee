package vn.dangbo.org;

import java.util.List;
import java.util.Map;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;

/** Corrects the ward to what it is: whoever may do that is told that nothing changes, and nothing does. */
final class CorrectionProbe {

    private static final int CONFLICT = 409;

    private static final Map<String, String> AS_RECORDED = Map.of(
            "validFrom", "2013-04-01",
            "name", "Đảng bộ phường Một",
            "kind", "GRASSROOTS_COMMITTEE",
            "sector", "WARD",
            "parent", "TOWN");

    private CorrectionProbe() {}

    static Probe correct() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var answer = attempt.request()
                    .contentType("application/json")
                    .body(Map.of("reason", "Ghi sai", "slices", List.of(AS_RECORDED)))
                    .post("/api/v1/organisations/" + attempt.target().code() + "/corrections");
            if (answer.statusCode() == CONFLICT && answer.path("code").equals("CORRECTION_CHANGES_NOTHING")) {
                return Outcome.REACHED;
            }
            return Outcome.of(answer, a -> true);
        });
    }
}
