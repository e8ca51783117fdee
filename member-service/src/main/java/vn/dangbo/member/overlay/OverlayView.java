package vn.dangbo.member.overlay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.MemberCase;

/**
 * Something that lies over a membership, asked for or in force.
 *
 * @param organisation code of the member's cell
 * @param overdue whether the day until which it was to hold has passed
 * @param course the steps taken; absent in lists
 */
@Schema(name = "Overlay")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverlayView(
        UUID id,
        OverlayType type,
        OverlayState state,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "KT01C01") String organisation,
        ExemptionGround ground,
        String reason,
        LocalDate from,
        LocalDate until,
        String number,
        String signer,
        LocalDate endedOn,
        boolean overdue,
        List<CaseEvent> course) {

    static OverlayView of(MemberCase<OverlayState, Overlay> one, LocalDate today, List<CaseEvent> course) {
        var facts = one.facts();
        return new OverlayView(
                one.id(),
                facts.type(),
                one.state(),
                one.memberId(),
                facts.fullName(),
                one.place().code(),
                facts.ground(),
                facts.reason(),
                facts.from(),
                facts.until(),
                facts.number(),
                facts.signer(),
                facts.endedOn(),
                one.dueOn() != null && today.isAfter(one.dueOn()),
                course);
    }
}
