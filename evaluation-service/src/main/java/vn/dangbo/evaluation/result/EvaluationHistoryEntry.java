package vn.dangbo.evaluation.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was recorded at one time.
 *
 * @param organisation code of the unit graded, of the person's unit, or of the collective's
 * @param level that manages a leader; absent for others
 * @param peerGroup of a leader
 * @param recordedBy account that recorded it
 * @param importId the file that it came with
 * @param replacedAt when the next entry took its place; absent for the one that stands
 * @param position place in the history; the entry that stands comes last
 */
@Schema(name = "EvaluationHistoryEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationHistoryEntry(
        @Schema(examples = "KT01C01") String organisation,
        @Schema(examples = "THI_XA") String level,
        String peerGroup,
        @Schema(examples = "HTTNV") String grade,
        String notEvaluatedReason,
        String decisionNo,
        LocalDate decidedOn,
        Instant recordedAt,
        @Schema(examples = "org-officer.kientuong") String recordedBy,
        String importId,
        Instant replacedAt,
        @JsonIgnore long position) {}
