package vn.dangbo.member.discipline;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/**
 * What is known around a violation is completed; the case stays where it stands. Not among the {@link DisciplineStep}s,
 * because it leads nowhere.
 *
 * @param to the state in which it stays
 */
record Completion(DisciplineState to) implements Transition<DisciplineState> {

    /** Name of the step in a case's course. */
    static final String STEP = "COMPLETE";

    @Override
    public String name() {
        return STEP;
    }

    /** What was dismissed, annulled or replaced is counted nowhere, and stays as it was. */
    @Override
    public Set<DisciplineState> from() {
        return switch (to) {
            case OPENED, REVIEWED, VOTED, IN_FORCE -> Set.of(to);
            default -> Set.of();
        };
    }
}
