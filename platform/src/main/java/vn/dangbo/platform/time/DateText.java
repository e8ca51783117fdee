package vn.dangbo.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the two spellings of a full date that people use here, and nothing near them. */
public final class DateText {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private DateText() {}

    /** The date of {@code yyyy-MM-dd}, exactly ten characters; empty for any other text and for days that do not exist. */
    public static Optional<LocalDate> parseIso(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    /**
     * The date of {@code yyyy-MM-dd} or {@code dd/MM/yyyy} (day first as everywhere in Vietnam; a leading zero may be
     * missing); empty for any other text and for days that do not exist.
     */
    public static Optional<LocalDate> parse(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : parseIso(text);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException thatDayDoesNotExist) {
            return Optional.empty();
        }
    }
}
