package vn.dangbo.member.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number of a rule over time.
 *
 * @param unit what is counted
 * @param values earliest first
 * @param changes the latest hundred, last first; absent in lists
 */
@Schema(name = "MemberRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleView(
        @Schema(examples = "ADMISSION_DECISION_TERM") String code,
        @Schema(examples = "WORKING_DAY") String unit,
        String vi,
        String en,
        List<RuleValue> values,
        List<RuleChange> changes,
        @JsonIgnore int version) {}
