package vn.dangbo.org.act;

import java.util.List;
import vn.dangbo.platform.problem.ProblemException;

/** Says why an act is not executed: every reason, by name. */
final class ActBlocked {

    private ActBlocked() {}

    /** @throws ProblemException 409 ACT_BLOCKED with a violation for each reason */
    static void unless(List<ActPlan.Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw ProblemException.conflict(
                    "ACT_BLOCKED",
                    reasons.stream()
                            .map(reason -> new ProblemException.Fault(
                                    reason.organisation(), reason.code(), List.copyOf(reason.arguments())))
                            .toList(),
                    reasons.size());
        }
    }
}
