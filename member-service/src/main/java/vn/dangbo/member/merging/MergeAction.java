package vn.dangbo.member.merging;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a step says.
 *
 * @param on the day on which it happened; left out: today
 * @param choices with {@code choose}
 * @param reason for refusing, withdrawing and undoing; else a remark
 */
@Schema(name = "MergeAction")
record MergeAction(LocalDate on, MergeChoices choices, String reason) {

    static MergeAction orNone(MergeAction action) {
        return action == null ? new MergeAction(null, null, null) : action;
    }
}
