package vn.dangbo.member.handover;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a step on a transfer in says.
 *
 * @param on of an acceptance, the first day here; left out: today
 * @param organisation code or UUID of another cell than the one proposed; for {@code accept}
 * @param reason for {@code refuse}; else a remark
 */
@Schema(name = "TransferInAction")
record ArrivalAction(
        LocalDate on,
        @Schema(examples = "KT02C01") String organisation,
        @Schema(examples = "không đúng địa bàn") String reason) {

    static ArrivalAction orNone(ArrivalAction action) {
        return action == null ? new ArrivalAction(null, null, null) : action;
    }
}
