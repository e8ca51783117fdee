package vn.dangbo.member.supplement;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a step says.
 *
 * @param on the day on which it happened; left out: today
 * @param declared with {@code declare}: what is added, by part; an empty text takes away what was added before
 * @param reason for {@code send-back}; else a remark
 */
@Schema(name = "SupplementAction")
record SupplementAction(
        LocalDate on,

        @Schema(examples = "{\"CAREER\": \"Từ tháng 9 công tác tại Phòng Nội vụ\"}")
        Map<SupplementPart, String> declared,

        String reason) {

    static SupplementAction orNone(SupplementAction action) {
        return action == null ? new SupplementAction(null, null, null) : action;
    }
}
