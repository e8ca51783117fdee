package vn.dangbo.evaluation.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.rule.Fact;
import vn.dangbo.evaluation.rule.Facts;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.Truth;
import vn.dangbo.platform.problem.ProblemException;

/** What the rule set lets be given by hand as a reason why a subject is not graded. Pure. */
final class ExclusionRules {

    private ExclusionRules() {}

    /** Nothing is excluded that is decided, or not graded already. @throws ProblemException 409 */
    static void open(Assessment subject) {
        if (subject.grade() != null || subject.state().compareTo(AssessmentState.DECIDED) >= 0) {
            throw ProblemException.of(
                    409, "EXCLUSION_OF_DECIDED", subject.state().name());
        }
        if (subject.notEvaluatedReason() != null) {
            throw ProblemException.of(409, "EXCLUSION_THERE", subject.notEvaluatedReason());
        }
    }

    /**
     * What the rule set says of the reason.
     *
     * @param facts what the records say of the subject: what they say otherwise cannot be given by hand, what they do not
     *     know can
     * @throws ProblemException 409 EXCLUSION_REASON_UNKNOWN naming those that the rule set has for such a subject,
     *     EXCLUSION_AGAINST_RECORDS
     */
    static RuleSet.Eligibility entry(String reason, Assessment subject, RuleSet rules, Facts facts) {
        var entry = known(rules, subject).stream()
                .filter(known -> known.reason().equals(reason))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        409,
                        "EXCLUSION_REASON_UNKNOWN",
                        reason,
                        rules.id(),
                        subject.kind().name(),
                        known(rules, subject).stream()
                                .map(RuleSet.Eligibility::reason)
                                .collect(Collectors.joining(", "))));
        if (entry.when().holds(facts) == Truth.NO) {
            var recorded = entry.when().asks().stream()
                    .filter(fact -> facts.value(fact).isPresent())
                    .map(fact -> fact.code() + " = " + facts.value(fact).orElseThrow())
                    .collect(Collectors.joining(", "));
            throw ProblemException.of(409, "EXCLUSION_AGAINST_RECORDS", reason, recorded);
        }
        return entry;
    }

    private static List<RuleSet.Eligibility> known(RuleSet rules, Assessment subject) {
        return rules.eligibility().stream()
                .filter(entry -> entry.kinds().contains(subject.kind()))
                .toList();
    }

    /** An absence stands in the minutes of the meeting itself; all else rests on somebody's decision or conclusion. */
    static boolean needsDocument(RuleSet.Eligibility entry) {
        return !entry.when().asks().equals(Set.of(Fact.ABSENT));
    }
}
