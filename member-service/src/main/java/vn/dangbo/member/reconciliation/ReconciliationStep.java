package vn.dangbo.member.reconciliation;

import static vn.dangbo.member.reconciliation.ReconciliationState.CONFIRMED;
import static vn.dangbo.member.reconciliation.ReconciliationState.DIFFERENCE;
import static vn.dangbo.member.reconciliation.ReconciliationState.OPEN;
import static vn.dangbo.member.reconciliation.ReconciliationState.SETTLED;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a reconciliation; which of CONFIRM and FIND_DIFFERENCE a check is follows from the numbers. */
public enum ReconciliationStep implements Transition<ReconciliationState> {
    /** The unit tells its number anew. */
    DECLARE(OPEN, OPEN, DIFFERENCE),
    /** The superior has compared, and both agree. */
    CONFIRM(CONFIRMED, OPEN),
    /** The superior has compared, and they differ. */
    FIND_DIFFERENCE(DIFFERENCE, OPEN),
    /** The superior accepts why they differ. */
    SETTLE(SETTLED, DIFFERENCE);

    private final ReconciliationState to;
    private final Set<ReconciliationState> from;

    ReconciliationStep(ReconciliationState to, ReconciliationState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<ReconciliationState> from() {
        return from;
    }

    @Override
    public ReconciliationState to() {
        return to;
    }
}
