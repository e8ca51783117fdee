package vn.dangbo.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.time.DateText;
import vn.dangbo.platform.time.VietnamTime;

/** When something had been recorded: the parameter {@code knownAt}. */
public final class KnownAt {

    /** What the API document says of it. */
    public static final String DESCRIPTION =
            "Điều đã được ghi nhận đến thời điểm này (mặc định: hiện nay); ngày là hết ngày đó · what had been recorded by "
                    + "this time, default now; a day means its end";

    private KnownAt() {}

    /**
     * Reads a day, which means its end in Vietnam, or a time with its offset.
     *
     * @throws ProblemException 400 KNOWN_AT_INVALID
     */
    public static Instant parse(String text) {
        return parse("knownAt", text);
    }

    /**
     * The same of a parameter of another name.
     *
     * @throws ProblemException 400 KNOWN_AT_INVALID naming it
     */
    public static Instant parse(String parameter, String text) {
        var day = DateText.parseIso(text);
        try {
            var moment = day.isPresent()
                    ? day.get()
                            .plusDays(1)
                            .atStartOfDay(VietnamTime.ZONE)
                            .toInstant()
                            // The database counts microseconds.
                            .minus(1, ChronoUnit.MICROS)
                    : OffsetDateTime.parse(text).toInstant();
            if (reasonable(LocalDate.ofInstant(moment, VietnamTime.ZONE))) {
                return moment;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw ProblemException.badRequest(parameter, "KNOWN_AT_INVALID", text);
    }

    private static boolean reasonable(LocalDate day) {
        return !day.isBefore(AsOf.EARLIEST) && !day.isAfter(AsOf.LATEST);
    }
}
