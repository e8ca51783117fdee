package vn.dangbo.member.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.LateStep;
import vn.dangbo.member.cases.MemberCase;

/**
 * A transfer out of this deployment.
 *
 * @param from code of the cell at home
 * @param serial of the hand-over; absent before it is issued, and for one on paper
 * @param expiresOn last day on which it may be handed in
 * @param outcome what the other side has decided; absent before
 * @param dueOn last day for the next step; absent when none is set
 * @param overdue whether that day has passed
 * @param late terms that had run out when the step was taken
 * @param course the steps taken; absent in lists
 */
@Schema(name = "TransferOut")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepartureView(
        UUID id,
        DepartureKind kind,
        DepartureState state,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "KT01C01") String from,
        Departure.Destination to,
        @Schema(examples = "Chuyển công tác") String reason,
        LocalDate decidedOn,
        String letterNo,
        LocalDate introducedOn,
        UUID serial,
        LocalDate expiresOn,
        Departure.Outcome outcome,
        LocalDate dueOn,
        boolean overdue,
        List<LateStep> late,
        List<CaseEvent> course) {

    static DepartureView of(MemberCase<DepartureState, Departure> one, LocalDate today, List<CaseEvent> course) {
        var facts = one.facts();
        return new DepartureView(
                one.id(),
                facts.kind(),
                one.state(),
                one.memberId(),
                facts.fullName(),
                one.place().code(),
                facts.to(),
                facts.reason(),
                facts.decidedOn(),
                facts.letterNo(),
                facts.introducedOn(),
                facts.serial(),
                facts.expiresOn(),
                facts.outcome(),
                one.dueOn(),
                one.dueOn() != null && today.isAfter(one.dueOn()),
                facts.late(),
                course);
    }
}
