package vn.dangbo.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Counts working days (ngày làm việc): Monday to Friday without public holidays. The day of the event is not counted;
 * the first working day after it is day one (Bộ luật Dân sự 2015, Article 147.2).
 *
 * @param holidays public holidays that fall on Monday to Friday, and days taken in lieu
 * @param workdays Saturdays and Sundays that are worked in exchange for another day (làm bù)
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workdays) {

    /** The longest term that is counted: longer ones are a mistake in the parameters. */
    public static final int MAXIMUM = 2_000;

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /** Whether one works on the day. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workdays.contains(day) : !holidays.contains(day);
    }

    /**
     * The last day of a term.
     *
     * @param event the day of the event from which the term runs
     * @param days 0 … {@link #MAXIMUM} working days
     */
    public LocalDate after(LocalDate event, int days) {
        if (days < 0 || days > MAXIMUM) {
            throw new IllegalArgumentException("working days " + days);
        }
        var day = event;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
