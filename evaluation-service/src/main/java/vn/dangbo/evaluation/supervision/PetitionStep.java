package vn.dangbo.evaluation.supervision;

import static vn.dangbo.evaluation.supervision.PetitionStatus.ACCEPTED;
import static vn.dangbo.evaluation.supervision.PetitionStatus.RECEIVED;
import static vn.dangbo.evaluation.supervision.PetitionStatus.REJECTED;
import static vn.dangbo.evaluation.supervision.PetitionStatus.RESOLVED;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a petition. */
public enum PetitionStep implements Transition<PetitionStatus> {
    ACCEPT(ACCEPTED, RECEIVED),
    REJECT(REJECTED, RECEIVED),
    RESOLVE(RESOLVED, ACCEPTED);

    private final PetitionStatus to;
    private final Set<PetitionStatus> from;

    PetitionStep(PetitionStatus to, PetitionStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<PetitionStatus> from() {
        return from;
    }

    @Override
    public PetitionStatus to() {
        return to;
    }
}
