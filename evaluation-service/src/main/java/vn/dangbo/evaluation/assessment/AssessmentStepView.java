package vn.dangbo.evaluation.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.rule.Grade;

/**
 * A step that was taken.
 *
 * @param step where the subject stood after it
 * @param bySuperior whether the superior recorded it from the document
 * @param tally of a ballot: numbers alone
 * @param facts what a decision rested on
 * @param note comment, opinion or reason
 */
@Schema(name = "AssessmentStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentStepView(
        @Schema(examples = "APPRAISE") AssessmentAction action,
        @Schema(examples = "APPRAISED") AssessmentState step,
        @Schema(examples = "HTTNV") Grade grade,
        @Schema(examples = "12-BB/CB") String documentNo,
        @Schema(examples = "2019-12-10") LocalDate documentDate,
        boolean bySuperior,
        Commentator commentator,
        @Schema(examples = "1") Integer ballotRound,
        @Schema(implementation = Object.class) @JsonRawValue String tally,
        @Schema(implementation = Object.class) @JsonRawValue String facts,
        String note,
        Instant doneAt,
        @Schema(examples = "cell-secretary.kt01c01") String doneBy,
        @JsonIgnore String account,
        @JsonIgnore UUID member,
        @JsonIgnore long position) {}
