package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives the members names and numbers. All numbers lie where no real one can: see the constants. */
final class Identities {

    /** Real personal ids begin with the province of birth registration, 001 to 096; 000 is none. */
    private static final String NO_PROVINCE = "000";

    /** Cards of the demo begin with 00. */
    private static final String CARD_PREFIX = "00";

    /** Ends the number of a CV, after two letters of the town, as a committee's letters do; no committee has these (minh họa). */
    private static final String CV_SUFFIX = "MH";

    /** Fixed lines begin with 02 and mobile ones with 03, 05, 07, 08 or 09: 0600 is neither. */
    private static final String PHONE_PREFIX = "0600";

    private static final int SIX_DIGITS = 1_000_000;
    private static final int PERCENT_WITHOUT_PERSONAL_ID = 6;
    private static final int PERCENT_WITH_PHONE = 85;
    private static final int PERCENT_OLDER_WITH_ALIAS = 25;
    private static final int PERCENT_OLDER_WITH_YEAR_ONLY = 18;
    private static final int PERCENT_OLDER_WITH_MONTH_ONLY = 10;
    private static final LocalDate OLDER_BEFORE = LocalDate.of(1955, 1, 1);

    private final Dice dice = new Dice("identities");
    private final Names names = new Names();
    private int given;

    /**
     * One person per member, in the same order. Those of a further call get numbers of their own.
     *
     * @param letters two letters of the town
     */
    List<Person> of(String letters, List<Member> members, Set<Member> women) {
        List<Person> people = new ArrayList<>();
        for (Member member : members) {
            Sex sex = women.contains(member) ? Sex.FEMALE : Sex.MALE;
            people.add(person(given++, letters, member, sex));
        }
        return people;
    }

    private Person person(int number, String letters, Member member, Sex sex) {
        Ethnicity ethnicity = Ethnicity.draw(dice);
        String fullName = names.full(sex, member.born(), ethnicity);
        boolean older = member.born().isBefore(OLDER_BEFORE);
        String birthDate = birthDate(member.born(), older);
        boolean complete = birthDate.equals(member.born().toString());
        boolean hasCard = member.officialOn().isPresent();
        boolean hasPersonalId = !(hasCard && complete && dice.chance(PERCENT_WITHOUT_PERSONAL_ID));
        return new Person(
                member,
                sex,
                hasCard ? CARD_PREFIX + sixDigits(number, 7_919, 104_729) : "",
                sixDigits(number, 3_541, 15_485) + letters + CV_SUFFIX,
                hasPersonalId ? personalId(number, sex, member.born().getYear()) : "",
                fullName,
                older && dice.chance(PERCENT_OLDER_WITH_ALIAS) ? names.alias(fullName) : "",
                birthDate,
                ethnicity.code,
                dice.chance(PERCENT_WITH_PHONE) ? PHONE_PREFIX + sixDigits(number, 6_151, 271_828) : "");
    }

    /** Twelve digits: province, century and sex (0 and 1 for the 20th century, 2 and 3 for the 21st), year, serial number. */
    private static String personalId(int number, Sex sex, int birthYear) {
        int centuryAndSex = (birthYear / 100 - 19) * 2 + (sex == Sex.FEMALE ? 1 : 0);
        String year = String.valueOf(birthYear).substring(2);
        return NO_PROVINCE + centuryAndSex + year + sixDigits(number, 9_973, 314_159);
    }

    /** A different one for every number below a million, because the factor has no divisor in common with a million. */
    private static String sixDigits(int number, int factor, int start) {
        long value = ((long) number * factor + start) % SIX_DIGITS;
        return String.valueOf(SIX_DIGITS + value).substring(1);
    }

    private String birthDate(LocalDate born, boolean older) {
        int share = older ? dice.below(100) : 100;
        if (share < PERCENT_OLDER_WITH_YEAR_ONLY) {
            return born.toString().substring(0, 4);
        }
        return share < PERCENT_OLDER_WITH_YEAR_ONLY + PERCENT_OLDER_WITH_MONTH_ONLY
                ? born.toString().substring(0, 7)
                : born.toString();
    }
}
