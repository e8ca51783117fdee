package vn.dangbo.evaluation.assessment;

import static vn.dangbo.evaluation.assessment.AssessmentState.APPRAISED;
import static vn.dangbo.evaluation.assessment.AssessmentState.CELL_PROPOSED;
import static vn.dangbo.evaluation.assessment.AssessmentState.COMMENTED;
import static vn.dangbo.evaluation.assessment.AssessmentState.DECIDED;
import static vn.dangbo.evaluation.assessment.AssessmentState.LOCKED;
import static vn.dangbo.evaluation.assessment.AssessmentState.NOTIFIED;
import static vn.dangbo.evaluation.assessment.AssessmentState.PREPARE;
import static vn.dangbo.evaluation.assessment.AssessmentState.REVIEWED;
import static vn.dangbo.evaluation.assessment.AssessmentState.SELF_ASSESSED;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/**
 * What is done to a subject of a campaign. It may begin further back than the step before where a campaign goes without
 * the steps between: {@link Flow} tells which.
 */
public enum AssessmentAction implements Transition<AssessmentState> {
    SELF_ASSESS(SELF_ASSESSED, PREPARE),
    COMMENT(COMMENTED, PREPARE, SELF_ASSESSED, COMMENTED),
    REVIEW(REVIEWED, PREPARE, SELF_ASSESSED, COMMENTED),
    /** The ballot of the cell or of the unit; one that carries nothing leaves the subject where it was. */
    BALLOT(CELL_PROPOSED, REVIEWED),
    APPRAISE(APPRAISED, REVIEWED, CELL_PROPOSED),
    /** The ballot of the level that decides. */
    DECIDER_BALLOT(APPRAISED, APPRAISED),
    DECIDE(DECIDED, REVIEWED, CELL_PROPOSED, APPRAISED),
    NOTIFY(NOTIFIED, DECIDED),
    /** By the closing of the campaign alone. */
    LOCK(LOCKED, DECIDED, NOTIFIED),
    /** Given back with a reason, so that all from there on is done again. */
    RETURN_TO_PREPARE(PREPARE, SELF_ASSESSED, COMMENTED, REVIEWED, CELL_PROPOSED, APPRAISED),
    RETURN_TO_SELF_ASSESSED(SELF_ASSESSED, COMMENTED, REVIEWED, CELL_PROPOSED, APPRAISED),
    RETURN_TO_COMMENTED(COMMENTED, REVIEWED, CELL_PROPOSED, APPRAISED),
    RETURN_TO_REVIEWED(REVIEWED, CELL_PROPOSED, APPRAISED),
    RETURN_TO_CELL_PROPOSED(CELL_PROPOSED, APPRAISED);

    private final AssessmentState to;
    private final Set<AssessmentState> from;

    AssessmentAction(AssessmentState to, AssessmentState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<AssessmentState> from() {
        return from;
    }

    @Override
    public AssessmentState to() {
        return to;
    }
}
