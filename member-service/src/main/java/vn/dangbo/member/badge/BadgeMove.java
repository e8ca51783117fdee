package vn.dangbo.member.badge;

import static vn.dangbo.member.badge.BadgeState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done on the way to a badge. A step is what is reached: 30 years, 40 years. */
public enum BadgeMove implements Transition<BadgeState> {
    /** The committee examines and proposes. */
    PROPOSE(PROPOSED, ELIGIBLE),
    /** The committee directly under the centre decides. */
    DECIDE(DECIDED, PROPOSED),
    /** It is handed over, after death to the family. */
    AWARD(AWARDED, DECIDED),
    REFUSE(REFUSED, PROPOSED),
    WITHDRAW(WITHDRAWN, ELIGIBLE, PROPOSED),
    /** The decision is taken back before the badge is handed over. */
    CANCEL(CANCELLED, DECIDED),
    /**
     * The membership has ended: another case does that, and nobody takes this step. Who has died may be given the badge
     * posthumously, by a case of its own, for that has a condition and a decision of its own.
     */
    END(WITHDRAWN, ELIGIBLE, PROPOSED, DECIDED);

    private final BadgeState to;
    private final Set<BadgeState> from;

    BadgeMove(BadgeState to, BadgeState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<BadgeState> from() {
        return from;
    }

    @Override
    public BadgeState to() {
        return to;
    }
}
