package vn.dangbo.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    @ParameterizedTest
    @CsvSource({
        "ORG_OFFICER:KIENTUONG:subtree, ORG_OFFICER, KIENTUONG, SUBTREE,",
        "CELL_SECRETARY:KT01C01:self, CELL_SECRETARY, KT01C01, SELF,",
        "ORG_OFFICER:*:subtree, ORG_OFFICER, *, SUBTREE,",
        "AUDITOR:9-A_B:self:2027-12-31, AUDITOR, 9-A_B, SELF, 2027-12-31",
        "MEMBER:A:self:2028-02-29, MEMBER, A, SELF, 2028-02-29",
    })
    void aGrantIsRead(String text, Role role, String organisation, Grant.Reach reach, LocalDate until) {
        var grant = Grant.parse(text);

        assertEquals(Optional.of(new Grant(role, organisation, reach, until)), grant);
        assertEquals(text, grant.orElseThrow().toString(), "and written the same");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "ORG_OFFICER",
                "ORG_OFFICER:TOWN",
                "ORG_OFFICER:TOWN:",
                "ORG_OFFICER::subtree",
                ":TOWN:subtree",
                "ORG_OFFICER:TOWN:SUBTREE",
                "ORG_OFFICER:TOWN:tree",
                "ORG_OFFICER:TOWN:subtree:",
                "ORG_OFFICER:TOWN:subtree:2027",
                "ORG_OFFICER:TOWN:subtree:31/12/2027",
                "ORG_OFFICER:TOWN:subtree:2027-02-30",
                "ORG_OFFICER:TOWN:subtree:2027-13-01",
                "ORG_OFFICER:TOWN:subtree:2027-12-31:",
                "ORG_OFFICER:TOWN:subtree:2027-12-31T00:00",
                "ORG_OFFICER:TOWN:subtree,ORG_HEAD:TOWN:subtree",
                " ORG_OFFICER:TOWN:subtree",
                "ORG_OFFICER:TOWN:subtree ",
                "ORG_OFFICER:TOWN:subtree\n",
                "org_officer:TOWN:subtree",
                "ORG_OFFICER:town:subtree",
                "ORG_OFFICER:TOWN/WARD:subtree",
                "ORG_OFFICER:T%:subtree",
                "ORG_OFFICER:**:subtree",
                "ORG_OFFICER:TOWN*:subtree",
                "ORG_OFFICER:-TOWN:subtree",
                "ORG_OFFICER:ĐỨC:subtree",
                "EMPEROR:TOWN:subtree",
                "NAME:TOWN:subtree",
                "ORG_OFFICER:A23456789012345678901234567890123456789012345678901:subtree",
                "null",
            })
    void whatIsNotExactlyAGrantGivesNothing(String text) {
        assertEquals(Optional.empty(), Grant.parse(text));
    }

    @Test
    void aGrantHoldsToItsLastDay() {
        var grant = Grant.parse("MEMBER:A:self:2026-12-31").orElseThrow();

        assertTrue(grant.holdsOn(LocalDate.of(1990, 1, 1)));
        assertTrue(grant.holdsOn(LocalDate.of(2026, 12, 30)));
        assertTrue(grant.holdsOn(LocalDate.of(2026, 12, 31)));
        assertFalse(grant.holdsOn(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void aGrantWithoutAnEndHoldsForGood() {
        assertTrue(Grant.parse("MEMBER:A:self").orElseThrow().holdsOn(LocalDate.of(2999, 12, 31)));
    }
}
