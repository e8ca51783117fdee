package vn.dangbo.evaluation.campaign;

import java.util.Optional;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Fact;
import vn.dangbo.evaluation.rule.Facts;
import vn.dangbo.evaluation.rule.RuleSet;

/**
 * What is known at the cut-off of those who share it, and what the rules make of it. Pure.
 *
 * @param exempt excused from party life; null where it is no question
 * @param suspended suspended from party activity; null where it is no question
 * @param months whole months since admission, or since an organisation or collective was set up; null when unknown
 */
record CutOffFacts(SubjectKind kind, Boolean exempt, Boolean suspended, Integer months) {

    /**
     * Who is not graded, with the facts again by which the database finds them.
     *
     * @param reason code list {@code not-evaluated-reasons}
     */
    record Outcome(
            SubjectKind kind,
            Boolean exempt,
            Boolean suspended,
            Integer months,
            String reason,
            boolean pending,
            boolean review) {}

    /** As the rules ask for them. */
    Facts facts() {
        boolean person = kind == SubjectKind.MEMBER || kind == SubjectKind.LEADER;
        return Facts.none()
                .with(Fact.EXEMPT, exempt)
                .with(Fact.SUSPENDED, suspended)
                .with(person ? Fact.MONTHS_SINCE_ADMISSION : Fact.MONTHS_SINCE_CREATION, months);
    }

    /** What the rules say; empty when the subject is graded. */
    Optional<Outcome> outcome(RuleSet rules) {
        return rules.excluded(kind, facts())
                .map(rule ->
                        new Outcome(kind, exempt, suspended, months, rule.reason(), rule.pending(), rule.review()));
    }
}
