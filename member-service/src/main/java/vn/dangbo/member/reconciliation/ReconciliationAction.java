package vn.dangbo.member.reconciliation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is told with a step.
 *
 * @param on the day on which it happened; left out: today
 * @param official with {@code declare}: official members by the unit's own book
 * @param probationary with {@code declare}: probationary members by it
 * @param note with {@code declare}: a remark for the superior
 * @param reason for {@code settle}: why they differ; else a remark
 */
@Schema(name = "ReconciliationAction")
record ReconciliationAction(
        LocalDate on,
        @Schema(examples = "52") Integer official,
        @Schema(examples = "3") Integer probationary,
        String note,
        String reason) {

    static ReconciliationAction orNone(ReconciliationAction action) {
        return action == null ? new ReconciliationAction(null, null, null, null, null) : action;
    }
}
