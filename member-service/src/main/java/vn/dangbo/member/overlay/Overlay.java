package vn.dangbo.member.overlay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import vn.dangbo.member.cases.CaseKind;

/**
 * What is known of such a case.
 *
 * @param ground of an exemption; null for the others
 * @param until the first day on which it no longer holds, as foreseen; null while none is
 * @param number of the decision; null before it
 * @param endedOn the first day on which it no longer held; null before that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overlay(
        OverlayType type,
        String fullName,
        ExemptionGround ground,
        String reason,
        LocalDate from,
        LocalDate until,
        String number,
        String signer,
        LocalDate endedOn) {

    static final CaseKind<OverlayState, Overlay> KIND = new CaseKind<>(
            "OVERLAY",
            OverlayState.class,
            Set.of(OverlayState.ENDED, OverlayState.REFUSED, OverlayState.WITHDRAWN),
            Overlay.class,
            // of an exemption often an illness
            Set.of("reason"));

    Overlay decided(String no, String by) {
        return new Overlay(type, fullName, ground, reason, from, until, no, by, endedOn);
    }

    Overlay ended(LocalDate on) {
        return new Overlay(type, fullName, ground, reason, from, until, number, signer, on);
    }
}
