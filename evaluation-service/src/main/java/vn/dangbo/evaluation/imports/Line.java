package vn.dangbo.evaluation.imports;

import java.time.LocalDate;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * A row as far as it could be read; what could not is null, and its row has an error.
 *
 * @param organisation code of the unit graded, or of the member's cell
 * @param cardNumber null for organisations
 * @param grade null when there is a reason for none
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
        LocalDate decidedOn) {

    /** Whether it is known which unit it speaks of, on which day. */
    boolean namesUnit() {
        return year != null && organisation != null;
    }

    /** Whether it is known whom it is about. */
    boolean namesSubject() {
        return namesUnit() && subject != null && (subject == SubjectKind.ORGANISATION || cardNumber != null);
    }
}
