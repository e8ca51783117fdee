package vn.dangbo.evaluation.imports;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is recorded of a subject.
 *
 * @param regraded whether a superior has changed it since
 */
record Recorded(UUID id, Outcome outcome, boolean regraded) {

    /**
     * What was found of a subject, where, and by which decision.
     *
     * @param organisationId the unit graded, the person's unit, or that of the collective
     * @param level that manages a leader; null for others
     * @param peerGroup of a leader; null for others and where none is named
     */
    record Outcome(
            UUID organisationId,
            String grade,
            String reason,
            String decisionNo,
            LocalDate decidedOn,
            String level,
            String peerGroup) {}
}
