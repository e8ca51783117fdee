package vn.dangbo.member.handover;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a step on a transfer out says.
 *
 * @param on the day on which it happened; left out: today. Of a confirmed acceptance, the first day there
 * @param number of the letter, for {@code introduce}; of the other side's paper, for the confirmations
 * @param reason for {@code cancel}, {@code withdraw} and {@code confirm-refusal}; else a remark
 */
@Schema(name = "TransferOutAction")
record DepartureAction(
        LocalDate on, @Schema(examples = "12-GTSHĐ/TU") String number, String reason) {

    static DepartureAction orNone(DepartureAction action) {
        return action == null ? new DepartureAction(null, null, null) : action;
    }
}
