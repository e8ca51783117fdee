package vn.dangbo.member.discipline;

import static vn.dangbo.member.discipline.ComplaintState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a complaint. Who is turned down may go on to the next level. */
public enum ComplaintStep implements Transition<ComplaintState> {
    PASS_ON(AT_LEVEL, FILED, AT_LEVEL, UPHELD),
    UPHOLD(UPHELD, FILED, AT_LEVEL),
    CHANGE(CHANGED, FILED, AT_LEVEL),
    REVOKE(REVOKED, FILED, AT_LEVEL);

    private final ComplaintState to;
    private final Set<ComplaintState> from;

    ComplaintStep(ComplaintState to, ComplaintState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<ComplaintState> from() {
        return from;
    }

    @Override
    public ComplaintState to() {
        return to;
    }
}
