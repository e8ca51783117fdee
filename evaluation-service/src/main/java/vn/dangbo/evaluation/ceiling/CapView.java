package vn.dangbo.evaluation.ceiling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.CapBase;
import vn.dangbo.evaluation.rule.CapRule.Grouping;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.Severity;

/**
 * How far a group's ceiling on excellent grades is used, as grades stand now.
 *
 * @param ruleId such as HC16
 * @param group what its subjects share: codes of units, levels, kinds and peer groups
 * @param decided grades that are decided
 * @param standing grades as they stand: decided, else appraised, else proposed
 * @param waiting subjects without any proposal yet
 * @param allowed the most that may be graded HTXSNV as the rest stands; who is over becomes HTTNV
 * @param left how many more decisions on HTXSNV there may be; negative when the ceiling is broken
 * @param excess how many of those that stand at HTXSNV are too many
 * @param readings the three readings of the base, whichever the rules choose
 * @param severity what an excess is: a group of which the caller sees a part only is never worse than a warning
 * @param whole whether the caller reaches all of the group
 * @param exception the larger share that was decided for the group; absent where none was
 * @param takenOver how many of its excellent grades were on record before the campaign was opened
 * @param key its place in the list
 */
@Schema(name = "CampaignCap")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapView(
        @Schema(examples = "HC16") String ruleId,
        SubjectKind subjectKind,
        @Schema(examples = "{\"GRASSROOTS\": \"KT01\"}") Map<Grouping, String> group,
        @Schema(examples = "{\"HTXSNV\": 8, \"HTTNV\": 30}") Map<Grade, Long> decided,

        @Schema(examples = "{\"HTXSNV\": 9, \"HTTNV\": 36, \"HTNV\": 4}")
        Map<Grade, Long> standing,

        long waiting,
        @Schema(examples = "9") long allowed,
        @Schema(examples = "1") long left,
        @Schema(examples = "0") long excess,
        List<Reading> readings,
        Severity severity,
        boolean whole,
        CapException exception,
        @JsonIgnore long takenOver,
        @JsonIgnore String key) {

    /** Whether the campaign itself has decided more than it may: what was on record before takes places, and is no fault of its. */
    boolean broken() {
        long own = decided.getOrDefault(Grade.HTXSNV, 0L) - takenOver;
        return own > Math.max(0, allowed - takenOver);
    }

    /** Whether it is the group that shares these. */
    public boolean isOf(SubjectKind kind, Map<Grouping, String> shared) {
        return subjectKind == kind && group.equals(shared);
    }

    /**
     * The share under one reading of the base.
     *
     * @param of the number that the share is of
     * @param percent two decimals, rounded half up; absent when the base is nought
     * @param allowed the most under this reading
     */
    @Schema(name = "CampaignCapReading")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reading(
            CapBase base,
            @Schema(examples = "45") long of,
            @Schema(examples = "20.00") BigDecimal percent,
            @Schema(examples = "9") long allowed) {}
}
