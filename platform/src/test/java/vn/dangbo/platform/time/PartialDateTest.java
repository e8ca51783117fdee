package vn.dangbo.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.platform.text.InvalidValueException;

class PartialDateTest {
    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-05-19T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "1945,1945,1945-01-01,1945-12-31",
        "1945-02,1945-02,1945-02-01,1945-02-28",
        "02/1945,1945-02,1945-02-01,1945-02-28",
        "2/1944,1944-02,1944-02-01,1944-02-29",
        "1945-09-02,1945-09-02,1945-09-02,1945-09-02",
        "02/09/1945,1945-09-02,1945-09-02,1945-09-02",
        "2/9/1945,1945-09-02,1945-09-02,1945-09-02"
    })
    void readsWhatIsKnown(String text, String iso, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text, IN_2026);

        assertEquals(iso, date.toString());
        assertEquals(earliest, date.earliest());
        assertEquals(latest, date.latest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "45",
                "1945-13",
                "1945-9",
                "13/1945",
                "31/04/1945",
                "1945-02-29",
                "00/1945",
                "1945-00-01",
                "9.2.1945",
                "1945 ",
                "9-1945"
            })
    void refusesWhatIsNoDate(String text) {
        InvalidValueException refused =
                assertThrows(InvalidValueException.class, () -> PartialDate.parse(text, IN_2026));

        assertEquals("PARTIAL_DATE_INVALID", refused.code());
        assertEquals(List.of(text), refused.arguments());
    }

    @Test
    void yearsEndAtThisOne() {
        assertEquals(1870, PartialDate.parse("1870", IN_2026).year());
        assertEquals(2026, PartialDate.parse("12/2026", IN_2026).year());
        for (String outside : List.of("1869", "2027", "01/01/2027", "9999")) {
            InvalidValueException refused =
                    assertThrows(InvalidValueException.class, () -> PartialDate.parse(outside, IN_2026));
            assertEquals("PARTIAL_DATE_OUT_OF_RANGE", refused.code(), outside);
        }
    }

    @Test
    void aDayWithoutItsMonthIsNoDate() {
        assertThrows(InvalidValueException.class, () -> new PartialDate(1945, null, 2));
    }

    @Test
    void theLessPreciseComesFirst() {
        List<PartialDate> inOrder = Stream.of("1944-12-31", "1945", "1945-01", "1945-01-01", "1945-01-02", "1945-02")
                .map(PartialDate::ofIso)
                .toList();

        assertEquals(inOrder, inOrder.stream().sorted().toList());
        assertEquals(
                inOrder, Stream.of(5, 3, 1, 0, 2, 4).map(inOrder::get).sorted().toList());
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("partialDates") PartialDate date) {
        assertEquals(date, PartialDate.ofIso(date.toString()));
        assertEquals(date, PartialDate.parse(date.toString(), IN_2026));
        assertFalse(date.latest().isBefore(date.earliest()));
    }

    @Test
    void onlyIsoIsStored() {
        assertThrows(InvalidValueException.class, () -> PartialDate.ofIso("02/09/1945"));
    }

    @Provide
    Arbitrary<PartialDate> partialDates() {
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(0, 156 * 365).map(LocalDate.of(1870, 1, 1)::plusDays);
        return days.flatMap(day -> Arbitraries.of(
                PartialDate.of(day),
                new PartialDate(day.getYear(), day.getMonthValue(), null),
                new PartialDate(day.getYear(), null, null)));
    }
}
