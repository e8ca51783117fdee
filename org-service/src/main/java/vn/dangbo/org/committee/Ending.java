package vn.dangbo.org.committee;

import java.time.LocalDate;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/** What a client sends to end something: the first day on which it is no more, and why. */
public interface Ending {

    /** Longest reason in characters. */
    int MAXIMUM_REASON = 500;

    LocalDate on();

    String reason();

    /** @throws ProblemException 400 without a body, or with a day that no record can hold */
    static LocalDate day(Ending request) {
        return Fields.day(
                "on", Fields.required("on", Fields.required("body", request).on()));
    }

    /** Who ends it, with the reason. */
    static Recording recording(Ending request, String by) {
        return new Recording(by, Fields.text("reason", request.reason(), MAXIMUM_REASON), null);
    }

    /**
     * Judges the day against what is recorded.
     *
     * @param validTo null when no end is recorded
     * @param endedCode of the refusal when it has ended by that day already
     * @throws ProblemException 409 with that code; 400 for a day before it began
     */
    static void judge(LocalDate on, LocalDate validFrom, LocalDate validTo, String endedCode) {
        if (validTo != null && !on.isBefore(validTo)) {
            throw ProblemException.of(409, endedCode, validTo);
        }
        if (!on.isAfter(validFrom)) {
            throw ProblemException.badRequest("on", "SEAT_ENDS_BEFORE_START", validFrom);
        }
    }
}
