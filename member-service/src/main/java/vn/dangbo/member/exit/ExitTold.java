package vn.dangbo.member.exit;

import java.time.LocalDate;

/**
 * What a row of a file tells of somebody who left the Party or came back.
 *
 * @param effectiveOn of who left: the first day outside, of a death its day; of who was restored: the day on which the
 *     membership had ended; of who was admitted again: the day of the ceremony
 * @param ground of a striking off; null when the file does not say
 * @param decisionNo null when the file does not say
 * @param decidedOn null when the file does not say
 * @param signer null when the file does not say
 * @param reason null when the file does not say
 */
record ExitTold(
        ExitKind kind,
        LocalDate effectiveOn,
        StrikeOffGround ground,
        String decisionNo,
        LocalDate decidedOn,
        String signer,
        String reason) {

    /** The day by which the cell is found: who has left sat there the day before. */
    LocalDate placedOn() {
        return kind.leaves() ? effectiveOn.minusDays(1) : effectiveOn;
    }
}
