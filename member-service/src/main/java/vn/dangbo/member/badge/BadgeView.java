package vn.dangbo.member.badge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.MemberCase;

/**
 * A badge on its way.
 *
 * @param place code of the member's cell
 * @param reachesOn the day on which the step is reached, as it was known when the case began
 * @param course the steps taken; absent in lists
 */
@Schema(name = "BadgeCase")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BadgeView(
        UUID id,
        BadgeState state,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "KT01C01") String place,
        @Schema(examples = "30") int step,
        BadgeVariant variant,
        LocalDate awardDate,
        LocalDate reachesOn,
        String ground,
        @Schema(examples = "1205-QĐ/TU") String decisionNo,
        List<CaseEvent> course) {

    static BadgeView of(MemberCase<BadgeState, BadgeCase> one, List<CaseEvent> course) {
        var facts = one.facts();
        return new BadgeView(
                one.id(),
                one.state(),
                one.memberId(),
                facts.fullName(),
                one.place().code(),
                facts.step(),
                facts.variant(),
                facts.awardDate(),
                facts.reachesOn(),
                facts.ground(),
                facts.decisionNo(),
                course);
    }
}
