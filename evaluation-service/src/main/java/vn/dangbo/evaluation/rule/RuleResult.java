package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one rule says of one subject.
 *
 * @param passed whether the rule leaves the grade in question open; null when a fact is missing to say
 * @param level the level that the rule is about
 * @param facts the facts it looked at, those unknown as null
 */
@Schema(name = "EvaluationRuleResult")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RuleResult(
        @Schema(examples = "HC1") String ruleId,
        Rule.Type type,
        Grade level,
        Severity severity,
        Boolean passed,
        Map<String, Object> facts,
        @Schema(examples = "HD 21-HD/BTCTW") String legalRef,
        Confidence confidence,
        boolean overridable,
        String vi,
        String en) {}
