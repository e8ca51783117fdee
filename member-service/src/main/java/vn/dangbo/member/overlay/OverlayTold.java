package vn.dangbo.member.overlay;

import java.time.LocalDate;
import vn.dangbo.platform.time.Validity;

/**
 * What a row of a file tells of what lies, or lay, over a membership.
 *
 * @param ground of an exemption; null for the others
 * @param until the first day on which it no longer holds, as foreseen; null while none is
 * @param number of the decision; null when the file does not say
 * @param signer null when the file does not say
 * @param endedOn the first day on which it no longer held; null while it holds
 * @param reason null when the file does not say
 */
record OverlayTold(
        OverlayType type,
        ExemptionGround ground,
        LocalDate from,
        LocalDate until,
        String number,
        String signer,
        LocalDate endedOn,
        String reason) {

    boolean holds() {
        return endedOn == null;
    }

    /** Whether it ended on its very first day, and so was never there. */
    boolean neverHeld() {
        return !holds() && !endedOn.isAfter(from);
    }

    /** As it counts: until it ended, else until the foreseen day. */
    Validity validity() {
        return new Validity(from, holds() ? until : endedOn);
    }
}
