package vn.dangbo.evaluation.assessment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vn.dangbo.platform.problem.ProblemException;

class FlowPropertiesTest {

    /** HC13: whatever is left out and in whatever order people try, no decision without a review before it. */
    @Property
    void nothingIsDecidedWithoutAReview(
            @ForAll Set<AssessmentState> off, @ForAll @Size(max = 40) List<AssessmentAction> tried) {
        var flow = FlowTest.without(off.toArray(AssessmentState[]::new));
        var state = AssessmentState.PREPARE;
        var been = new ArrayList<AssessmentState>();
        for (var action : tried) {
            try {
                state = flow.after(action, state);
            } catch (ProblemException refused) {
                continue;
            }
            been.add(state);
            if (state.compareTo(AssessmentState.DECIDED) >= 0) {
                assertTrue(been.contains(AssessmentState.REVIEWED), been.toString());
            }
        }
    }
}
