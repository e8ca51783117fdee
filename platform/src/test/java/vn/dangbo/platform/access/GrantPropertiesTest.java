package vn.dangbo.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class GrantPropertiesTest {

    @Property
    void noTextMakesTheReaderFail(@ForAll String text) {
        Grant.parse(text).ifPresent(grant -> assertEquals(text, grant.toString()));
    }

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll Role role,
            @ForAll @CharRange(from = 'A', to = 'Z') @StringLength(min = 1, max = 50) String organisation,
            @ForAll Grant.Reach reach,
            @ForAll boolean ends,
            @ForAll int day) {
        var until = ends ? LocalDate.of(2026, 1, 1).plusDays(Math.floorMod(day, 100_000)) : null;
        var grant = new Grant(role, organisation, reach, until);

        assertEquals(Optional.of(grant), Grant.parse(grant.toString()));
    }
}
