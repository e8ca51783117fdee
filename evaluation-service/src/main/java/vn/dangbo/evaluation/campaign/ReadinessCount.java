package vn.dangbo.evaluation.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * How many subjects of a unit share a finding; without a unit it is one about the campaign itself.
 *
 * @param step that it is about where that is no matter of the code
 * @param due the day that has passed
 */
record ReadinessCount(
        ReadinessCode code,
        SubjectKind kind,
        String organisation,
        long subjects,
        List<UUID> examples,
        String step,
        LocalDate due) {

    static ReadinessCount ofCampaign(ReadinessCode code, String step, LocalDate due) {
        return new ReadinessCount(code, null, null, 1, List.of(), step, due);
    }
}
