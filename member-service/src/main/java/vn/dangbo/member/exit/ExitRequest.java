package vn.dangbo.member.exit;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal that a member leave the Party or come back.
 *
 * @param ground of a striking off
 * @param diedOn of a death; never ahead
 * @param toOrganisation code or UUID of the cell to which somebody comes back; may be left out of a restoration as long as
 *     the cell where the member sat lives
 * @param exclusion of a readmission: NONE, or why the person cannot be admitted again
 * @param recordClearedOn of a readmission: day on which a record of a minor crime was cleared; left out: none
 * @param on day of the proposal; left out: today
 */
@Schema(name = "ExitRequest")
record ExitRequest(
        UUID member,
        ExitKind kind,

        @Schema(examples = "Bỏ sinh hoạt chi bộ ba tháng không có lý do")
        String reason,

        StrikeOffGround ground,
        LocalDate diedOn,
        @Schema(examples = "KT01C01") String toOrganisation,
        ReadmissionExclusion exclusion,
        LocalDate recordClearedOn,
        LocalDate on) {}
