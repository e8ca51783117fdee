package vn.dangbo.member.rights;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a step on a request says.
 *
 * @param on the day on which it happened; left out: today
 * @param days by which the term is extended; for {@code extend}
 * @param reason for {@code extend} and {@code refuse}; else a remark. Personal data do not belong here
 */
@Schema(name = "RightsRequestAction")
record RightsAction(LocalDate on, @Schema(examples = "10") Integer days, String reason) {

    static RightsAction orNone(RightsAction action) {
        return action == null ? new RightsAction(null, null, null) : action;
    }
}
