package vn.dangbo.member.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for a transfer within this deployment.
 *
 * @param toOrganisation code or UUID of the cell
 * @param until of a temporary one: the day on which the guest returns; left out: for good
 * @param fullTimeStudy of a temporary one: whether the member goes away to study full-time, for which it may last a year
 *     and longer; left out: no
 * @param decidedOn day of the decision on work, retirement or residence; the term to begin runs from it
 * @param on day of the request; left out: today
 */
@Schema(name = "TransferRequest")
record TransferRequest(
        UUID member,
        @Schema(examples = "KT02C01") String toOrganisation,
        @Schema(examples = "Chuyển công tác") String reason,
        LocalDate decidedOn,
        LocalDate until,
        Boolean fullTimeStudy,
        LocalDate on) {}
