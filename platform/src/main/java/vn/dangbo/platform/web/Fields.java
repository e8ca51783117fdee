package vn.dangbo.platform.web;

import java.time.LocalDate;
import java.util.Collection;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.time.Validity;

/** Checks the fields of a request's body; each refusal is a 400 that names the field. */
public final class Fields {

    private static final int MINIMUM_PRINTABLE = 0x20;

    private Fields() {}

    /** The value, which must be there: FIELD_MISSING. */
    public static <T> T required(String field, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw ProblemException.badRequest(field, "FIELD_MISSING", field);
        }
        return value;
    }

    /**
     * A text without blanks around it, null when there is none.
     *
     * @throws ProblemException 400 FIELD_TOO_LONG, CHARACTER_INVALID
     */
    public static String text(String field, String value, int maximumLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.chars().anyMatch(c -> c < MINIMUM_PRINTABLE)) {
            throw ProblemException.badRequest(field, "CHARACTER_INVALID", field);
        }
        var text = value.strip();
        if (text.length() > maximumLength) {
            throw ProblemException.badRequest(field, "FIELD_TOO_LONG", field, maximumLength);
        }
        return text;
    }

    /** One of the codes, or null when there is none: FIELD_CODE_UNKNOWN. */
    public static String code(String field, String value, Collection<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw ProblemException.badRequest(field, "FIELD_CODE_UNKNOWN", value, String.join(", ", allowed));
        }
        return value;
    }

    /** A day that the records can hold, or null when there is none: FIELD_DATE_OUT_OF_RANGE. */
    public static LocalDate day(String field, LocalDate value) {
        if (value != null && (value.isBefore(AsOf.EARLIEST) || value.isAfter(AsOf.LATEST))) {
            throw ProblemException.badRequest(field, "FIELD_DATE_OUT_OF_RANGE", value, AsOf.EARLIEST, AsOf.LATEST);
        }
        return value;
    }

    /** A day that has come, or null when there is none: FIELD_DATE_OUT_OF_RANGE, DAY_TO_COME. */
    public static LocalDate past(String field, LocalDate value, LocalDate today) {
        if (day(field, value) != null && value.isAfter(today)) {
            throw ProblemException.badRequest(field, "DAY_TO_COME", value);
        }
        return value;
    }

    /**
     * The days from one on until before another.
     *
     * @param to null when no end is known
     * @throws ProblemException 400 FIELD_MISSING without a first day, FIELD_DATE_OUT_OF_RANGE, SPAN_REVERSED
     */
    public static Validity span(String fromField, LocalDate from, String toField, LocalDate to) {
        var first = day(fromField, required(fromField, from));
        var end = day(toField, to);
        if (end != null && !end.isAfter(first)) {
            throw ProblemException.badRequest(toField, "SPAN_REVERSED");
        }
        return new Validity(first, end);
    }

    /** A whole number between two others, or null when there is none: NUMBER_OUT_OF_RANGE. */
    public static Integer number(String field, Integer value, int minimum, int maximum) {
        if (value != null && (value < minimum || value > maximum)) {
            throw ProblemException.badRequest(field, "NUMBER_OUT_OF_RANGE", value, minimum, maximum);
        }
        return value;
    }
}
