package vn.dangbo.demo;

import java.time.LocalDate;

/**
 * One line of the evaluation file.
 *
 * @param organisation the organisation graded, or the cell of the member graded
 * @param cardNumber of the member; empty for organisations
 * @param grade null when there is a reason for none
 * @param notEvaluatedReason empty when graded
 * @param decisionNo empty when not graded, as is {@code decidedOn} (null)
 */
record Evaluation(
        int year,
        String organisation,
        String cardNumber,
        Grade grade,
        String notEvaluatedReason,
        String decisionNo,
        LocalDate decidedOn) {

    static Evaluation ofOrganisation(
            int year, String organisation, Grade grade, String decisionNo, LocalDate decidedOn) {
        return new Evaluation(year, organisation, "", grade, "", decisionNo, decidedOn);
    }

    String subjectKind() {
        return cardNumber.isEmpty() ? "ORGANISATION" : "MEMBER";
    }
}
