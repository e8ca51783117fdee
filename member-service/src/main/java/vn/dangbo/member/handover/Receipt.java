package vn.dangbo.member.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * What has become of a hand-over: the body of a receipt.
 *
 * @param on the day of the decision; of an acceptance, the first day on which the member is theirs
 * @param organisation where the member sits from that day; null otherwise
 * @param reason of a refusal; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(Answer answer, LocalDate on, HandOver.Place organisation, String reason) {

    /** What the addressee says. */
    enum Answer {
        ACCEPTED,
        REFUSED,
        /** It was revoked in time: it is not accepted, and never will be. */
        REVOKED
    }
}
