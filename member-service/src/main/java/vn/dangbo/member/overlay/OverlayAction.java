package vn.dangbo.member.overlay;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a step says.
 *
 * @param on the day on which it happened; left out: today. Of {@code end}: the first day on which it no longer holds
 * @param number of the decision, with {@code decide}
 * @param signer who signed it; of a suspension it must be told
 * @param reason for {@code end}, {@code refuse} and {@code withdraw}; else a remark
 */
@Schema(name = "OverlayAction")
record OverlayAction(
        LocalDate on,
        @Schema(examples = "12-NQ/CB") String number,
        @Schema(examples = "Trần Văn Minh") String signer,
        String reason) {

    static OverlayAction orNone(OverlayAction action) {
        return action == null ? new OverlayAction(null, null, null, null) : action;
    }
}
