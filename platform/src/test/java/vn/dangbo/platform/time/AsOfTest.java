package vn.dangbo.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.platform.text.InvalidValueException;

class AsOfTest {
    @Test
    void readsADayAndWritesItBack() {
        assertEquals(LocalDate.of(2019, 12, 31), AsOf.parse("2019-12-31").date());
        assertEquals("2019-12-31", AsOf.parse("2019-12-31").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2019",
                "2019-1-1",
                "31/12/2019",
                "2019-02-29",
                "2019-12-31T00:00",
                " 2019-12-31",
                "+2019-12-31",
                "２０１９-12-31",
                "today"
            })
    void refusesAnythingButADay(String text) {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> AsOf.parse(text));

        assertEquals("AS_OF_INVALID", refused.code());
        assertEquals(List.of(text), refused.arguments());
    }

    @Test
    void endsAtItsRange() {
        assertEquals(AsOf.EARLIEST, AsOf.parse("1930-01-01").date());
        assertEquals(AsOf.LATEST, AsOf.parse("2999-12-31").date());
        for (String outside : List.of("1929-12-31", "3000-01-01")) {
            InvalidValueException refused = assertThrows(InvalidValueException.class, () -> AsOf.parse(outside));
            assertEquals("AS_OF_OUT_OF_RANGE", refused.code());
            assertEquals(List.of(outside, "1930-01-01", "2999-12-31"), refused.arguments());
        }
    }

    @Test
    void todayIsVietnamsDayWhateverTheZoneOfTheClock() {
        Clock lateEveningInLondon = Clock.fixed(Instant.parse("2025-06-30T17:00:00Z"), ZoneOffset.UTC);
        Clock aSecondEarlier = Clock.fixed(Instant.parse("2025-06-30T16:59:59Z"), ZoneOffset.ofHours(-8));

        assertEquals("2025-07-01", AsOf.today(lateEveningInLondon).toString());
        assertEquals("2025-06-30", AsOf.today(aSecondEarlier).toString());
    }
}
