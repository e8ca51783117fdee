package vn.dangbo.org.committee;

import java.util.function.Supplier;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;

/** Says in words which guarantee of the database a write would have broken. */
public final class CommitteeConflicts {

    private CommitteeConflicts() {}

    /**
     * Runs a write.
     *
     * @throws ProblemException 409 when it clashes with what is recorded
     */
    public static <T> T told(Supplier<T> write) {
        try {
            return write.get();
        } catch (ProblemException told) {
            throw told;
        } catch (RuntimeException failure) {
            switch (Constraints.violated(failure).orElse("")) {
                case "committee_term_overlaps" -> throw ProblemException.of(409, "TERM_OVERLAPS");
                case "committee_leads_twice" -> throw ProblemException.of(409, "COMMITTEE_LEADS_TWICE");
                case "seat_held_twice" -> throw ProblemException.of(409, "SEAT_HELD_TWICE");
                case "seat_single" -> throw ProblemException.of(409, "SEAT_TAKEN");
                case "office_held_twice" -> throw ProblemException.of(409, "OFFICE_HELD_TWICE");
                case "congress_no_taken" -> throw ProblemException.of(409, "CONGRESS_NO_TAKEN");
                case "advisory_body_twice" -> throw ProblemException.of(409, "ADVISORY_BODY_TWICE");
                default -> throw failure;
            }
        }
    }
}
