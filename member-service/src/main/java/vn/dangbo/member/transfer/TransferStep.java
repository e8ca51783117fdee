package vn.dangbo.member.transfer;

import static vn.dangbo.member.transfer.TransferState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a transfer. */
public enum TransferStep implements Transition<TransferState> {
    /** The committee at home examines it. */
    REVIEW(ORIGIN_REVIEWED, REQUESTED),
    /** The letter is issued. */
    INTRODUCE(INTRODUCED, ORIGIN_REVIEWED),
    /** The letter is presented at the other end. */
    PRESENT(PRESENTED, INTRODUCED),
    /** The other end takes the member in. */
    ACCEPT(ACCEPTED, PRESENTED),
    /** One committee stands above both cells: it decides, and no letter travels. */
    ACCEPT_WITHIN(ACCEPTED, REQUESTED),
    REFUSE(REFUSED, INTRODUCED, PRESENTED),
    CANCEL(CANCELLED, REQUESTED, ORIGIN_REVIEWED, INTRODUCED),
    /** The guest begins there. */
    START(ACTIVE, INTRODUCED),
    /** The guest stays longer. */
    EXTEND(ACTIVE, ACTIVE),
    RETURN(RETURNED, ACTIVE, CONVERSION_AGREED, CALLED_BACK),
    /** Home calls the guest back before the stay would end. */
    CALL_BACK(CALLED_BACK, ACTIVE, CONVERSION_AGREED),
    /** Home lets the guest go for good. */
    RELEASE(CONVERSION_AGREED, ACTIVE),
    /** The guest stays for good. */
    CONVERT(CONVERTED, CONVERSION_AGREED),
    /** The membership has ended: another case does that, and nobody takes this step. */
    END_STAY(RETURNED, ACTIVE, CONVERSION_AGREED, CALLED_BACK),
    /** Likewise, on the way. */
    END_WAY(CANCELLED, REQUESTED, ORIGIN_REVIEWED, INTRODUCED, PRESENTED);

    private final TransferState to;
    private final Set<TransferState> from;

    TransferStep(TransferState to, TransferState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<TransferState> from() {
        return from;
    }

    @Override
    public TransferState to() {
        return to;
    }

    /** Whether transfers of this kind take this step. */
    boolean of(TransferKind kind) {
        return switch (this) {
            case REVIEW, INTRODUCE, REFUSE -> kind != TransferKind.WITHIN_GRASSROOTS;
            case PRESENT, ACCEPT -> kind == TransferKind.WITHIN_UPPER || kind == TransferKind.OFFICIAL;
            case ACCEPT_WITHIN -> kind == TransferKind.WITHIN_GRASSROOTS;
            case CANCEL -> true;
            case END_STAY, END_WAY -> false;
            case START, EXTEND, RETURN, CALL_BACK, RELEASE, CONVERT -> kind == TransferKind.TEMPORARY;
        };
    }
}
