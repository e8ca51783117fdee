package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * One rule of a rule set.
 *
 * @param id what problems and judgements name it by; the HC numbers are those of the hard constraints
 * @param kinds the kinds of subject that it is about
 * @param level LEVEL_CONDITION: the level that takes the condition; FORCED_LEVEL: the level that follows;
 *     CEILING_LEVEL: the best level left
 * @param ceilingOf CEILING_LEVEL: the fact whose grade is the best level left, instead of {@code level}
 * @param when LEVEL_CONDITION: what must hold for the level; else: what sets the rule off
 * @param unless what lifts the rule, such as force majeure
 * @param overridable whether the authority may grade against it, with reason and decision number
 * @param enabled false for one that no text of this era confirms: kept, shown, not applied
 * @param legalRef regulation and article
 */
@Schema(name = "EvaluationRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        @Schema(examples = "HC1") String id,
        Type type,
        List<SubjectKind> kinds,
        Grade level,
        @Schema(examples = "ledGrade") String ceilingOf,
        @Schema(implementation = Object.class) Condition when,
        @Schema(implementation = Object.class) Condition unless,
        Severity severity,
        boolean overridable,
        Boolean enabled,
        @Schema(examples = "HD 21-HD/BTCTW") String legalRef,
        Confidence confidence,
        String vi,
        String en) {

    /** What a rule does. */
    @Schema(name = "EvaluationRuleType")
    public enum Type {
        /** A level takes this condition. */
        LEVEL_CONDITION,
        /** The level is this one and no other. */
        FORCED_LEVEL,
        /** The level is this one at best. */
        CEILING_LEVEL,
        /** No more of the group may have the level (HC16); of judgements alone, no rule of a document is one. */
        CAP
    }

    public Rule {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        severity = severity == null ? Severity.BLOCK : severity;
        if (enabled == null) {
            enabled = true;
        }
        if ((ceilingOf != null) != (type == Type.CEILING_LEVEL && level == null)) {
            throw new IllegalArgumentException(id + ": a level, or for a ceiling the fact that has it");
        }
        if (ceilingOf != null && ceiling(ceilingOf).type() != Fact.Type.GRADE) {
            throw new IllegalArgumentException(id + ": " + ceilingOf + " is no grade");
        }
        if (when == null && ceilingOf == null) {
            throw new IllegalArgumentException(id + ": when is missing");
        }
    }

    private static Fact ceiling(String code) {
        return Fact.of(code).orElseThrow(() -> new IllegalArgumentException("unknown fact " + code));
    }

    /** The fact that has the best level left. */
    Fact ceilingFact() {
        return ceiling(ceilingOf);
    }

    /** Whether the rule speaks of such a subject and is applied. */
    boolean concerns(SubjectKind kind) {
        return enabled && kinds.contains(kind);
    }
}
