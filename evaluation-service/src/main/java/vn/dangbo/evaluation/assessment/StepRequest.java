package vn.dangbo.evaluation.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step to be recorded.
 *
 * @param grade the level proposed or decided; where the step has one
 * @param by whose comment it is, of comments alone
 * @param to the step to go back to, of returns alone
 * @param documentNo minutes, form or decision; must be there for a review and a decision, and where a superior records it
 * @param facts what is stated of the subject, by the names of {@code evaluation-facts}; of a decision alone
 * @param overrides reasons for deciding against a rule that may be overridden, by its id; of a decision alone
 * @param note opinion, comment or reason; encrypted in store
 */
@Schema(name = "AssessmentStepRequest")
public record StepRequest(
        @Schema(examples = "HTTNV") String grade,
        @Schema(examples = "TEMPORARY_CELL") Commentator by,
        @Schema(examples = "REVIEWED") AssessmentState to,
        @Schema(examples = "40-QĐ/ĐU") String documentNo,
        @Schema(examples = "2020-01-15") LocalDate documentDate,

        @Schema(examples = "{\"resultsGood\": true, \"allAverage\": true}")
        Map<String, Object> facts,

        @Schema(examples = "{\"HC16\": \"Tập thể có thành tích đặc biệt\"}")
        Map<String, String> overrides,

        @Schema(examples = "Hoàn thành tốt các nhiệm vụ được giao")
        String note) {}
