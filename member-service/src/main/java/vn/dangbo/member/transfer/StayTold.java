package vn.dangbo.member.transfer;

import java.time.LocalDate;
import vn.dangbo.platform.time.Validity;

/**
 * What a row of a file tells of a temporary stay.
 *
 * @param home code of the official cell on the first day; null when the file does not say
 * @param host code of the cell
 * @param to the day on which the guest returned or is to return; null when none is set
 * @param reason null when the file does not say
 * @param letterNo null when the file does not say
 */
record StayTold(String home, String host, LocalDate from, LocalDate to, String reason, String letterNo) {

    Validity validity() {
        return new Validity(from, to);
    }

    boolean goesOnAfter(LocalDate day) {
        return to == null || to.isAfter(day);
    }
}
