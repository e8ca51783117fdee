package vn.dangbo.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.text.InvalidValueException;
import vn.dangbo.platform.time.AsOf;

/** Dates among the parameters of a request. */
public final class Dates {

    private Dates() {}

    /**
     * The day asked for, today in Vietnam when none is.
     *
     * @throws ProblemException 400 naming {@code asOf}
     */
    public static LocalDate asOf(String text, Clock clock) {
        return text == null ? AsOf.today(clock).date() : required("asOf", text);
    }

    /**
     * A date parameter.
     *
     * @throws ProblemException 400 naming the parameter
     */
    public static LocalDate required(String parameter, String text) {
        try {
            return AsOf.parse(text).date();
        } catch (InvalidValueException e) {
            throw ProblemException.badRequest(parameter, e.code(), e.arguments().toArray());
        }
    }
}
