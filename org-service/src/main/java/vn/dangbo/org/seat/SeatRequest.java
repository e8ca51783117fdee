package vn.dangbo.org.seat;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.org.committee.CommitteeRules;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.web.Fields;

/**
 * A seat as a client sends it: whole, also for a correction.
 *
 * @param memberId the holder's id in member-service
 * @param holderRef reference to a holder who has no record there, at most 64 characters
 * @param role code list {@code seat-roles}; which ones depends on the committee
 * @param startMode code list {@code seat-start-modes}
 * @param validFrom day of the election, or on which the appointment takes effect
 * @param validTo first day on which it is held no more; needs a reason
 * @param endReason code list {@code seat-end-reasons}
 * @param reason why a recorded seat is corrected; must be there then
 */
@Schema(name = "SeatRequest")
public record SeatRequest(
        UUID memberId,
        @Schema(examples = "KT-0001") String holderRef,
        @Schema(required = true, examples = "DEPUTY") String role,

        @Schema(required = true, examples = "ELECTED_COMMITTEE")
        String startMode,

        @Schema(required = true, examples = "2020-06-15") LocalDate validFrom,
        LocalDate validTo,
        @Schema(examples = "15-NQ/ĐU") String decisionNo,
        @Schema(examples = "2020-07-01") LocalDate confirmedOn,
        @Schema(examples = "102-QĐ/TU") String confirmationNo,
        String endReason,
        String endDecisionNo,
        @Schema(examples = "ghi nhầm chức vụ") String reason) {

    static final int MAXIMUM_REFERENCE = 64;
    static final int MAXIMUM_DECISION = 100;
    static final int MAXIMUM_REASON = 500;

    /** The seat; 400 names the first field that cannot be used. */
    SeatFacts facts(CommitteeRules rules) {
        var from = Fields.day("validFrom", Fields.required("validFrom", validFrom));
        var to = Fields.day("validTo", validTo);
        if (to != null && !to.isAfter(from)) {
            throw ProblemException.badRequest("validTo", "SPAN_REVERSED");
        }
        return new SeatFacts(
                memberId,
                Fields.text("holderRef", holderRef, MAXIMUM_REFERENCE),
                Fields.code("role", Fields.required("role", role), rules.allRoles()),
                Fields.code("startMode", Fields.required("startMode", startMode), rules.startModes()),
                new Validity(from, to),
                Fields.text("decisionNo", decisionNo, MAXIMUM_DECISION),
                Fields.day("confirmedOn", confirmedOn),
                Fields.text("confirmationNo", confirmationNo, MAXIMUM_DECISION),
                Fields.code("endReason", endReason, rules.endReasons().keySet()),
                Fields.text("endDecisionNo", endDecisionNo, MAXIMUM_DECISION));
    }

    /** Why a recorded seat is corrected; null when not said. */
    String correction() {
        return Fields.text("reason", reason, MAXIMUM_REASON);
    }

    /**
     * The confirmation (chuẩn y) of a seat.
     *
     * @param on day of the decision
     */
    @Schema(name = "SeatConfirmation")
    public record Confirmation(
            @Schema(required = true, examples = "2020-07-01")
            LocalDate on,

            @Schema(required = true, examples = "102-QĐ/TU") String decisionNo) {}

    /**
     * The end of a seat.
     *
     * @param reason code list {@code seat-end-reasons}
     * @param on first day on which it is held no more: that of the retirement, or on which the decision takes effect
     * @param decisionNo must be there where the reason says so
     */
    @Schema(name = "SeatEnd")
    public record End(
            @Schema(required = true, examples = "RETIRED") String reason,

            @Schema(required = true, examples = "2023-09-01")
            LocalDate on,

            @Schema(examples = "315-QĐ/TU") String decisionNo) {}
}
