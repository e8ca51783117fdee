package vn.dangbo.member.exit;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.Vote;

/**
 * What a step says.
 *
 * @param on the day on which it happened; left out: today
 * @param vote of the body that resolves or decides; with {@code reject} the vote that failed
 * @param number of the resolution, the consent or the decision
 * @param signer who signed the decision
 * @param effectiveOn of the decision: the first day on which the member is no longer one; left out: its own day
 * @param exclusion with {@code reject} of a readmission: why the person cannot be admitted again
 * @param reason for {@code withdraw} and {@code reject}; else a remark
 */
@Schema(name = "ExitAction")
record ExitAction(
        LocalDate on,
        Vote vote,
        @Schema(examples = "15-QĐ/TU") String number,
        @Schema(examples = "Trần Văn Minh") String signer,
        LocalDate effectiveOn,
        ReadmissionExclusion exclusion,
        String reason) {

    static ExitAction orNone(ExitAction action) {
        return action == null ? new ExitAction(null, null, null, null, null, null, null) : action;
    }
}
