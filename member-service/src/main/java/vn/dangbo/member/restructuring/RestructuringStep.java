package vn.dangbo.member.restructuring;

import static vn.dangbo.member.restructuring.RestructuringState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What org-service asks of the members of an act. */
public enum RestructuringStep implements Transition<RestructuringState> {
    /** Asked for, and nothing speaks against it; asking again looks anew. */
    HOLD(HELD, HELD, REFUSED),
    /** Asked for, and something speaks against it. */
    REFUSE(REFUSED, HELD, REFUSED),
    APPLY(APPLIED, HELD),
    RELEASE(RELEASED, HELD, REFUSED, RELEASED);

    private final RestructuringState to;
    private final Set<RestructuringState> from;

    RestructuringStep(RestructuringState to, RestructuringState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<RestructuringState> from() {
        return from;
    }

    @Override
    public RestructuringState to() {
        return to;
    }
}
