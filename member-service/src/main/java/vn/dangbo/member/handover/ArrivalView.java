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
 * A transfer into this deployment.
 *
 * @param kind of the code list transfer-kinds
 * @param member absent before it is accepted
 * @param from deployment that has issued the hand-over
 * @param letter of introduction
 * @param organisation code of the cell that is proposed
 * @param acceptedIn code of the cell that the member sits in since; absent before
 * @param returning whether the member was on record here before; absent before it is accepted
 * @param dueOn last day to decide; absent when none is set
 * @param overdue whether that day has passed
 * @param late terms that had run out when the step was taken
 * @param course the steps taken; absent in lists
 */
@Schema(name = "TransferIn")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArrivalView(
        UUID id,
        @Schema(examples = "OFFICIAL_IN") String kind,
        ArrivalState state,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "dangbo.longan.example") String from,
        @Schema(examples = "Đảng bộ tỉnh Long An") String fromName,
        UUID serial,
        HandOver.Letter letter,
        LocalDate expiresOn,
        @Schema(examples = "KT02C01") String organisation,
        String acceptedIn,
        Boolean returning,
        LocalDate dueOn,
        boolean overdue,
        List<LateStep> late,
        List<CaseEvent> course) {

    static final String KIND = "OFFICIAL_IN";

    static ArrivalView of(MemberCase<ArrivalState, Arrival> one, LocalDate today, List<CaseEvent> course) {
        var facts = one.facts();
        return new ArrivalView(
                one.id(),
                KIND,
                one.state(),
                one.memberId(),
                facts.fullName(),
                facts.deployment(),
                facts.deploymentName(),
                facts.serial(),
                facts.letter(),
                facts.expiresOn(),
                one.place().code(),
                facts.acceptedIn(),
                facts.returning(),
                one.dueOn(),
                one.dueOn() != null && today.isAfter(one.dueOn()),
                facts.late(),
                course);
    }
}
