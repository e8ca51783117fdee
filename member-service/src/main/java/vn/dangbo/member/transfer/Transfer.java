package vn.dangbo.member.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.dangbo.member.cases.CaseKind;
import vn.dangbo.member.cases.LateStep;

/**
 * What is known of a transfer.
 *
 * @param fullName of the member: the other end reads it before the member is theirs
 * @param reason why the member goes
 * @param decidedOn day of the decision on work, retirement or residence from which the term to begin runs; null: none
 * @param until of a temporary one: the day on which the guest returns
 * @param letterNo number of the letter of introduction; null before it is issued
 * @param late terms that had run out when the step was taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Transfer(
        TransferKind kind,
        String fullName,
        String reason,
        LocalDate decidedOn,
        LocalDate until,
        String letterNo,
        List<LateStep> late) {

    static final CaseKind<TransferState, Transfer> KIND = new CaseKind<>(
            "TRANSFER",
            TransferState.class,
            Set.of(
                    TransferState.ACCEPTED,
                    TransferState.REFUSED,
                    TransferState.CANCELLED,
                    TransferState.RETURNED,
                    TransferState.CONVERTED),
            Transfer.class);

    Transfer {
        late = late == null ? List.of() : List.copyOf(late);
    }

    /** With the step noted as late, when its term had run out. */
    Transfer noting(TransferStep step, LocalDate dueOn, LocalDate on) {
        return new Transfer(
                kind, fullName, reason, decidedOn, until, letterNo, LateStep.noting(late, step.name(), dueOn, on));
    }

    Transfer introduced(String number) {
        return new Transfer(kind, fullName, reason, decidedOn, until, number, late);
    }

    Transfer lasting(LocalDate longer) {
        return new Transfer(kind, fullName, reason, decidedOn, longer, letterNo, late);
    }
}
