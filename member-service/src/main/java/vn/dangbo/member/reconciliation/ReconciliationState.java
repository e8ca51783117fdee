package vn.dangbo.member.reconciliation;

/** How far a unit's reconciliation of a period is. */
public enum ReconciliationState {
    /** The unit has told what its book says. */
    OPEN,
    /** The book and the records differ. */
    DIFFERENCE,
    /** The book and the records agree. */
    CONFIRMED,
    /** They differ, for a reason that the superior has accepted. */
    SETTLED
}
