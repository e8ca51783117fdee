package vn.dangbo.member.handover;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a transfer into this deployment. With each a receipt is written. */
public enum ArrivalStep implements Transition<ArrivalState> {
    ACCEPT(ArrivalState.ACCEPTED),
    REFUSE(ArrivalState.REFUSED),
    /** A revocation of the issuer has come in time. */
    REVOKE(ArrivalState.REVOKED);

    private final ArrivalState to;

    ArrivalStep(ArrivalState to) {
        this.to = to;
    }

    @Override
    public Set<ArrivalState> from() {
        return Set.of(ArrivalState.PRESENTED);
    }

    @Override
    public ArrivalState to() {
        return to;
    }
}
