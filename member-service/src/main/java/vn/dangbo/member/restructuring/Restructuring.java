package vn.dangbo.member.restructuring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An act, as far as it concerns members.
 *
 * @param cells codes of the cells that are held for it
 */
record Restructuring(
        UUID act, State state, RestructuringOrder order, Instant heldAt, String heldBy, List<String> cells) {

    /** Where it stands. */
    enum State {
        /** Its cells are held; the tree is about to change. */
        HELD,
        /** The members are in their new cells. */
        APPLIED,
        /** Something spoke against it when it was last asked for; nothing is held, and it may be asked for again. */
        REFUSED,
        /** Given up for good; nothing is held. */
        RELEASED
    }
}
