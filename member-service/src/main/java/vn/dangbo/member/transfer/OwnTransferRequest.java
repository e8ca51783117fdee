package vn.dangbo.member.transfer;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish to go to another cell.
 *
 * @param toOrganisation code or UUID of the cell
 * @param decidedOn day of the decision on work, retirement or residence; left out when there is none
 * @param until of a temporary stay: the day of the return
 * @param fullTimeStudy whether it is for full-time study, for which a stay may last a year and longer; left out: no
 */
@Schema(name = "OwnTransferRequest")
record OwnTransferRequest(
        @Schema(examples = "KT02C01") String toOrganisation,
        @Schema(examples = "Chuyển nơi cư trú") String reason,
        LocalDate decidedOn,
        LocalDate until,
        Boolean fullTimeStudy) {}
