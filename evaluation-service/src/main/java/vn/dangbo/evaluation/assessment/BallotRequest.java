package vn.dangbo.evaluation.assessment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.ballot.Tally;

/**
 * One round of a ballot on one subject, as the minutes of the count have it: numbers, no voters.
 *
 * @param round 2 only when the first carried nothing
 * @param note why fewer were summoned than the records have official members; needed then, encrypted in store
 * @param minutesNo of the minutes of the count (biên bản kiểm phiếu)
 */
@Schema(name = "BallotRequest")
public record BallotRequest(
        @Schema(required = true, examples = "CELL") Stage stage,
        @Schema(required = true, examples = "1") Integer round,
        @Schema(required = true) Tally tally,

        @Schema(required = true, examples = "05-BB/CB") String minutesNo,

        @Schema(required = true, examples = "2019-12-10") LocalDate day,

        @Schema(examples = "Hai đảng viên đi công tác dài ngày, không triệu tập")
        String note) {

    /** Who votes. */
    @Schema(name = "BallotStage")
    public enum Stage {
        /** The cell, or the unit of the subject: proposes. */
        CELL,
        /** The level that decides. */
        DECIDER
    }
}
