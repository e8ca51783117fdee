package vn.dangbo.member.card;

import java.util.Set;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a card that was given. Of what leads to another card the successor is ISSUED. */
public enum CardStep implements Transition<CardState> {
    REPLACE(Permission.CARD_WRITE, true, CardState.REPLACED, CardState.ISSUED),
    REPORT_LOST(Permission.CARD_LOSS_REPORT, false, CardState.LOST, CardState.ISSUED),
    REISSUE(Permission.CARD_WRITE, true, CardState.REISSUED, CardState.LOST),
    /** With expulsion, striking off and resignation it comes by itself; not with death. */
    WITHDRAW(Permission.CARD_WRITE, false, CardState.WITHDRAWN, CardState.ISSUED, CardState.LOST);

    private final Permission permission;
    private final boolean givesAnother;
    private final CardState to;
    private final Set<CardState> from;

    CardStep(Permission permission, boolean givesAnother, CardState to, CardState... from) {
        this.permission = permission;
        this.givesAnother = givesAnother;
        this.to = to;
        this.from = Set.of(from);
    }

    Permission permission() {
        return permission;
    }

    /** Whether the member gets another card by it. */
    boolean givesAnother() {
        return givesAnother;
    }

    @Override
    public Set<CardState> from() {
        return from;
    }

    @Override
    public CardState to() {
        return to;
    }
}
