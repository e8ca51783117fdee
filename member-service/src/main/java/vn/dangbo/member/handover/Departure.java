package vn.dangbo.member.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseKind;
import vn.dangbo.member.cases.LateStep;

/**
 * What is known of a transfer out of this deployment.
 *
 * @param letterNo number of the letter of introduction; null before it is issued
 * @param introducedOn day on the letter; null before
 * @param serial of the hand-over; null before it is issued, and for one on paper
 * @param expiresOn last day on which it may be handed in; null likewise
 * @param outcome null as long as the other side has not answered
 * @param late terms that had run out when the step was taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Departure(
        DepartureKind kind,
        String fullName,
        String reason,
        LocalDate decidedOn,
        Destination to,
        String letterNo,
        LocalDate introducedOn,
        UUID serial,
        LocalDate expiresOn,
        Outcome outcome,
        List<LateStep> late) {

    static final CaseKind<DepartureState, Departure> KIND = new CaseKind<>(
            "TRANSFER_OUT",
            DepartureState.class,
            Set.of(DepartureState.ACCEPTED, DepartureState.REFUSED, DepartureState.WITHDRAWN, DepartureState.CANCELLED),
            Departure.class);

    /**
     * Where the member goes.
     *
     * @param deployment of a partner; null for an organisation abroad that has none
     * @param organisation its code there; null when it is not known
     * @param name as the letter names it
     * @param country ISO 3166-1 alpha-2, of an organisation abroad
     */
    @Schema(name = "TransferDestination")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Destination(
            @Schema(examples = "dangbo.tayninh.example") String deployment,
            @Schema(examples = "TN05C02") String organisation,

            @Schema(examples = "Chi bộ khu phố 2, Đảng bộ phường Tân Ninh")
            String name,

            @Schema(examples = "LA") String country) {}

    /**
     * What the other side has decided.
     *
     * @param on its day: of an acceptance, the first day on which the member is theirs
     * @param number of the paper that says so; null for a receipt
     */
    @Schema(name = "TransferOutcome")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            LocalDate on,
            String number,
            @Schema(examples = "không đúng địa bàn") String reason) {}

    Departure {
        late = late == null ? List.of() : List.copyOf(late);
    }

    /** With the step noted as late, when its term had run out. */
    Departure noting(DepartureStep step, LocalDate dueOn, LocalDate on) {
        return new Departure(
                kind,
                fullName,
                reason,
                decidedOn,
                to,
                letterNo,
                introducedOn,
                serial,
                expiresOn,
                outcome,
                LateStep.noting(late, step.name(), dueOn, on));
    }

    Departure introduced(String number, LocalDate on, UUID issued, LocalDate lastDay) {
        return new Departure(
                kind, fullName, reason, decidedOn, to, number, on, issued, issued == null ? null : lastDay, null, late);
    }

    Departure answered(Outcome said) {
        return new Departure(
                kind, fullName, reason, decidedOn, to, letterNo, introducedOn, serial, expiresOn, said, late);
    }
}
