package vn.dangbo.evaluation.appeal;

import static vn.dangbo.evaluation.appeal.AppealState.ANSWERED;
import static vn.dangbo.evaluation.appeal.AppealState.CLOSED;
import static vn.dangbo.evaluation.appeal.AppealState.ESCALATED;
import static vn.dangbo.evaluation.appeal.AppealState.OPEN_FOR_REGRADE;
import static vn.dangbo.evaluation.appeal.AppealState.RECEIVED;
import static vn.dangbo.evaluation.appeal.AppealState.REGRADED;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a complaint about a result. */
public enum AppealAction implements Transition<AppealState> {
    /** With it a complaint begins. */
    RECEIVE(RECEIVED),
    ANSWER(ANSWERED, RECEIVED),
    FIND_REGRADE_DUE(OPEN_FOR_REGRADE, RECEIVED, ESCALATED),
    /** Also when the superior does not re-grade though the level below found it due. */
    ESCALATE(ESCALATED, ANSWERED, OPEN_FOR_REGRADE),
    ANSWER_FINALLY(CLOSED, ESCALATED),
    /** By the re-grading of the result on the ground of a complaint alone. */
    REGRADE(REGRADED, OPEN_FOR_REGRADE);

    private final AppealState to;
    private final Set<AppealState> from;

    AppealAction(AppealState to, AppealState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<AppealState> from() {
        return from;
    }

    @Override
    public AppealState to() {
        return to;
    }
}
