package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * The ceiling on excellent grades for kinds of subjects (HC16).
 *
 * @param exception the larger share that the competent level may decide on, with number and reason; null for none
 * @param excludeHeads whether heads of collectives are judged with these and count in no group
 * @param groupBy what makes a group: GRASSROOTS (the TCCSĐ), DECIDER (who decides), KIND (kind of organisation or
 *     collective), PEERS (similar position and task)
 * @param overridable whether the authority may decide above it, with reason and decision number
 * @param severity for a group; a sum of groups is never worse than a warning
 */
@Schema(name = "EvaluationCap")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapRule(
        @Schema(examples = "HC16") String id,
        List<SubjectKind> kinds,
        CapRatio ratio,
        CapRatio exception,
        CapBase denominator,
        CapRounding rounding,
        long minimumAllowance,
        boolean excludeHeads,
        List<Grouping> groupBy,
        Boolean overridable,
        Severity severity,
        String legalRef,
        Confidence confidence) {

    public CapRule {
        if (overridable == null) {
            overridable = false;
        }
    }

    /** What subjects of one group share. */
    @Schema(name = "CapGrouping")
    public enum Grouping {
        GRASSROOTS,
        DECIDER,
        KIND,
        PEERS
    }

    /** What a group shares, as one text that sorts; what is not known stands for itself, and makes a group of its own. */
    public String key(Function<Grouping, String> value) {
        return groupBy.stream()
                .map(grouping -> String.valueOf(value.apply(grouping)))
                .collect(Collectors.joining("\n"));
    }

    /** The ceiling with the exception that was decided, if one was. */
    public Ceiling ceiling(boolean excepted) {
        return excepted && exception != null ? ceiling().with(exception) : ceiling();
    }

    /** The ceiling without exception. */
    @JsonIgnore
    public Ceiling ceiling() {
        return new Ceiling(ratio, denominator, rounding, minimumAllowance);
    }
}
