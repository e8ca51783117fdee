package vn.dangbo.evaluation.campaign;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * How many subjects a campaign has in the caller's scope.
 *
 * @param temporaryGuests guests (sinh hoạt tạm thời) in cells of the scope at the cut-off: reported beside the total, graded
 *     where they are members (Dĩ An 2019: 26 beside 4,928)
 */
@Schema(name = "CampaignSubjectTotals")
public record SubjectTotals(List<OfKind> kinds, long temporaryGuests) {

    /**
     * Those of a kind: {@code enumerated} = {@code toGrade} + {@code exempt} + {@code pending}; the last two are the sum of
     * {@code excluded}.
     *
     * @param enumerated all who take part, those withdrawn apart
     * @param toGrade those with a grade or still to get one
     * @param excluded those without one by reason, code list {@code not-evaluated-reasons}
     * @param exempt those excused from a grade (được miễn)
     * @param pending those whose grade is to be made up for (chưa được đánh giá): they stay in what they are a share of
     * @param underReview those of {@code toGrade} about whose result a complaint is open
     * @param withdrawn those who take part no longer
     */
    @Schema(name = "CampaignSubjectsOfKind")
    public record OfKind(
            SubjectKind subjectKind,
            @Schema(examples = "4928") long enumerated,
            @Schema(examples = "4238") long toGrade,

            @Schema(examples = "{\"MIEN_SINH_HOAT\": 540, \"MOI_KET_NAP\": 150}")
            Map<String, Long> excluded,

            @Schema(examples = "686") long exempt,
            @Schema(examples = "4") long pending,
            @Schema(examples = "1") long underReview,

            long withdrawn) {}
}
