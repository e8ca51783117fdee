package vn.dangbo.platform.lifecycle;

import java.util.Set;
import vn.dangbo.platform.problem.ProblemException;

/**
 * What somebody does to a case, and where it leads. The steps of a kind of case are the constants of one enum that
 * implements this: the only description of its way, from which the checks and the diagram are taken.
 *
 * @param <S> the states, in the order of the way
 */
public interface Transition<S extends Enum<S>> {

    /** Name of the step, as the case's history tells it. */
    String name();

    /** The states in which it may be done. */
    Set<S> from();

    /** The state that follows. */
    S to();

    /** Whether it may be done to a case that stands there. */
    default boolean allowedIn(S state) {
        return from().contains(state);
    }

    /**
     * The state that follows, when the step may be done.
     *
     * @throws ProblemException 409 STEP_NOT_IN_STATE naming the step and the state
     */
    default S after(S state) {
        if (!allowedIn(state)) {
            throw ProblemException.of(409, "STEP_NOT_IN_STATE", name(), state.name());
        }
        return to();
    }
}
