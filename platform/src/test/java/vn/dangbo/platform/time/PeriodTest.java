package vn.dangbo.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dangbo.platform.text.InvalidValueException;

class PeriodTest {
    @Test
    void aYearHasAllItsDays() {
        Period year = Period.ofYear(2019);

        assertEquals("2019-01-01/2019-12-31", year.toString());
        assertEquals(365, year.days());
        assertTrue(year.contains(LocalDate.of(2019, 12, 31)));
        assertFalse(year.contains(LocalDate.of(2020, 1, 1)));
        assertEquals(LocalDate.of(2018, 12, 31), year.openingDay());
        assertEquals("[2019-01-01,2020-01-01)", year.toValidity().toString());
    }

    @Test
    void isReadFromTwoDays() {
        assertEquals(1, Period.parse("2019-05-19", "2019-05-19").days());
        assertEquals("PERIOD_INVALID", refusal("2019-05-20", "2019-05-19"));
        assertEquals("PERIOD_INVALID", refusal("2019-05-20", "20/5/2020"));
        assertEquals("AS_OF_OUT_OF_RANGE", refusal("1900-01-01", "2019-05-19"));
    }

    @Test
    void yearsOutsideTheRangeAreRefused() {
        assertEquals(
                "YEAR_OUT_OF_RANGE",
                assertThrows(InvalidValueException.class, () -> Period.ofYear(1929))
                        .code());
        assertEquals(
                "YEAR_OUT_OF_RANGE",
                assertThrows(InvalidValueException.class, () -> Period.ofYear(Integer.MAX_VALUE))
                        .code());
    }

    private static String refusal(String from, String to) {
        return assertThrows(InvalidValueException.class, () -> Period.parse(from, to))
                .code();
    }
}
