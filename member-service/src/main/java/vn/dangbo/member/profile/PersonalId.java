package vn.dangbo.member.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import vn.dangbo.member.record.Sex;
import vn.dangbo.platform.time.PartialDate;

/**
 * Số định danh cá nhân: three digits for where the birth was registered, one for century and sex, two for the year of
 * birth, six without meaning (Nghị định 137/2015/NĐ-CP, Article 13; Thông tư 07/2016/TT-BCA). Its form is demanded; what
 * the digits say is only compared, because civil data are corrected and the number stays. Pure.
 */
final class PersonalId {

    /** Field that it is encrypted for, and purpose under which it is hashed. */
    static final String FIELD = "member.personalId";

    static final Pattern FORM = Pattern.compile("[0-9]{12}");

    private static final int PROVINCE_DIGITS = 3;
    private static final int CENTURY_DIGIT = 3;
    private static final int YEAR_END = 6;
    /** Numbers from here on are of countries: births registered abroad. */
    private static final int FIRST_COUNTRY = 100;

    private static final int FIRST_CENTURY = 1900;
    private static final int CENTURY = 100;

    private PersonalId() {}

    /**
     * What the digits say otherwise than the record: PERSONAL_ID_PROVINCE_UNKNOWN, PERSONAL_ID_PROVINCE, PERSONAL_ID_SEX,
     * PERSONAL_ID_YEAR.
     *
     * @param provinces the codes of provinces that there were
     * @param registered code of the unit where the birth was registered; compared when it is that of a province
     */
    static List<String> doubts(
            String number, Sex sex, PartialDate born, Collection<String> provinces, String registered) {
        var found = new ArrayList<String>();
        var province = number.substring(0, PROVINCE_DIGITS);
        if (Integer.parseInt(province) < FIRST_COUNTRY && !provinces.contains(province)) {
            found.add("PERSONAL_ID_PROVINCE_UNKNOWN");
        } else if (registered != null && registered.matches("[0-9]{2}") && !province.equals("0" + registered)) {
            found.add("PERSONAL_ID_PROVINCE");
        }
        int century = number.charAt(CENTURY_DIGIT) - '0';
        if ((century % 2 == 0) != (sex == Sex.MALE)) {
            found.add("PERSONAL_ID_SEX");
        }
        int year =
                FIRST_CENTURY + century / 2 * CENTURY + Integer.parseInt(number.substring(CENTURY_DIGIT + 1, YEAR_END));
        if (year != born.year()) {
            found.add("PERSONAL_ID_YEAR");
        }
        return found;
    }
}
