package vn.dangbo.evaluation.appeal;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.evaluation.rule.Grade;

/**
 * A complaint as it stands.
 *
 * @param grade that is complained of
 * @param instance who has it before it, or had it last
 * @param lastOn day of the last document
 * @param regrade the re-grading that settled it; null where there is none
 * @param regradedSince whether the result was re-graded after the complaint was recorded, on whatever ground
 * @param underReview whether it waits for an answer or a re-grading
 */
record Appeal(
        UUID id,
        UUID evaluation,
        boolean byMember,
        Grade grade,
        AppealState state,
        AppealInstance instance,
        LocalDate lastOn,
        UUID regrade,
        boolean regradedSince,
        boolean underReview,
        Instant recordedAt) {

    static final String SELECT = """
            select t.id, t.evaluation_id, t.by_member, t.grade, t.state, t.instance, t.last_on, t.regrade_id, t.under_review,
                   t.recorded_at,
                   exists (select 1 from evaluation_regrade g
                           where g.evaluation_id = t.evaluation_id and g.recorded_at > t.recorded_at) as regraded_since
            from evaluation_appeal_standing t
            join evaluation e on e.id = t.evaluation_id
            """;

    static Appeal of(Tuple row) {
        return new Appeal(
                row.get("id", UUID.class),
                row.get("evaluation_id", UUID.class),
                row.get("by_member", Boolean.class),
                Grade.valueOf(row.get("grade", String.class)),
                AppealState.valueOf(row.get("state", String.class)),
                AppealInstance.valueOf(row.get("instance", String.class)),
                row.get("last_on", LocalDate.class),
                row.get("regrade_id", UUID.class),
                row.get("regraded_since", Boolean.class),
                row.get("under_review", Boolean.class),
                row.get("recorded_at", Instant.class));
    }
}
