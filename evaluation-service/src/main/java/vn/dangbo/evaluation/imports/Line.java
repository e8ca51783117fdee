package vn.dangbo.evaluation.imports;

import java.time.LocalDate;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * A row as far as it could be read; what could not is null, and its row has an error.
 *
 * @param organisation code of the unit graded, of the person's unit, or of that to which the collective belongs
 * @param cardNumber null for units and collectives
 * @param grade null when there is a reason for none
 * @param collective code; null for others
 * @param level that manages a leader; null for others
 * @param peerGroup of a leader; null for others and where none is named
 */
record Line(
        int row,
        Integer year,
        SubjectKind subject,
        String organisation,
        String cardNumber,
        String grade,
        String reason,
        String decisionNo,
        LocalDate decidedOn,
        String collective,
        String level,
        String peerGroup) {

    /** Whether it is known which unit it speaks of, on which day. */
    boolean namesUnit() {
        return year != null && organisation != null;
    }

    /** Whether it is known which collective it speaks of, on which day. */
    boolean namesCollective() {
        return year != null && subject == SubjectKind.COLLECTIVE && collective != null;
    }

    /** Whether it is known whom it is about. */
    boolean namesSubject() {
        return namesUnit()
                && subject != null
                && switch (subject) {
                    case ORGANISATION -> true;
                    case COLLECTIVE -> collective != null;
                    case MEMBER, LEADER -> cardNumber != null;
                };
    }
}
