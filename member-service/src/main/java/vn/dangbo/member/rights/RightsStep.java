package vn.dangbo.member.rights;

import static vn.dangbo.member.rights.RightsState.ANSWERED;
import static vn.dangbo.member.rights.RightsState.COMPLETED;
import static vn.dangbo.member.rights.RightsState.EXTENDED;
import static vn.dangbo.member.rights.RightsState.FILED;
import static vn.dangbo.member.rights.RightsState.REFUSED;
import static vn.dangbo.member.rights.RightsState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done with a request about personal data. It is extended once only, so nothing leads back. */
public enum RightsStep implements Transition<RightsState> {
    ANSWER(ANSWERED, FILED),
    EXTEND(EXTENDED, ANSWERED),
    COMPLETE(COMPLETED, ANSWERED, EXTENDED),
    REFUSE(REFUSED, ANSWERED, EXTENDED),
    WITHDRAW(WITHDRAWN, FILED, ANSWERED, EXTENDED);

    private final Set<RightsState> from;
    private final RightsState to;

    RightsStep(RightsState to, RightsState first, RightsState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    @Override
    public Set<RightsState> from() {
        return from;
    }

    @Override
    public RightsState to() {
        return to;
    }

    /**
     * Whether requests of the kind have the step. Nothing of a dossier is deleted, as it is kept by law: such a request is
     * refused with the reason.
     */
    boolean of(RightsKind kind) {
        return this != COMPLETE || kind != RightsKind.DELETION;
    }
}
