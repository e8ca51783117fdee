package vn.dangbo.evaluation.regrade;

import java.util.Optional;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.problem.ProblemException;

/** What a re-grading must keep to. Procedure and level are those of the rule set in force at the decision. */
final class RegradeRules {

    private RegradeRules() {}

    /**
     * The new grade.
     *
     * @param now the grade as it stands; null where the subject has none
     * @throws ProblemException 409 where there is nothing to change, or somebody has changed it meanwhile; 400 naming the field
     *     where another grade is due
     */
    static Grade grade(RegradeRequest request, Grade now, RuleSet.Regrade rules) {
        if (now == null) {
            throw ProblemException.of(409, "REGRADE_WITHOUT_GRADE");
        }
        if (now != request.from()) {
            throw ProblemException.of(409, "REGRADE_GRADE_CHANGED", now);
        }
        var to = request.ground() == Ground.LATE_DISCIPLINE
                ? ofLateDiscipline(request, rules)
                : Optional.ofNullable(request.to())
                        .orElseThrow(() -> ProblemException.badRequest("to", "FIELD_MISSING", "to"));
        if (to == now) {
            throw ProblemException.badRequest("to", "REGRADE_SAME_GRADE", to);
        }
        if (request.ground() == Ground.LATE_DISCIPLINE && to.atLeast(now)) {
            throw ProblemException.badRequest("to", "REGRADE_NOT_LOWER", to, now);
        }
        return to;
    }

    private static Grade ofLateDiscipline(RegradeRequest request, RuleSet.Regrade rules) {
        if (!rules.allowed()) {
            throw ProblemException.of(409, "REGRADE_NOT_ALLOWED", rules.legalRef());
        }
        if (Boolean.TRUE.equals(request.selfRemedied())) {
            return Optional.ofNullable(request.to())
                    .orElseThrow(() -> ProblemException.badRequest("to", "FIELD_MISSING", "to"));
        }
        if (request.to() != null && request.to() != rules.level()) {
            throw ProblemException.badRequest("to", "REGRADE_LEVEL_DUE", rules.level(), rules.legalRef());
        }
        return rules.level();
    }

    /**
     * What is known of the decision on discipline fits the year re-graded.
     *
     * @throws ProblemException 400 naming the field
     */
    static void fits(Punished decision, int year) {
        if (decision.announcedOn().getYear() <= year) {
            throw ProblemException.badRequest(
                    "discipline", "REGRADE_DISCIPLINE_NOT_LATE", decision.announcedOn(), year);
        }
        if (decision.occurredOn() != null && decision.occurredOn().getYear() != year) {
            throw ProblemException.badRequest(
                    "discipline", "REGRADE_VIOLATION_OF_OTHER_YEAR", decision.occurredOn(), year);
        }
    }
}
