package vn.dangbo.member.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.member.cases.CaseKind;
import vn.dangbo.member.cases.LateStep;

/**
 * What is known of a transfer into this deployment; all else stands in the hand-over, which is encrypted.
 *
 * @param deployment from where
 * @param letter of introduction
 * @param acceptedIn code of the cell in which the member sits since; null before
 * @param returning whether the member was on record here before; null before it is accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Arrival(
        String fullName,
        String deployment,
        String deploymentName,
        UUID serial,
        HandOver.Letter letter,
        LocalDate expiresOn,
        String acceptedIn,
        Boolean returning,
        List<LateStep> late) {

    static final CaseKind<ArrivalState, Arrival> KIND = new CaseKind<>(
            "TRANSFER_IN",
            ArrivalState.class,
            Set.of(ArrivalState.ACCEPTED, ArrivalState.REFUSED, ArrivalState.REVOKED),
            Arrival.class);

    Arrival {
        late = late == null ? List.of() : List.copyOf(late);
    }

    /** With the step noted as late, when its term had run out. */
    Arrival noting(ArrivalStep step, LocalDate dueOn, LocalDate on) {
        return new Arrival(
                fullName,
                deployment,
                deploymentName,
                serial,
                letter,
                expiresOn,
                acceptedIn,
                returning,
                LateStep.noting(late, step.name(), dueOn, on));
    }

    Arrival accepted(String cell, boolean wasHere) {
        return new Arrival(fullName, deployment, deploymentName, serial, letter, expiresOn, cell, wasHere, late);
    }
}
