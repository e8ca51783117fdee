package vn.dangbo.member.exit;

import static vn.dangbo.member.exit.ExitState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a case of leaving or coming back. */
public enum ExitStep implements Transition<ExitState> {
    /** The cell votes. */
    RESOLVE_IN_CELL(CELL_RESOLVED, PROPOSED),
    /** The grassroots committee votes. */
    RESOLVE_IN_COMMITTEE(COMMITTEE_RESOLVED, CELL_RESOLVED),
    /** A restoration is examined: the decision that proved wrong, and what it was founded on. */
    REVIEW(REVIEWED, PROPOSED),
    /** The standing committee of the province consents in writing. */
    CONSENT(CONSENTED, COMMITTEE_RESOLVED),
    /** Striking off and resignation are decided. */
    DECIDE(DECIDED, COMMITTEE_RESOLVED),
    /** A death is confirmed; nobody votes on it. */
    CONFIRM(DECIDED, PROPOSED),
    /** Membership is restored. */
    RESTORE(DECIDED, REVIEWED),
    /** A readmission is decided; the ceremony follows. */
    READMIT(READMISSION_DECIDED, CONSENTED),
    /** The ceremony: from that day the member counts, on probation. */
    HOLD_CEREMONY(READMITTED, READMISSION_DECIDED),
    WITHDRAW(WITHDRAWN, PROPOSED, CELL_RESOLVED, COMMITTEE_RESOLVED, REVIEWED, CONSENTED, READMISSION_DECIDED),
    REJECT(REJECTED, PROPOSED, CELL_RESOLVED, COMMITTEE_RESOLVED, REVIEWED, CONSENTED);

    private final ExitState to;
    private final Set<ExitState> from;

    ExitStep(ExitState to, ExitState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<ExitState> from() {
        return from;
    }

    @Override
    public ExitState to() {
        return to;
    }

    /** Whether cases of this kind take this step. */
    boolean of(ExitKind kind) {
        return switch (this) {
            case RESOLVE_IN_CELL, RESOLVE_IN_COMMITTEE ->
                kind == ExitKind.STRIKE_OFF || kind == ExitKind.RESIGNATION || kind == ExitKind.READMISSION;
            case DECIDE -> kind == ExitKind.STRIKE_OFF || kind == ExitKind.RESIGNATION;
            case CONFIRM -> kind == ExitKind.DEATH;
            case REVIEW, RESTORE -> kind == ExitKind.RESTORATION;
            case CONSENT, READMIT, HOLD_CEREMONY -> kind == ExitKind.READMISSION;
            case WITHDRAW, REJECT -> true;
        };
    }

    /** The decision of a kind: asked for as {@link #DECIDE}, whatever comes before and after it. */
    static ExitStep decision(ExitKind kind) {
        return switch (kind) {
            case STRIKE_OFF, RESIGNATION -> DECIDE;
            case DEATH -> CONFIRM;
            case RESTORATION -> RESTORE;
            case READMISSION -> READMIT;
        };
    }
}
