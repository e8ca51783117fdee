package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.platform.problem.ProblemException;

/** The complaint against a decision on discipline, from level to level (Điều lệ Đảng, Article 39). */
@ApplicationScoped
class Complaints {

    private static final String TERM = "DISCIPLINE_COMPLAINT_TERM";

    @Inject
    Terms terms;

    /** One complaint against a decision, in time; what is turned down goes on with the next level. */
    Discipline.Complaint filed(Discipline facts, LocalDate on) {
        if (facts.complaint() != null) {
            throw ProblemException.of(409, "COMPLAINT_FILED");
        }
        var last = lastDay(facts.decision().receivedOn());
        if (on.isAfter(last)) {
            throw ProblemException.of(409, "COMPLAINT_LATE", last);
        }
        return new Discipline.Complaint(ComplaintState.FILED, 0, on, null);
    }

    /**
     * The last day for a complaint against a decision that was received on a day.
     *
     * @throws ProblemException 409 RULE_MISSING
     */
    LocalDate lastDay(LocalDate received) {
        return received.plusDays(terms.number(TERM, received));
    }

    /** A complaint after a step. */
    static Discipline.Complaint after(Discipline facts, ComplaintStep step, LocalDate settledOn) {
        var complaint = facts.complaint();
        if (complaint == null) {
            throw ProblemException.of(409, "COMPLAINT_MISSING");
        }
        int level = complaint.level() + (step == ComplaintStep.PASS_ON ? 1 : 0);
        return new Discipline.Complaint(step.after(complaint.state()), level, complaint.filedOn(), settledOn);
    }
}
