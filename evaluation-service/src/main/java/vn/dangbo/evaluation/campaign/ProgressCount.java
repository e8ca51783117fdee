package vn.dangbo.evaluation.campaign;

import vn.dangbo.evaluation.result.SubjectKind;

/**
 * How many subjects of a unit stand at a step.
 *
 * @param unit code of the unit directly below the one asked for; null for those of that one itself
 * @param step the last step taken
 * @param state whether they are decided, excluded, pending, or still to be decided
 * @param recent how many of them were decided in the last days
 */
record ProgressCount(String unit, String name, SubjectKind kind, String step, State state, long subjects, long recent) {

    enum State {
        DECIDED,
        EXCLUDED,
        PENDING,
        REMAINING
    }
}
