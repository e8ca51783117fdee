package vn.dangbo.member.imports;

import java.time.LocalDate;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;

/**
 * A row without an error of its own.
 *
 * @param number as the file numbers it
 * @param cell code of the cell
 */
record MemberRow(int number, Person person, String cell, Validity seated, StartCause startCause, EndCause endCause) {

    LocalDate from() {
        return seated.from();
    }
}
