package vn.dangbo.member.exit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Resolution;

/**
 * A case of leaving the Party or coming back to it.
 *
 * @param organisation code of the cell where it stands
 * @param effectiveOn the day from which it counts; absent before the decision
 * @param course the steps taken; absent in lists
 */
@Schema(name = "Exit")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExitView(
        UUID id,
        ExitKind kind,
        ExitState state,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "KT01C01") String organisation,
        String reason,
        StrikeOffGround ground,
        LocalDate diedOn,
        Exit.Left left,
        ReadmissionExclusion exclusion,
        List<Resolution> resolutions,
        LocalDate effectiveOn,
        List<CaseEvent> course) {

    static ExitView of(MemberCase<ExitState, Exit> one, List<CaseEvent> course) {
        var facts = one.facts();
        return new ExitView(
                one.id(),
                facts.kind(),
                one.state(),
                one.memberId(),
                facts.fullName(),
                one.place().code(),
                facts.reason(),
                facts.ground(),
                facts.diedOn(),
                facts.left(),
                facts.exclusion(),
                facts.resolutions(),
                facts.effectiveOn(),
                course);
    }
}
