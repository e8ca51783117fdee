package vn.dangbo.member.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.CompleteYears;
import vn.dangbo.member.cases.LateStep;
import vn.dangbo.member.cases.MemberCase;

/**
 * A transfer as both ends see it.
 *
 * @param from code of the cell at home
 * @param to code of the cell at the other end
 * @param dueOn last day for the next step; absent when none is set
 * @param overdue whether that day has passed
 * @param dueOnUncertain whether the term may end later, because not all holidays of that year are on record
 * @param late terms that had run out when the step was taken
 * @param course the steps taken; absent in lists
 */
@Schema(name = "Transfer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferView(
        UUID id,
        TransferKind kind,
        TransferState state,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "KT01C01") String from,
        @Schema(examples = "KT02C01") String to,
        @Schema(examples = "Chuyển công tác") String reason,
        LocalDate decidedOn,
        LocalDate until,
        Boolean fullTimeStudy,
        String letterNo,
        LocalDate dueOn,
        boolean overdue,
        boolean dueOnUncertain,
        List<LateStep> late,
        List<CaseEvent> course) {

    static TransferView of(
            MemberCase<TransferState, Transfer> one, LocalDate today, CompleteYears calendar, List<CaseEvent> course) {
        var facts = one.facts();
        return new TransferView(
                one.id(),
                facts.kind(),
                one.state(),
                one.memberId(),
                facts.fullName(),
                one.place().code(),
                one.other().code(),
                facts.reason(),
                facts.decidedOn(),
                facts.until(),
                facts.fullTimeStudy(),
                facts.letterNo(),
                one.dueOn(),
                one.dueOn() != null && today.isAfter(one.dueOn()),
                one.state().hasTermInWorkingDays() && calendar.isUncertain(one.dueOn()),
                facts.late(),
                course);
    }
}
