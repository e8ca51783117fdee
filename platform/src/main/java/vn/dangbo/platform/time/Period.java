package vn.dangbo.platform.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import vn.dangbo.platform.text.InvalidValueException;

/**
 * The days over which a flow is counted (admissions of a year …): closed, both days included, within the range of
 * {@link AsOf}.
 *
 * @param from the first day counted
 * @param to the last day counted
 */
public record Period(LocalDate from, LocalDate to) {
    /**
     * @throws InvalidValueException {@code PERIOD_INVALID} (arguments: from, to) when it ends before it begins;
     *     {@code AS_OF_OUT_OF_RANGE} when a day lies outside the range
     */
    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        new AsOf(from);
        new AsOf(to);
        if (to.isBefore(from)) {
            throw new InvalidValueException("PERIOD_INVALID", from.toString(), to.toString());
        }
    }

    /** 1 January to 31 December. */
    public static Period ofYear(int year) {
        int first = AsOf.EARLIEST.getYear();
        int last = AsOf.LATEST.getYear();
        if (year < first || year > last) {
            throw new InvalidValueException(
                    "YEAR_OUT_OF_RANGE", Integer.toString(year), Integer.toString(first), Integer.toString(last));
        }
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Reads two dates {@code yyyy-MM-dd}.
     *
     * @throws InvalidValueException {@code PERIOD_INVALID} when one is no date or the end is before the beginning
     */
    public static Period parse(String from, String to) {
        return new Period(
                DateText.parseIso(from).orElseThrow(() -> new InvalidValueException("PERIOD_INVALID", from, to)),
                DateText.parseIso(to).orElseThrow(() -> new InvalidValueException("PERIOD_INVALID", from, to)));
    }

    /** Whether the day is counted. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Number of days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The day whose stock the period opens with: the one before its first. Its closing stock is that of {@link #to}. */
    public LocalDate openingDay() {
        return from.minusDays(1);
    }

    /** The same days, half-open. */
    public Validity toValidity() {
        return Validity.ofDays(from, to);
    }

    /** ISO interval {@code 2019-01-01/2019-12-31}. */
    @Override
    public String toString() {
        return from + "/" + to;
    }
}
