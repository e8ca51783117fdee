package vn.dangbo.member.discipline;

import static vn.dangbo.member.discipline.DisciplineState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a disciplinary case. */
public enum DisciplineStep implements Transition<DisciplineState> {
    REVIEW(REVIEWED, OPENED),
    /** The deciding body votes on the form. */
    VOTE(VOTED, REVIEWED),
    /** The decision is announced and in force. */
    ANNOUNCE(IN_FORCE, VOTED),
    /** No discipline. */
    DISMISS(DISMISSED, OPENED, REVIEWED, VOTED),
    /** A complaint is filed; it stays in force. */
    COMPLAIN(IN_FORCE, IN_FORCE),
    /** The complaint comes before the next level. */
    PASS_ON(IN_FORCE, IN_FORCE),
    /** The complaint is turned down. */
    UPHOLD(IN_FORCE, IN_FORCE),
    /** Another form takes its place. */
    CHANGE(REPLACED, IN_FORCE),
    REVOKE(ANNULLED, IN_FORCE),
    /** By itself, when the term has passed and nothing keeps it open: nobody takes this step. */
    LAPSE(LAPSED, IN_FORCE);

    private final DisciplineState to;
    private final Set<DisciplineState> from;

    DisciplineStep(DisciplineState to, DisciplineState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<DisciplineState> from() {
        return from;
    }

    @Override
    public DisciplineState to() {
        return to;
    }
}
