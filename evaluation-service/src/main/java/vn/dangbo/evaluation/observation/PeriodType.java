package vn.dangbo.evaluation.observation;

import java.time.LocalDate;
import vn.dangbo.platform.time.Period;

/** What kind of time a declared figure is of. */
public enum PeriodType {
    /** One day: the first and the last are the same. */
    INSTANT,
    /** 1 January to 31 December. */
    YEAR,
    /** A term of congress (nhiệm kỳ), as far as it is reported. */
    TERM,
    /** Any other days. */
    CUSTOM;

    /** Whether the days can be such a time. */
    public boolean fits(LocalDate from, LocalDate to) {
        return switch (this) {
            case INSTANT -> from.equals(to);
            case YEAR -> new Period(from, to).equals(Period.ofYear(from.getYear()));
            default -> true;
        };
    }
}
