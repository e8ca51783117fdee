package vn.dangbo.evaluation.ceiling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.allocation.AllocationProblem;
import vn.dangbo.evaluation.allocation.Certificate;

/**
 * Who keeps an excellent grade, with what is needed to check by hand that none are more (docs/evaluation-caps.md).
 *
 * @param ruleSet id and version
 * @param proposed how many stand at HTXSNV
 * @param chosen ids of those who keep it
 * @param bound no admissible choice has more
 * @param maximal whether the bound is reached; false only where the search was cut short
 * @param ranked whether of the largest choices this is the best ranked one
 * @param caps the most that each group may have
 * @param leftOut of those left out the ones asked for, else the first
 * @param notExplained how many more are left out
 * @param groupsNotWhole groups of which the scope reaches a part only: nobody of them is allocated
 * @param problem what was solved: subjects with their groups and bonds, ceilings
 * @param certificate the proof
 */
@Schema(name = "CampaignAllocation")
public record AllocationView(
        @Schema(examples = "E1b-2019:1") String ruleSet,
        int proposed,
        Set<String> chosen,
        long bound,
        boolean maximal,
        boolean ranked,
        Map<String, Long> caps,
        List<LeftOut> leftOut,
        int notExplained,
        Set<String> groupsNotWhole,
        @Schema(implementation = Object.class) AllocationProblem problem,
        @Schema(implementation = Object.class) Certificate certificate) {

    /**
     * Why one who was proposed is left out.
     *
     * @param bars all that stands in the way
     * @param tiedWith those chosen whom nothing but the id ranks before: people decide
     * @param changes the nearest change of each kind that would admit the subject, as steps that suffice together
     */
    @Schema(name = "CampaignAllocationLeftOut")
    public record LeftOut(
            @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            String subject,

            List<Bar> bars,
            Set<String> tiedWith,
            List<List<Change>> changes) {}

    /**
     * Something in the way.
     *
     * @param kind EXCLUDED: a rule leaves less; BOND: whom the subject may not exceed is not HTXSNV; CAP: the group is full
     * @param about BOND: that subject; CAP: the group; absent for EXCLUDED
     */
    @Schema(name = "CampaignAllocationBar")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bar(
            @Schema(examples = "CAP") String kind,
            @Schema(examples = "HC16") String ruleId,
            String about) {}

    /**
     * One thing that would have to be otherwise.
     *
     * @param kind FREED: the rules stand against nobody; ONE_LESS: one of those chosen stands back; OUTRANKS: it comes before one of
     *     those chosen; MORE_GOOD: more HTTNV in a group; EXCEPTION_DECIDED: the larger share
     */
    @Schema(name = "CampaignAllocationChange")
    public record Change(
            @Schema(examples = "ONE_LESS") String kind,

            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            Map<String, Object> detail) {}
}
