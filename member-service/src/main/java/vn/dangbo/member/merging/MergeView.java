package vn.dangbo.member.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.MemberCase;

/**
 * The merging of two records, proposed, done or undone.
 *
 * @param survivor the member whose record stays
 * @param merged the record that goes into it
 * @param organisation code of the survivor's cell at the proposal
 * @param mergedOrganisation code of the other's
 * @param course the steps taken; absent in lists
 */
@Schema(name = "Merge")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergeView(
        UUID id,
        MergeState state,
        UUID survivor,
        @Schema(examples = "Đặng Thị Hòa") String survivorName,
        @Schema(examples = "KT01C01") String organisation,
        UUID merged,
        @Schema(examples = "Đặng Thị Hoà") String mergedName,
        @Schema(examples = "KT01C02") String mergedOrganisation,
        String reason,
        String evidence,
        MergeChoices choices,
        List<CaseEvent> course) {

    static MergeView of(MemberCase<MergeState, Merge> one, List<CaseEvent> course) {
        var facts = one.facts();
        return new MergeView(
                one.id(),
                one.state(),
                one.memberId(),
                facts.survivorName(),
                one.place().code(),
                facts.merged(),
                facts.mergedName(),
                one.other().code(),
                facts.reason(),
                facts.evidence(),
                facts.choices(),
                course);
    }
}
