package vn.dangbo.evaluation.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.rule.Grade;

/**
 * The same step of many subjects, such as all members of the cells of one decision.
 *
 * @param documentNo minutes or decision, of all of them
 * @param facts what is stated of all of them; a subject's own come first
 * @param subjects at most {@link #MOST}
 */
@Schema(name = "AssessmentStepsRequest")
public record StepsRequest(
        @Schema(examples = "40-QĐ/ĐU") String documentNo,
        @Schema(examples = "2020-01-15") LocalDate documentDate,

        @Schema(examples = "{\"resultsGood\": true, \"allAverage\": true}")
        Map<String, Object> facts,

        @Schema(required = true) List<Row> subjects) {

    /** Rows of one call. */
    static final int MOST = 500;

    /**
     * One subject.
     *
     * @param grade proposed by an appraisal, or decided
     * @param overrides of a decision alone, as in a single one
     */
    @Schema(name = "AssessmentStepsRow")
    public record Row(
            @Schema(required = true) UUID id,
            @Schema(examples = "HTTNV") String grade,
            Map<String, Object> facts,
            Map<String, String> overrides,

            @Schema(examples = "Hoàn thành tốt các nhiệm vụ được giao")
            String note) {}

    /** The step of one row. */
    StepRequest of(Row row) {
        var stated = new HashMap<String, Object>();
        if (facts != null) {
            stated.putAll(facts);
        }
        if (row.facts() != null) {
            stated.putAll(row.facts());
        }
        return new StepRequest(row.grade(), null, null, documentNo, documentDate, stated, row.overrides(), row.note());
    }

    /** What became of a row. */
    @Schema(name = "AssessmentStepsOutcome")
    public enum Outcome {
        DONE,
        REFUSED
    }

    /**
     * What became of one row.
     *
     * @param row its place in the request, from 1
     * @param step where the subject stands now; absent when it was refused
     * @param code why it was refused
     * @param rules the rules or fields that stand against it
     */
    @Schema(name = "AssessmentStepsResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            @Schema(examples = "1") int row,
            UUID id,
            Outcome outcome,
            AssessmentState step,
            Grade grade,
            @Schema(examples = "GRADE_FORBIDDEN") String code,
            String text,
            @Schema(examples = "[\"HC3\"]") List<String> rules) {}

    /** What became of all rows, in their order. */
    @Schema(name = "AssessmentStepsResults")
    public record Results(@Schema(examples = "500") int done, int refused, List<Result> results) {}
}
