package vn.dangbo.member.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A term that was not kept.
 *
 * @param step that was late
 * @param dueOn its last day
 * @param on when it was taken
 */
@Schema(name = "LateStep")
public record LateStep(@Schema(examples = "PRESENT") String step, LocalDate dueOn, LocalDate on) {

    /** The late steps with this one among them, when its term had run out. */
    public static List<LateStep> noting(List<LateStep> late, String step, LocalDate dueOn, LocalDate on) {
        if (dueOn == null || !on.isAfter(dueOn)) {
            return late;
        }
        var all = new ArrayList<>(late);
        all.add(new LateStep(step, dueOn, on));
        return all;
    }
}
