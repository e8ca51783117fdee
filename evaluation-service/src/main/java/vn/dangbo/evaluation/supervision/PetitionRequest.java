package vn.dangbo.evaluation.supervision;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A petition to be recorded: that it came, not from whom nor about whom.
 *
 * @param organisation code or UUID of the unit whose inspection commission received it
 * @param kind code list {@code petition-kinds}
 * @param registerNo its number in the commission's register
 */
@Schema(name = "PetitionRequest")
public record PetitionRequest(
        @Schema(required = true, examples = "KIENTUONG") String organisation,
        @Schema(required = true, examples = "DENUNCIATION") String kind,

        @Schema(required = true, examples = "2020-05-04") LocalDate receivedOn,

        @Schema(examples = "07/2020") String registerNo) {

    static final int MAXIMUM_NUMBER_LENGTH = 50;

    /** What was done to a petition, and on which day. */
    @Schema(name = "PetitionProgress")
    public record Progress(
            @Schema(required = true) PetitionStep step,

            @Schema(required = true, examples = "2020-05-20")
            LocalDate on) {}
}
