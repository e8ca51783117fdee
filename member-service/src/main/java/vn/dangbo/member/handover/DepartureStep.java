package vn.dangbo.member.handover;

import static vn.dangbo.member.handover.DepartureState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a transfer out of this deployment. */
public enum DepartureStep implements Transition<DepartureState> {
    REVIEW(ORIGIN_REVIEWED, REQUESTED),
    /** The letter is issued, and with a partner the hand-over. */
    INTRODUCE(INTRODUCED, ORIGIN_REVIEWED),
    CANCEL(CANCELLED, REQUESTED, ORIGIN_REVIEWED),
    /** It is no longer to be accepted: the other side is told, and has to answer. */
    WITHDRAW(WITHDRAWING, INTRODUCED),
    /** The other side's receipt says that it has accepted. */
    RECEIPT_ACCEPTED(ACCEPTED, INTRODUCED, WITHDRAWING),
    /** The other side's receipt says that it has refused. */
    RECEIPT_REFUSED(REFUSED, INTRODUCED, WITHDRAWING),
    /** The other side's receipt says that it will not accept any more. */
    RECEIPT_REVOKED(WITHDRAWN, WITHDRAWING),
    /** A paper of the other side says that it has accepted. */
    CONFIRM_ACCEPTANCE(ACCEPTED, INTRODUCED, WITHDRAWING),
    /** A paper of the other side says that it has not, and will not. */
    CONFIRM_REFUSAL(REFUSED, INTRODUCED, WITHDRAWING),
    /** The membership has ended: another case does that, and nobody takes this step. */
    END_HERE(CANCELLED, REQUESTED, ORIGIN_REVIEWED),
    /** Likewise, on the way. */
    END_ON_THE_WAY(WITHDRAWING, INTRODUCED);

    private final DepartureState to;
    private final Set<DepartureState> from;

    DepartureStep(DepartureState to, DepartureState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<DepartureState> from() {
        return from;
    }

    @Override
    public DepartureState to() {
        return to;
    }
}
