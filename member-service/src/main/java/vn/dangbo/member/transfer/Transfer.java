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
 * @param fullTimeStudy of a temporary one: whether the member goes away to study full-time; null when nobody said so
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
        Boolean fullTimeStudy,
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
                kind,
                fullName,
                reason,
                decidedOn,
                until,
                fullTimeStudy,
                letterNo,
                LateStep.noting(late, step.name(), dueOn, on));
    }

    boolean isFullTimeStudy() {
        return Boolean.TRUE.equals(fullTimeStudy);
    }

    Transfer introduced(String number) {
        return new Transfer(kind, fullName, reason, decidedOn, until, fullTimeStudy, number, late);
    }

    Transfer lasting(LocalDate longer) {
        return new Transfer(kind, fullName, reason, decidedOn, longer, fullTimeStudy, letterNo, late);
    }
}
