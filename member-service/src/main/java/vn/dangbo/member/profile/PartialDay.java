package vn.dangbo.member.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.text.InvalidValueException;
import vn.dangbo.platform.time.PartialDate;

/**
 * A day of which the month or the day of the month may be unknown, as with many older members.
 *
 * @param year 1870 to this year
 * @param month 1 to 12; absent when unknown
 * @param day of that month; absent when unknown
 */
@Schema(name = "PartialDate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartialDay(
        @Schema(examples = "1950") Integer year,
        @Schema(examples = "9") Integer month,
        @Schema(examples = "2") Integer day) {

    /** What the records hold; null when they hold nothing. */
    static PartialDay of(String iso) {
        if (iso == null) {
            return null;
        }
        var date = PartialDate.ofIso(iso);
        return new PartialDay(date.year(), date.month(), date.day());
    }

    /**
     * As the records hold it.
     *
     * @throws ProblemException 400 FIELD_MISSING without a year, PARTIAL_DATE_INVALID, PARTIAL_DATE_OUT_OF_RANGE
     */
    PartialDate checked(String field, Clock clock) {
        if (year == null) {
            throw ProblemException.badRequest(field + ".year", "FIELD_MISSING", field + ".year");
        }
        try {
            return PartialDate.parse(new PartialDate(year, month, day).toString(), clock);
        } catch (InvalidValueException e) {
            throw ProblemException.badRequest(field, e.code(), e.arguments().toArray());
        }
    }

    /**
     * Lets a day through that can be.
     *
     * @throws ProblemException 400 FIELD_MISSING without a year, PARTIAL_DATE_INVALID, PARTIAL_DATE_OUT_OF_RANGE
     */
    public void check(String field, Clock clock) {
        checked(field, clock);
    }

    /** {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}. */
    public String iso() {
        return new PartialDate(year, month, day).toString();
    }
}
