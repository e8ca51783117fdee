package vn.dangbo.platform.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import vn.dangbo.platform.text.InvalidValueException;

/**
 * The day a read asks for ("as of date D"). Days to come are allowed, for planned structure.
 *
 * @param date a day from {@link #EARLIEST} to {@link #LATEST}, both included
 */
public record AsOf(LocalDate date) implements Comparable<AsOf> {
    /** The party was founded in 1930; nothing is recorded before. */
    public static final LocalDate EARLIEST = LocalDate.of(1930, 1, 1);

    /** Far enough for any plan, and short enough for a four-digit year everywhere. */
    public static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** @throws InvalidValueException {@code AS_OF_OUT_OF_RANGE} (arguments: the day, the earliest, the latest) */
    public AsOf {
        Objects.requireNonNull(date, "date");
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new InvalidValueException(
                    "AS_OF_OUT_OF_RANGE", date.toString(), EARLIEST.toString(), LATEST.toString());
        }
    }

    /**
     * Reads {@code yyyy-MM-dd} and nothing else.
     *
     * @throws InvalidValueException {@code AS_OF_INVALID} (argument: the text) when it is no such date,
     *     {@code AS_OF_OUT_OF_RANGE} when it lies outside the range
     */
    public static AsOf parse(String text) {
        return new AsOf(DateText.parseIso(text).orElseThrow(() -> new InvalidValueException("AS_OF_INVALID", text)));
    }

    /** Today in Vietnam. */
    public static AsOf today(Clock clock) {
        return new AsOf(VietnamTime.today(clock));
    }

    @Override
    public int compareTo(AsOf other) {
        return date.compareTo(other.date);
    }

    /** {@code yyyy-MM-dd}. */
    @Override
    public String toString() {
        return date.toString();
    }
}
