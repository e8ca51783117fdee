package vn.dangbo.evaluation.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was done to a declared figure, with what the revision says.
 *
 * @param step OPEN and CORRECT begin a revision
 * @param reason why it was returned, or the note with which it was approved
 * @param declared what the revision says
 */
@Schema(name = "ObservationHistoryEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservationStepView(
        @Schema(examples = "1") int revision,
        @Schema(examples = "SUBMIT") String step,
        Instant doneAt,
        @Schema(examples = "org-officer.kientuong") String doneBy,
        String reason,
        ObservationView declared,
        @JsonIgnore long position,
        @JsonIgnore String account) {

    static ObservationStepView of(Tuple row) {
        return new ObservationStepView(
                row.get("revision", Integer.class),
                row.get("step", String.class),
                row.get("done_at", Instant.class),
                row.get("done_by", String.class),
                row.get("reason", String.class),
                ObservationView.of(row),
                row.get("position", Number.class).longValue(),
                row.get("done_by_account", String.class));
    }
}
