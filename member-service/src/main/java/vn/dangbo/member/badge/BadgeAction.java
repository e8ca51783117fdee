package vn.dangbo.member.badge;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a step on the way to a badge says.
 *
 * @param on the day on which it happened; left out: today
 * @param number of the decision; for {@code decide}
 * @param reason for {@code refuse}, {@code withdraw} and {@code cancel}; else a remark
 */
@Schema(name = "BadgeAction")
record BadgeAction(
        LocalDate on, @Schema(examples = "1205-QĐ/TU") String number, String reason) {

    static BadgeAction orNone(BadgeAction action) {
        return action == null ? new BadgeAction(null, null, null) : action;
    }
}
