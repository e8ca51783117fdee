package vn.dangbo.evaluation.assessment;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.problem.ProblemException;

/** How a campaign takes the steps of one kind of subject: which it goes without, which a superior records. Pure. */
public final class Flow {

    /** No rule set and no campaign goes without these: no review, no grade (HC13). */
    private static final Set<AssessmentState> ALWAYS =
            Set.of(AssessmentState.REVIEWED, AssessmentState.DECIDED, AssessmentState.LOCKED);

    /** How a step is taken. */
    public enum Mode {
        REQUIRED,
        /** Recorded by the superior from a numbered document. */
        BY_SUPERIOR,
        OFF
    }

    private final Set<String> steps;
    private final Set<String> required;
    private final Map<String, Mode> modes;

    /**
     * The flow.
     *
     * @param modes what the campaign says, by step; what it does not name is required
     */
    public Flow(RuleSet.Workflow workflow, Map<String, Mode> modes) {
        this.steps = workflow.steps().stream().map(RuleSet.Step::code).collect(Collectors.toSet());
        this.required = workflow.steps().stream()
                .filter(RuleSet.Step::required)
                .map(RuleSet.Step::code)
                .collect(Collectors.toSet());
        this.modes = Map.copyOf(modes);
    }

    /** How the step is taken. */
    public Mode mode(AssessmentState step) {
        var mode = modes.getOrDefault(step.name(), steps.contains(step.name()) ? Mode.REQUIRED : Mode.OFF);
        return mode == Mode.OFF && (ALWAYS.contains(step) || required.contains(step.name())) ? Mode.REQUIRED : mode;
    }

    /**
     * The state after an action.
     *
     * @throws ProblemException 409 STEP_NOT_IN_STATE; STEP_IS_OFF for a step that the campaign goes without;
     *     STEP_MISSING naming the step that comes first
     */
    public AssessmentState after(AssessmentAction action, AssessmentState state) {
        var to = action.after(state);
        if (to.compareTo(state) > 0 && mode(to) == Mode.OFF) {
            throw ProblemException.of(409, "STEP_IS_OFF", to.name());
        }
        Stream.of(AssessmentState.values())
                .filter(between -> between.compareTo(state) > 0 && between.compareTo(to) < 0)
                .filter(between -> mode(between) != Mode.OFF)
                .findFirst()
                .ifPresent(missing -> {
                    throw ProblemException.of(409, "STEP_MISSING", missing.name(), action.name());
                });
        return to;
    }
}
