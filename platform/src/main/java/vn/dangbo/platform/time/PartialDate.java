package vn.dangbo.platform.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dangbo.platform.text.InvalidValueException;

/**
 * A date of which the day, or day and month, may be unknown, as with many birth dates of older people. Ordered by the
 * earliest day it can mean, the less precise one first.
 *
 * @param year 1870 … 2999; parsing refuses years to come
 * @param month 1 … 12, or {@code null} when unknown
 * @param day day of that month, or {@code null} when unknown; never known without the month
 */
public record PartialDate(int year, Integer month, Integer day) implements Comparable<PartialDate> {
    /** The founders' generation; an earlier year of birth is a slip of the pen. */
    public static final int EARLIEST_YEAR = 1870;

    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(?:([0-9]{1,2})/)?([0-9]{1,2})/([0-9]{4})");
    private static final Comparator<PartialDate> ORDER =
            Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::precision);

    /** What is known of the date, from least to most. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /**
     * @throws InvalidValueException {@code PARTIAL_DATE_INVALID} (argument: the date) when there is no such date,
     *     {@code PARTIAL_DATE_OUT_OF_RANGE} (arguments: the year, the earliest, the latest) by the year
     */
    public PartialDate {
        requireYear(year, AsOf.LATEST.getYear());
        if (!exists(year, month, day)) {
            throw new InvalidValueException("PARTIAL_DATE_INVALID", iso(year, month, day));
        }
    }

    /** A date that is known to the day. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code yyyy}, {@code yyyy-MM}, {@code yyyy-MM-dd}, {@code MM/yyyy} or {@code dd/MM/yyyy} (with slashes a
     * leading zero may be missing).
     *
     * @param clock tells this year, the latest accepted
     * @throws InvalidValueException {@code PARTIAL_DATE_INVALID} (argument: the text) for other texts and for days that
     *     do not exist, {@code PARTIAL_DATE_OUT_OF_RANGE} for years outside 1870 … this year
     */
    public static PartialDate parse(String text, Clock clock) {
        PartialDate date = read(text);
        requireYear(date.year, VietnamTime.today(clock).getYear());
        return date;
    }

    /**
     * Reads back what {@link #toString} wrote.
     *
     * @throws InvalidValueException as {@link #parse}, but without a limit by the present year
     */
    public static PartialDate ofIso(String text) {
        if (!ISO.matcher(text).matches()) {
            throw new InvalidValueException("PARTIAL_DATE_INVALID", text);
        }
        return read(text);
    }

    /** How much is known. */
    public Precision precision() {
        if (month == null) {
            return Precision.YEAR;
        }
        return day == null ? Precision.MONTH : Precision.DAY;
    }

    /** The first day it can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day it can mean. */
    public LocalDate latest() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}. */
    @Override
    public String toString() {
        return iso(year, month, day);
    }

    private static PartialDate read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(text, iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return of(text, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        throw new InvalidValueException("PARTIAL_DATE_INVALID", text);
    }

    private static PartialDate of(String text, String year, String month, String day) {
        int yearNumber = Integer.parseInt(year);
        requireYear(yearNumber, AsOf.LATEST.getYear());
        Integer monthNumber = month == null ? null : Integer.valueOf(month);
        Integer dayNumber = day == null ? null : Integer.valueOf(day);
        if (!exists(yearNumber, monthNumber, dayNumber)) {
            throw new InvalidValueException("PARTIAL_DATE_INVALID", text);
        }
        return new PartialDate(yearNumber, monthNumber, dayNumber);
    }

    private static void requireYear(int year, int latest) {
        if (year < EARLIEST_YEAR || year > latest) {
            throw new InvalidValueException(
                    "PARTIAL_DATE_OUT_OF_RANGE",
                    Integer.toString(year),
                    Integer.toString(EARLIEST_YEAR),
                    Integer.toString(latest));
        }
    }

    private static boolean exists(int year, Integer month, Integer day) {
        if (month == null) {
            return day == null;
        }
        try {
            LocalDate.of(year, month, day == null ? 1 : day);
            return true;
        } catch (DateTimeException thatDayDoesNotExist) {
            return false;
        }
    }

    private static String iso(int year, Integer month, Integer day) {
        StringBuilder text = new StringBuilder(Year.of(year).toString());
        if (month != null) {
            text.append('-').append(twoDigits(month));
        }
        if (day != null) {
            text.append('-').append(twoDigits(day));
        }
        return text.toString();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
