package vn.dangbo.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bộ luật Dân sự 2015, Article 147.2: the day of the event is not counted. */
class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2025, 4, 4);
    private static final LocalDate MONDAY = LocalDate.of(2025, 4, 7);
    private static final LocalDate SUNDAY = LocalDate.of(2025, 4, 6);

    @Test
    void theFirstWorkingDayAfterTheEventIsDayOne() {
        var plain = new WorkingDays(Set.of(), Set.of());
        assertEquals(MONDAY, plain.after(FRIDAY, 1));
        assertEquals(MONDAY, plain.after(SUNDAY, 1));
        assertEquals(FRIDAY, plain.after(FRIDAY, 0));
        assertEquals(LocalDate.of(2025, 5, 16), plain.after(FRIDAY, 30));
    }

    @Test
    void holidaysAndWeekendsWorkedAreMindedBoth() {
        var calendar = new WorkingDays(Set.of(MONDAY), Set.of(SUNDAY));
        assertFalse(calendar.isWorkingDay(MONDAY));
        assertTrue(calendar.isWorkingDay(SUNDAY));
        assertEquals(SUNDAY, calendar.after(FRIDAY, 1));
        assertEquals(MONDAY.plusDays(1), calendar.after(FRIDAY, 2));
    }

    @Test
    void aTermWithoutSenseIsRefused() {
        var plain = new WorkingDays(Set.of(), Set.of());
        assertThrows(IllegalArgumentException.class, () -> plain.after(FRIDAY, -1));
        assertThrows(IllegalArgumentException.class, () -> plain.after(FRIDAY, WorkingDays.MAXIMUM + 1));
    }
}
