package vn.dangbo.evaluation.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;

/**
 * Where a subject of a campaign stands.
 *
 * @param id also that of the result, once there is one
 * @param step the last step taken
 * @param grade absent until it is decided
 * @param pending whether a grade that there is not is to be made up for
 * @param excluded whether the reason was given by hand, and can be taken back
 * @param underReview whether a complaint about the result waits for an answer or a re-grading
 */
@Schema(name = "Assessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        UUID id,
        UUID campaign,
        @Schema(examples = "2019") int year,
        @Schema(examples = "MEMBER") SubjectKind subjectKind,
        @Schema(examples = "KT01C01") String organisation,
        @Schema(examples = "REVIEWED") AssessmentState step,
        @Schema(examples = "HTTNV") Grade selfGrade,
        Grade proposedGrade,
        Grade appraisedGrade,
        Grade grade,
        @Schema(examples = "MOI_KET_NAP") String notEvaluatedReason,
        boolean pending,
        boolean excluded,
        boolean underReview,
        @JsonIgnore int version) {

    static AssessmentView of(Assessment row) {
        return new AssessmentView(
                row.id(),
                row.campaign(),
                row.year(),
                row.kind(),
                row.organisationCode(),
                row.state(),
                row.selfGrade(),
                row.proposedGrade(),
                row.appraisedGrade(),
                row.grade(),
                row.notEvaluatedReason(),
                row.pending(),
                row.excluded(),
                row.underReview(),
                row.version());
    }
}
