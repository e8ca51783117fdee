package vn.dangbo.evaluation.imports;

import java.time.LocalDate;
import java.util.UUID;

/** What is recorded of a subject. */
record Recorded(UUID id, Outcome outcome) {

    /**
     * What was found of a subject, where, and by which decision.
     *
     * @param organisationId the unit graded, or the member's cell
     */
    record Outcome(UUID organisationId, String grade, String reason, String decisionNo, LocalDate decidedOn) {}
}
