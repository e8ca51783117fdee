package vn.dangbo.member.health;

import java.util.ArrayList;
import java.util.Optional;
import vn.dangbo.member.record.Sex;

/**
 * Whether a personal id fits what the record says of its holder: the fourth digit tells century and sex of birth (0 and 1
 * the 20th century, 2 and 3 the 21st …, even for men), the two after it the year (Thông tư 59/2021/TT-BCA, Article 4). One that
 * does not fit may still be right, where civil data were corrected later. Pure.
 */
final class PersonalIdCheck {

    private static final int FIRST_CENTURY = 1900;
    private static final int CENTURY = 100;

    private PersonalIdCheck() {}

    /**
     * What does not fit.
     *
     * @param number twelve digits
     * @param birthDate {@code yyyy}, with or without month and day
     * @return SEX, BIRTH_YEAR or both, separated by a comma; empty when it fits
     */
    static Optional<String> mismatch(String number, Sex sex, String birthDate) {
        int centuryAndSex = number.charAt(3) - '0';
        int year = FIRST_CENTURY + centuryAndSex / 2 * CENTURY + Integer.parseInt(number.substring(4, 6));
        var wrong = new ArrayList<String>();
        if ((centuryAndSex % 2 == 0) != (sex == Sex.MALE)) {
            wrong.add("SEX");
        }
        if (year != Integer.parseInt(birthDate.substring(0, 4))) {
            wrong.add("BIRTH_YEAR");
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", wrong));
    }
}
