package vn.dangbo.evaluation.assessment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.Judgement;
import vn.dangbo.evaluation.rule.RuleResult;
import vn.dangbo.evaluation.rule.Severity;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.web.Fields;

/** Lets through the grades that the rules leave open, and those against a rule that may be overridden, with a reason. Pure. */
final class GradeGate {

    private static final int MAXIMUM_REASON = 1000;

    private GradeGate() {}

    /**
     * What nobody has stated stands in the way of the best grade alone: that one is claimed, and has to be shown; the
     * others are what is left.
     *
     * @param asked reasons for deciding against a rule, by its id; null for none
     * @return the overrides, each of a rule that forbids the grade
     * @throws ProblemException 409 GRADE_FORBIDDEN, GRADE_FACTS_UNKNOWN, RULE_NOT_OVERRIDABLE; 400 OVERRIDE_NEEDLESS for a
     *     rule that does not forbid the grade, and for a missing reason
     */
    static Map<String, String> through(Grade grade, Judgement judgement, Map<String, String> asked) {
        var forbidding = judgement.against(grade).stream()
                .filter(result -> result.severity() == Severity.BLOCK)
                .toList();
        var overrides = overrides(forbidding, asked == null ? Map.of() : asked);
        var left = forbidding.stream()
                .filter(result -> !overrides.containsKey(result.ruleId()))
                .toList();
        if (!left.isEmpty()) {
            throw ProblemException.conflict("GRADE_FORBIDDEN", faults(left), grade.name());
        }
        var unknown = judgement.results().stream()
                .filter(result -> result.passed() == null && result.severity() == Severity.BLOCK)
                .filter(result -> switch (result.type()) {
                    case LEVEL_CONDITION, CAP -> result.level() == grade;
                    case FORCED_LEVEL, CEILING_LEVEL -> true;
                })
                .toList();
        if (grade == Grade.HTXSNV && !unknown.isEmpty()) {
            throw ProblemException.conflict("GRADE_FACTS_UNKNOWN", faults(unknown), grade.name());
        }
        return overrides;
    }

    private static Map<String, String> overrides(List<RuleResult> forbidding, Map<String, String> asked) {
        var overrides = new TreeMap<String, String>();
        asked.forEach((rule, reason) -> {
            var field = "overrides." + rule;
            var forbids = forbidding.stream()
                    .filter(result -> result.ruleId().equals(rule))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.badRequest(field, "OVERRIDE_NEEDLESS", rule));
            if (!forbids.overridable()) {
                throw ProblemException.conflict("RULE_NOT_OVERRIDABLE", faults(List.of(forbids)), rule);
            }
            overrides.put(rule, Fields.text(field, Fields.required(field, reason), MAXIMUM_REASON));
        });
        return overrides;
    }

    private static List<Fault> faults(List<RuleResult> results) {
        return results.stream()
                .map(result -> new Fault(
                        result.ruleId(),
                        "RULE_AGAINST",
                        List.of(
                                result.ruleId(),
                                String.valueOf(result.legalRef()),
                                result.facts().toString())))
                .toList();
    }
}
