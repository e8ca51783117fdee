package vn.dangbo.member.admission;

import static vn.dangbo.member.admission.AdmissionState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to an admission. Source: Điều lệ Đảng, Articles 1, 4, 5; Quy định 294-QĐ/TW 2025, points 1 to 4. */
public enum AdmissionStep implements Transition<AdmissionState> {
    /** The class is done, or done again when its certificate has run out. */
    COMPLETE_AWARENESS(AWARENESS_DONE, LISTED, AWARENESS_DONE),
    /** The application is handed in, and two vouch for the applicant. */
    APPLY(APPLIED, AWARENESS_DONE),
    /** Findings on the applicant and the family are recorded, as they come. */
    VERIFY(VERIFYING, APPLIED, VERIFYING),
    /** The cell votes. */
    RESOLVE_IN_CELL(CELL_RESOLVED, VERIFYING),
    /** The grassroots committee votes. */
    RESOLVE_IN_COMMITTEE(GRASSROOTS_RESOLVED, CELL_RESOLVED),
    /** The admission is decided; a grassroots cell has no committee between. */
    DECIDE(DECIDED, GRASSROOTS_RESOLVED, CELL_RESOLVED),
    /** The ceremony: from that day the person is a probationary member. */
    HOLD_CEREMONY(CEREMONY_HELD, DECIDED),
    /** The cell votes on the recognition. */
    PROPOSE_RECOGNITION(RECOGNITION_PROPOSED, CEREMONY_HELD),
    /** The recognition is not decided yet: the cell has to vote again. */
    RETURN(CEREMONY_HELD, RECOGNITION_PROPOSED),
    /** The recognition is decided. */
    RECOGNISE(RECOGNISED, RECOGNITION_PROPOSED),
    /** The membership has ended by a striking off: a case of its own does that, and nobody takes this step. */
    END_BY_STRIKE_OFF(STRUCK_OFF, CEREMONY_HELD, RECOGNITION_PROPOSED),
    /** The membership has ended in another way: likewise. */
    END_OTHERWISE(WITHDRAWN, CEREMONY_HELD, RECOGNITION_PROPOSED),
    REJECT(REJECTED, LISTED, AWARENESS_DONE, APPLIED, VERIFYING, CELL_RESOLVED, GRASSROOTS_RESOLVED),
    /** A term has run out. */
    LAPSE(LAPSED, AWARENESS_DONE, APPLIED, VERIFYING, CELL_RESOLVED, GRASSROOTS_RESOLVED, DECIDED),
    WITHDRAW(WITHDRAWN, LISTED, AWARENESS_DONE, APPLIED, VERIFYING, CELL_RESOLVED, GRASSROOTS_RESOLVED, DECIDED);

    private final AdmissionState to;
    private final Set<AdmissionState> from;

    AdmissionStep(AdmissionState to, AdmissionState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<AdmissionState> from() {
        return from;
    }

    @Override
    public AdmissionState to() {
        return to;
    }
}
