package vn.dangbo.evaluation.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.dangbo.evaluation.assessment.AssessmentState.APPRAISED;
import static vn.dangbo.evaluation.assessment.AssessmentState.CELL_PROPOSED;
import static vn.dangbo.evaluation.assessment.AssessmentState.DECIDED;
import static vn.dangbo.evaluation.assessment.AssessmentState.PREPARE;
import static vn.dangbo.evaluation.assessment.AssessmentState.REVIEWED;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.assessment.Flow.Mode;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.problem.ProblemException;

/** Which steps a campaign may go without (§7.1, HC13), whatever a site's own rule set says. */
class FlowTest {

    /** All steps, none of them required: as lax as a rule set can be. */
    static final RuleSet.Workflow LAX = new RuleSet.Workflow(
            Stream.of(AssessmentState.values())
                    .map(step -> new RuleSet.Step(step.name(), false, "", ""))
                    .toList(),
            Map.of());

    static Flow without(AssessmentState... off) {
        return new Flow(LAX, Arrays.stream(off).collect(Collectors.toMap(Enum::name, step -> Mode.OFF)));
    }

    private static String refusal(Flow flow, AssessmentAction action, AssessmentState state) {
        return assertThrows(ProblemException.class, () -> flow.after(action, state))
                .code();
    }

    @Test
    void withoutAReviewThereIsNoGradeWhateverTheRulesSay() {
        var flow = without(AssessmentState.values());
        assertEquals(Mode.REQUIRED, flow.mode(REVIEWED));
        assertEquals(Mode.REQUIRED, flow.mode(DECIDED));
        assertEquals("STEP_NOT_IN_STATE", refusal(flow, AssessmentAction.DECIDE, PREPARE));
        assertEquals(REVIEWED, flow.after(AssessmentAction.REVIEW, PREPARE));
        assertEquals(DECIDED, flow.after(AssessmentAction.DECIDE, REVIEWED));
    }

    @Test
    void whatACampaignGoesWithoutIsSteppedOverAndWhatItAsksForIsNot() {
        var flow = without(CELL_PROPOSED);
        assertEquals("STEP_IS_OFF", refusal(flow, AssessmentAction.BALLOT, REVIEWED));
        assertEquals(APPRAISED, flow.after(AssessmentAction.APPRAISE, REVIEWED));
        assertEquals("STEP_MISSING", refusal(flow, AssessmentAction.DECIDE, REVIEWED));
        assertEquals("STEP_MISSING", refusal(flow, AssessmentAction.REVIEW, PREPARE));
    }
}
