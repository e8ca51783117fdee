package vn.dangbo.demo;

import java.time.LocalDate;

/**
 * A line of the file of committees: somebody's seat in one term of one body.
 *
 * @param plannedSeats of the body
 * @param officialMembers of a cell at the election; 0 for other bodies
 * @param holder reference to an invented person
 * @param from first day: that of the term, or later
 * @param to first day after: that of the term, or earlier with a reason
 * @param decisionNo of an appointment; empty for who was elected
 * @param confirmedOn null for who was appointed
 * @param endReason empty where the seat ends with the term
 * @param externalOffice empty for none
 */
record Seat(
        String organisation,
        String committeeKind,
        Term term,
        int plannedSeats,
        int officialMembers,
        String holder,
        String role,
        String startMode,
        LocalDate from,
        LocalDate to,
        String decisionNo,
        LocalDate confirmedOn,
        String confirmationNo,
        String endReason,
        String endDecisionNo,
        String externalOffice) {}
