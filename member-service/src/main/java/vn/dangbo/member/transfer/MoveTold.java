package vn.dangbo.member.transfer;

import java.time.LocalDate;

/**
 * What a row of a file tells of a transfer that was carried out.
 *
 * @param from code of the cell that the member left; null when the file does not say
 * @param to code of the cell that took the member in
 * @param on the first day there
 * @param letterNo number of the letter of introduction; null when the file does not say
 * @param decidedOn day of the decision on work, retirement or residence; null when the file does not say
 * @param reason null when the file does not say
 */
record MoveTold(String from, String to, LocalDate on, String letterNo, LocalDate decidedOn, String reason) {

    MoveTold leaving(String home) {
        return new MoveTold(home, to, on, letterNo, decidedOn, reason);
    }
}
