package vn.dangbo.demo;

import java.time.LocalDate;

/**
 * One line of the evaluation file.
 *
 * @param organisation the organisation graded, the cell of the member, the unit of the leader or that of the collective
 * @param cardNumber of the member or leader; empty for others
 * @param grade null when there is a reason for none
 * @param notEvaluatedReason empty when graded
 * @param decisionNo empty when not graded, as is {@code decidedOn} (null)
 * @param collective code; empty for others
 * @param level that manages a leader; empty for others
 * @param peerGroup of a leader; empty for others
 */
record Evaluation(
        int year,
        String organisation,
        String cardNumber,
        Grade grade,
        String notEvaluatedReason,
        String decisionNo,
        LocalDate decidedOn,
        String collective,
        String level,
        String peerGroup) {

    static Evaluation ofOrganisation(
            int year, String organisation, Grade grade, String decisionNo, LocalDate decidedOn) {
        return new Evaluation(year, organisation, "", grade, "", decisionNo, decidedOn, "", "", "");
    }

    static Evaluation ofMember(
            int year, String cell, String cardNumber, Grade grade, String decisionNo, LocalDate decidedOn) {
        return new Evaluation(year, cell, cardNumber, grade, "", decisionNo, decidedOn, "", "", "");
    }

    static Evaluation ofNotEvaluated(int year, String cell, String cardNumber, String reason) {
        return new Evaluation(year, cell, cardNumber, null, reason, "", null, "", "", "");
    }

    static Evaluation ofCollective(int year, Collective collective, Grade grade, String decisionNo, LocalDate day) {
        return new Evaluation(
                year, collective.organisation(), "", grade, "", decisionNo, day, collective.code(), "", "");
    }

    String subjectKind() {
        if (!collective.isEmpty()) {
            return "COLLECTIVE";
        }
        if (!level.isEmpty()) {
            return "LEADER";
        }
        return cardNumber.isEmpty() ? "ORGANISATION" : "MEMBER";
    }
}
