package vn.dangbo.member.discipline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.dangbo.platform.time.PartialDate;

/** Thời hiệu: five years for a reprimand, ten for a warning and a removal from office. */
class LimitationTest {

    @Example
    void itEndsOnTheSameDaySoManyYearsLater() {
        assertEquals(LocalDate.of(2025, 3, 1), Limitation.lastDay(new PartialDate(2020, 3, 1), 5));
        assertEquals(LocalDate.of(2030, 2, 28), Limitation.lastDay(new PartialDate(2020, 2, 29), 10));
    }

    /** Of a violation of some day in March 2020 only what comes after the end of March 2025 is certainly too late. */
    @Example
    void whatIsNotKnownToTheDayCountsFromItsLast() {
        assertEquals(LocalDate.of(2025, 3, 31), Limitation.lastDay(new PartialDate(2020, 3, null), 5));
        assertEquals(LocalDate.of(2025, 12, 31), Limitation.lastDay(new PartialDate(2020, null, null), 5));
    }

    @Property
    void knowingMoreNeverAllowsMore(
            @ForAll @IntRange(min = 1900, max = 2026) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(min = 1, max = 30) int years) {
        var byDay = Limitation.lastDay(new PartialDate(year, month, day), years);
        var byMonth = Limitation.lastDay(new PartialDate(year, month, null), years);
        var byYear = Limitation.lastDay(new PartialDate(year, null, null), years);
        assertFalse(byDay.isAfter(byMonth));
        assertFalse(byMonth.isAfter(byYear));
    }
}
