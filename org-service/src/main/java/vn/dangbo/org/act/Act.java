package vn.dangbo.org.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An act as it is recorded.
 *
 * @param version counts up with every step
 * @param initiatingId the committee that began it
 * @param decidingId the committee that decides; null when it stands outside the deployment
 * @param opinion of the standing committee or the committee; null until it is taken
 * @param decision null until it is decided
 * @param madeBy subject of the account that made it
 * @param examinedBy subject of the account that examined it
 */
record Act(
        UUID id,
        int version,
        ActStatus status,
        ActProposal proposal,
        UUID initiatingId,
        UUID decidingId,
        Opinion opinion,
        Decision decision,
        String madeBy,
        String examinedBy,
        Instant decidedAt,
        Instant executedAt) {

    /** How an opinion is taken. */
    enum Method {
        /** In a meeting. */
        MEETING,
        /** By ballots sent round. */
        BALLOT
    }

    /**
     * The opinion of a committee on an act: tallies only.
     *
     * @param issued those entitled to vote, or ballots issued
     * @param returned votes cast, or ballots returned
     */
    @Schema(name = "ActOpinion")
    record Opinion(Method method, int issued, int returned, int agree, int disagree) {

        /** More than half of all entitled agree (Điều lệ Đảng, Điều 9.5). */
        boolean carried() {
            return 2 * agree > issued;
        }

        /** Whether the tallies can be true. */
        boolean sound() {
            return issued > 0 && agree >= 0 && disagree >= 0 && returned <= issued && agree + disagree <= returned;
        }
    }

    /**
     * The decision.
     *
     * @param number of the document
     * @param on its day
     */
    @Schema(name = "ActDecision")
    record Decision(@Schema(examples = "15-QĐ/TU") String number, LocalDate on, String signer) {}

    ActOrder order() {
        return proposal.order();
    }
}
