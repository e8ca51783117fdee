package vn.dangbo.member.supplement;

import static vn.dangbo.member.supplement.SupplementState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a yearly supplement. */
public enum SupplementStep implements Transition<SupplementState> {
    /** The member, or the cell for the member, adds what the records do not hold. */
    DECLARE(DECLARED, DRAFT, DECLARED),
    /** Something is missing or wrong. */
    SEND_BACK(DRAFT, DECLARED),
    /** By somebody who declared nothing of it. */
    CONFIRM(CONFIRMED, DECLARED);

    private final SupplementState to;
    private final Set<SupplementState> from;

    SupplementStep(SupplementState to, SupplementState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<SupplementState> from() {
        return from;
    }

    @Override
    public SupplementState to() {
        return to;
    }
}
