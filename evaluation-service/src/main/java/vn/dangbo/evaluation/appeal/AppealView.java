package vn.dangbo.evaluation.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.rule.Grade;

/**
 * A complaint about a result.
 *
 * @param byMember whether the very person complains, and not the unit
 * @param grade that is complained of
 * @param instance who has it before it, or had it last
 * @param underReview whether it waits for an answer or a re-grading
 * @param regrade id of the re-grading that settled it
 * @param steps what was done to it, oldest first
 */
@Schema(name = "Appeal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppealView(
        UUID id,
        UUID evaluation,
        boolean byMember,
        @Schema(examples = "HTNV") Grade grade,
        @Schema(examples = "RECEIVED") AppealState state,
        AppealInstance instance,
        boolean underReview,
        UUID regrade,
        Instant recordedAt,
        List<AppealStepView> steps) {

    static AppealView of(Appeal appeal, List<AppealStepView> steps) {
        return new AppealView(
                appeal.id(),
                appeal.evaluation(),
                appeal.byMember(),
                appeal.grade(),
                appeal.state(),
                appeal.instance(),
                appeal.underReview(),
                appeal.regrade(),
                appeal.recordedAt(),
                steps.stream().filter(step -> step.appeal().equals(appeal.id())).toList());
    }

    /** As the member who complains is told it: nobody of the office is named. */
    AppealView withoutNames() {
        return new AppealView(
                id,
                evaluation,
                byMember,
                grade,
                state,
                instance,
                underReview,
                regrade,
                recordedAt,
                steps.stream().map(AppealStepView::withoutNames).toList());
    }
}
