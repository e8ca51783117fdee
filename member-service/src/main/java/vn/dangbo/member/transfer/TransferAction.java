package vn.dangbo.member.transfer;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a step on a transfer says.
 *
 * @param on the day on which it happened; left out: today
 * @param number of the letter of introduction; for {@code introduce}
 * @param until the day on which the guest returns; for {@code extend} and {@code call-back}, of which it is {@code on} when left out
 * @param reason for {@code refuse}, {@code cancel} and {@code call-back}; else a remark
 */
@Schema(name = "TransferAction")
record TransferAction(
        LocalDate on, @Schema(examples = "12-GTSHĐ/ĐU") String number, LocalDate until, String reason) {

    static TransferAction orNone(TransferAction action) {
        return action == null ? new TransferAction(null, null, null, null) : action;
    }
}
