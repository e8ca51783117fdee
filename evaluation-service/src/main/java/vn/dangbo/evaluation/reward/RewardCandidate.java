package vn.dangbo.evaluation.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.EvaluationView;

/**
 * A subject that may be proposed for a reward of the year, or was.
 *
 * @param result of the year, as it stands
 * @param ruleSet that says how many years running the larger reward needs, and what a year without a grade does
 * @param years graded HTXSNV one after another that carry it, the year itself last; empty when it is HTXSNV no more
 * @param yearsRunning whether they are enough for the larger reward
 * @param changes results that have changed since the reward was proposed; absent when no day of a proposal was named
 * @param standing what these changes mean; absent as well
 */
@Schema(name = "RewardCandidate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RewardCandidate(
        EvaluationView result,
        @Schema(examples = "E1b-2019") String ruleSet,
        @Schema(examples = "[2015, 2016, 2017, 2018, 2019]") List<Integer> years,
        boolean yearsRunning,
        Standing standing,
        List<Change> changes) {

    /** What has become of a proposal. */
    @Schema(name = "RewardStanding")
    public enum Standing {
        /** It rests on what it rested on. */
        STANDS,
        /** The year is HTXSNV only since. */
        NEW,
        /** The year still is HTXSNV, but the years running are fewer or others than they were. */
        RUN_CHANGED,
        /** The year is HTXSNV no more. */
        LOST
    }

    /**
     * A result that is another than it was when the reward was proposed.
     *
     * @param was grade, or NOT_EVALUATED; absent when nothing was recorded then
     * @param now grade, or NOT_EVALUATED
     */
    @Schema(name = "RewardChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @Schema(examples = "2017") int year,
            @Schema(examples = "HTXSNV") String was,
            @Schema(examples = "KHTNV") String now) {}
}
