package vn.dangbo.evaluation.consistency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that does not fit.
 *
 * @param population code of the population, ratio, target or flow
 * @param field the grade or count that is at fault, as far as that can be told
 * @param printed what stands there
 * @param exact what should
 * @param alternative what would explain it: counts and base of a percentage ("37/54"), or what counts would have to be
 *     ("HTNV=14"), several parted by "|"
 */
@Schema(name = "ConsistencyFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        @Schema(examples = "PCT_MISMATCH") FindingCode code,
        Severity severity,
        @Schema(examples = "TCCSD") String population,
        @Schema(examples = "HTTNV") String field,
        @Schema(examples = "68.52") BigDecimal printed,
        @Schema(examples = "73.47") BigDecimal exact,
        @Schema(examples = "37/54") String alternative,

        @Schema(examples = "68,52% không phải là tỷ lệ 36/49 (73,47%).")
        String message) {

    /** How much it says against the report. */
    @Schema(name = "FindingSeverity")
    public enum Severity {
        /** The report contradicts itself, or a ceiling of a group is broken. */
        ERROR,
        /** It should be looked at. */
        WARNING,
        /** It explains itself, but not in the words of the report. */
        INFO
    }

    static Finding of(FindingCode code, Severity severity, String population, String field) {
        return new Finding(code, severity, population, field, null, null, null, null);
    }

    Finding printed(BigDecimal value) {
        return new Finding(code, severity, population, field, value, exact, alternative, message);
    }

    Finding printed(Long value) {
        return value == null ? this : printed(BigDecimal.valueOf(value));
    }

    Finding exact(BigDecimal value) {
        return new Finding(code, severity, population, field, printed, value, alternative, message);
    }

    Finding exact(Long value) {
        return value == null ? this : exact(BigDecimal.valueOf(value));
    }

    Finding alternative(String value) {
        return new Finding(code, severity, population, field, printed, exact, value, message);
    }

    Finding message(String value) {
        return new Finding(code, severity, population, field, printed, exact, alternative, value);
    }
}
