package vn.dangbo.evaluation.campaign;

import java.util.List;
import java.util.Optional;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.RuleSet;

/**
 * How many subjects of a unit stand alike when a campaign is to be closed, and what they lack. Pure.
 *
 * @param organisation code of the unit
 * @param step the last step taken
 * @param grade code; null for none
 * @param reason code; null for those with a grade, or without either yet
 * @param pending not yet evaluated: reports name them, and they do not keep a campaign open
 * @param reviewOnly excused from the grade, but to be reviewed all the same
 * @param takenOver decided before the campaign was opened: nothing more is asked of them
 * @param underReview a complaint about the result is open
 */
record ClosingCount(
        SubjectKind kind,
        String organisation,
        String step,
        String grade,
        String reason,
        boolean pending,
        boolean reviewOnly,
        boolean takenOver,
        boolean underReview,
        long subjects) {

    private static final String REVIEWED = "REVIEWED";
    private static final String DECIDED = "DECIDED";
    private static final String NOTIFIED = "NOTIFIED";

    /** The first step that is still to be taken; empty when nothing is. */
    Optional<String> undone(CampaignView campaign, RuleSet rules) {
        if (takenOver || pending) {
            return Optional.empty();
        }
        if (reason != null) {
            return reviewOnly ? before(REVIEWED, campaign, rules) : Optional.empty();
        }
        return grade == null ? Optional.of(DECIDED) : before(NOTIFIED, campaign, rules);
    }

    private Optional<String> before(String wanted, CampaignView campaign, RuleSet rules) {
        List<String> steps =
                rules.workflow().steps().stream().map(RuleSet.Step::code).toList();
        return campaign.mode(kind, wanted) != FlowMode.OFF && steps.indexOf(step) < steps.indexOf(wanted)
                ? Optional.of(wanted)
                : Optional.empty();
    }
}
