package vn.dangbo.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    @Test
    void aGrantCountsUpToAndOnItsLastDay() {
        Grant grant = Grant.parse("CELL_SECRETARY:KT01C01:self:2025-06-30").orElseThrow();
        assertTrue(grant.isValidOn(LAST_DAY));
        assertFalse(grant.isValidOn(LAST_DAY.plusDays(1)));
    }

    @Test
    void aGrantWithoutAnEndAlwaysCounts() {
        assertTrue(Grant.parse("PROVINCE_SYSTEM:*:subtree").orElseThrow().isValidOn(LocalDate.MAX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MEMBER",
                "MEMBER:KT01C01",
                "KING:TINH:subtree",
                "member:KT01C01:self",
                "MEMBER:kt01:self",
                "MEMBER:KT01C01:everything",
                "MEMBER:KT01C01:self:",
                "MEMBER:KT01C01:self:2025-02-30",
                "MEMBER:KT01C01:self:soon",
                "MEMBER:KT01C01:self:2099-01-01:more",
                "MEMBER:-KT:self",
                // for what services ask each other, which never comes through the gateway
                "SERVICE:*:subtree",
            })
    void whatIsNotAWholeKnownGrantIsNone(String entry) {
        assertEquals(Optional.empty(), Grant.parse(entry));
    }
}
