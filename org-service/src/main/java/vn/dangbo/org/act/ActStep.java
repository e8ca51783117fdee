package vn.dangbo.org.act;

import static vn.dangbo.org.act.ActStatus.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to an act on organisations. */
public enum ActStep implements Transition<ActStatus> {
    SUBMIT(SUBMITTED, DRAFT, RETURNED),
    REVIEW(UNDER_REVIEW, SUBMITTED),
    RETURN(RETURNED, SUBMITTED, UNDER_REVIEW, OPINION_TAKEN),
    OPINION(OPINION_TAKEN, UNDER_REVIEW),
    DECIDE(DECIDED, OPINION_TAKEN),
    WITHDRAW(WITHDRAWN, DRAFT, SUBMITTED, UNDER_REVIEW, RETURNED, OPINION_TAKEN),
    CANCEL(CANCELLED, DECIDED),
    /** By itself on its day, when nothing stands against it. */
    EXECUTE(EXECUTED, DECIDED),
    /** By another act. */
    REVERSE(REVERSED, EXECUTED);

    private final ActStatus to;
    private final Set<ActStatus> from;

    ActStep(ActStatus to, ActStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<ActStatus> from() {
        return from;
    }

    @Override
    public ActStatus to() {
        return to;
    }
}
