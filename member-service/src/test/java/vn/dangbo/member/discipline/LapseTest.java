package vn.dangbo.member.discipline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.discipline.Lapse.Hold;

class LapseTest {

    private static final LocalDate TERM = LocalDate.of(2026, 3, 1);

    @Test
    void itLapsesWithTheTerm() {
        assertEquals(TERM, Lapse.from(TERM, List.of()));
        assertEquals(
                TERM, Lapse.from(TERM, List.of(hold("2025-04-01", "2025-06-01"), hold("2025-05-01", "2026-03-01"))));
        assertNull(Lapse.from(null, List.of()));
    }

    @Test
    void whatIsOpenKeepsItOpen() {
        assertNull(Lapse.from(TERM, List.of(hold("2025-04-01", null))));
        assertEquals(LocalDate.of(2026, 5, 1), Lapse.from(TERM, List.of(hold("2025-04-01", "2026-05-01"))));
    }

    /** One takes over from the other; what begins when it has lapsed changes nothing. */
    @Test
    void oneHoldMayFollowAnother() {
        var first = hold("2025-04-01", "2026-05-01");
        assertNull(Lapse.from(TERM, List.of(hold("2026-04-01", null), first)));
        assertEquals(LocalDate.of(2026, 5, 1), Lapse.from(TERM, List.of(hold("2026-05-01", null), first)));
        assertEquals(TERM, Lapse.from(TERM, List.of(hold("2026-03-01", null))));
    }

    private static Hold hold(String from, String to) {
        return new Hold(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
