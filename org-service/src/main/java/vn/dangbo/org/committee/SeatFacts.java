package vn.dangbo.org.committee;

import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.platform.time.Validity;

/**
 * What is recorded of a seat.
 *
 * @param memberId the holder in member-service; null when not known there
 * @param holderRef reference to the holder from outside; null when there is none
 * @param role code list {@code seat-roles}
 * @param startMode code list {@code seat-start-modes}
 * @param decisionNo decision or minutes by which it began; null when not recorded
 * @param confirmedOn day of the confirmation (chuẩn y); null before. The seat acts from its beginning, not from here.
 * @param endReason code list {@code seat-end-reasons}; null while it goes on
 */
public record SeatFacts(
        UUID memberId,
        String holderRef,
        String role,
        String startMode,
        Validity validity,
        String decisionNo,
        LocalDate confirmedOn,
        String confirmationNo,
        String endReason,
        String endDecisionNo) {

    /** Why a seat ends when nothing else ended it. */
    public static final String TERM_END = "TERM_END";
    /** Why a seat ends when the unit does. */
    public static final String ORGANISATION_ENDED = "ORGANISATION_ENDED";

    /** The seat as it is in a term whose end is known: without an end of its own it ends with the term. */
    public SeatFacts within(Validity term) {
        return validity.isOpen() && !term.isOpen() && validity.from().isBefore(term.to())
                ? ended(term.to(), TERM_END, null)
                : this;
    }

    /** The seat with this end. */
    public SeatFacts ended(LocalDate on, String why, String decision) {
        return new SeatFacts(
                memberId,
                holderRef,
                role,
                startMode,
                validity.endingOn(on),
                decisionNo,
                confirmedOn,
                confirmationNo,
                why,
                decision);
    }

    /** The seat with its confirmation. */
    public SeatFacts confirmed(LocalDate on, String decision) {
        return new SeatFacts(
                memberId, holderRef, role, startMode, validity, decisionNo, on, decision, endReason, endDecisionNo);
    }

    /** Whether it ends because its term does. */
    public boolean endsWithTerm() {
        return TERM_END.equals(endReason);
    }
}
