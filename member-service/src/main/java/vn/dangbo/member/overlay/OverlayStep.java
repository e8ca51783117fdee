package vn.dangbo.member.overlay;

import static vn.dangbo.member.overlay.OverlayState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to such a case. */
public enum OverlayStep implements Transition<OverlayState> {
    DECIDE(IN_FORCE, REQUESTED),
    /** The member is back, or the membership has ended. */
    END(ENDED, IN_FORCE),
    /** The membership has ended before anybody decided. */
    END_REQUEST(WITHDRAWN, REQUESTED),
    REFUSE(REFUSED, REQUESTED),
    WITHDRAW(WITHDRAWN, REQUESTED);

    private final OverlayState to;
    private final Set<OverlayState> from;

    OverlayStep(OverlayState to, OverlayState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<OverlayState> from() {
        return from;
    }

    @Override
    public OverlayState to() {
        return to;
    }
}
