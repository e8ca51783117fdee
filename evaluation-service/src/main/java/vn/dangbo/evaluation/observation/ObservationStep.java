package vn.dangbo.evaluation.observation;

import static vn.dangbo.evaluation.observation.ObservationStatus.APPROVED;
import static vn.dangbo.evaluation.observation.ObservationStatus.DRAFT;
import static vn.dangbo.evaluation.observation.ObservationStatus.RETURNED;
import static vn.dangbo.evaluation.observation.ObservationStatus.SUBMITTED;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a revision of a declared figure. */
public enum ObservationStep implements Transition<ObservationStatus> {
    SUBMIT(SUBMITTED, DRAFT),
    RETURN(RETURNED, SUBMITTED),
    APPROVE(APPROVED, SUBMITTED),
    /** Begins the next revision; what is corrected stays as it was. */
    CORRECT(DRAFT, RETURNED, APPROVED);

    private final ObservationStatus to;
    private final Set<ObservationStatus> from;

    ObservationStep(ObservationStatus to, ObservationStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<ObservationStatus> from() {
        return from;
    }

    @Override
    public ObservationStatus to() {
        return to;
    }
}
