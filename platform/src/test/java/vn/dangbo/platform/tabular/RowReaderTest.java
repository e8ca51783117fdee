package vn.dangbo.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.platform.tabular.Tables.BIRTH;
import static vn.dangbo.platform.tabular.Tables.CARD;
import static vn.dangbo.platform.tabular.Tables.NAME;
import static vn.dangbo.platform.tabular.Tables.PERSONAL_ID;
import static vn.dangbo.platform.tabular.Tables.SEX;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dangbo.platform.text.VietnameseName;
import vn.dangbo.platform.time.PartialDate;

class RowReaderTest {
    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-05-19T00:00:00Z"), ZoneOffset.UTC);

    private enum Sex {
        MALE,
        FEMALE
    }

    @Test
    void readsWhatFits() {
        RowReader reader = reader(Map.of(
                CARD, "12345678", NAME, "Lê An", BIRTH, "31/12/1980", SEX, "female", PERSONAL_ID, "079085000123"));

        assertEquals(Optional.of(new VietnameseName("Lê An")), reader.value(NAME, VietnameseName::new));
        assertEquals(Optional.of(LocalDate.of(1980, 12, 31)), reader.date(BIRTH));
        assertEquals(Optional.of(PartialDate.ofIso("1980-12-31")), reader.partialDate(BIRTH));
        assertEquals(Optional.of(Sex.FEMALE), reader.code(SEX, Sex.class));
        assertEquals(Optional.of("FEMALE"), reader.code(SEX, Set.of("MALE", "FEMALE")));
        assertEquals(Optional.of(12345678), reader.integer(CARD, 0, 99999999));
        assertEquals(
                Optional.of("079085000123"), reader.pattern(PERSONAL_ID, Pattern.compile("[0-9]{12}"), "079085000123"));
        assertEquals(Optional.of("Lê An"), reader.text(NAME, 5));
        assertFalse(reader.hasErrors());
    }

    @Test
    void emptyIsAnErrorWhereSomethingMustStand() {
        RowReader reader = reader(Map.of());

        assertEquals(Optional.empty(), reader.text(NAME));
        assertEquals(Optional.empty(), reader.text(SEX));
        assertEquals(Optional.empty(), reader.requiredText(SEX));
        assertEquals(Optional.empty(), reader.date(BIRTH));
        assertEquals(
                List.of(RowError.error(7, "fullName", Codes.REQUIRED), RowError.error(7, "sex", Codes.REQUIRED)),
                reader.errors());
    }

    @Test
    void aCellThatCouldNotBeReadIsNotAlsoMissing() {
        Map<String, String> values = new HashMap<>();
        values.put(NAME.code(), null);
        RowError formula = RowError.error(7, "fullName", Codes.FORMULA_NOT_ALLOWED);
        RowReader reader = new RowReader(new Row(7, values, List.of(formula)), IN_2026);

        assertEquals(Optional.empty(), reader.value(NAME, VietnameseName::new));
        assertEquals(List.of(formula), reader.errors());
        assertTrue(reader.hasErrors());
    }

    @Test
    void everyFaultNamesColumnCodeAndArguments() {
        RowReader reader = reader(
                Map.of(CARD, "12x", NAME, "Lê An 2", BIRTH, "30/02/1980", SEX, "NAM", PERSONAL_ID, "07908500012"));

        reader.integer(CARD, 0, 9);
        reader.value(NAME, VietnameseName::new);
        reader.date(BIRTH);
        reader.partialDate(BIRTH);
        reader.code(SEX, Sex.class);
        reader.pattern(PERSONAL_ID, Pattern.compile("[0-9]{12}"), "079085000123");
        reader.text(NAME, 4);

        assertEquals(
                List.of(
                        RowError.error(7, "cardNumber", Codes.INTEGER_INVALID, "12x"),
                        RowError.error(7, "fullName", "NAME_INVALID", "Lê An 2"),
                        RowError.error(7, "birthDate", Codes.DATE_INVALID, "30/02/1980"),
                        RowError.error(7, "birthDate", "PARTIAL_DATE_INVALID", "30/02/1980"),
                        RowError.error(7, "sex", Codes.CODE_UNKNOWN, "NAM", "MALE, FEMALE"),
                        RowError.error(7, "personalId", Codes.FORMAT_INVALID, "********012", "079085000123"),
                        RowError.error(7, "fullName", Codes.TEXT_TOO_LONG, "4")),
                reader.errors());
    }

    @Test
    void rangesAreNamed() {
        RowReader reader = reader(Map.of(CARD, "10", BIRTH, "1929-12-31", NAME, "999999999999999999999"));

        assertEquals(Optional.empty(), reader.integer(CARD, 1, 9));
        assertEquals(Optional.empty(), reader.date(BIRTH));
        assertEquals(Optional.empty(), reader.date(BIRTH, LocalDate.of(1920, 1, 1), LocalDate.of(1925, 1, 1)));
        assertEquals(Optional.empty(), reader.integer(NAME, 1, 9));
        assertEquals(
                List.of(
                        RowError.error(7, "cardNumber", Codes.INTEGER_OUT_OF_RANGE, "10", "1", "9"),
                        RowError.error(
                                7, "birthDate", Codes.DATE_OUT_OF_RANGE, "1929-12-31", "1930-01-01", "2999-12-31"),
                        RowError.error(
                                7, "birthDate", Codes.DATE_OUT_OF_RANGE, "1929-12-31", "1920-01-01", "1925-01-01"),
                        RowError.error(7, "fullName", Codes.INTEGER_INVALID, "999999999999999999999")),
                reader.errors());
    }

    @Test
    void findingsOfTheCallerJoin() {
        RowReader reader = reader(Map.of());

        reader.warning(SEX, "W");
        assertFalse(reader.hasErrors());
        reader.rowError("OVERLAP", "x");

        assertEquals(List.of(RowError.warning(7, "sex", "W"), RowError.error(7, "", "OVERLAP", "x")), reader.errors());
        assertTrue(reader.hasErrors());
    }

    @Test
    void longTextIsCutInFindings() {
        assertEquals("x".repeat(100) + "…", RowReader.shown(NAME, "x".repeat(101)));
        assertEquals("*********123", RowReader.shown(PERSONAL_ID, "079085000123"));
    }

    private static RowReader reader(Map<Column, String> given) {
        Map<String, String> values = new HashMap<>();
        Tables.COLUMNS.forEach(column -> values.put(column.code(), given.getOrDefault(column, "")));
        return new RowReader(new Row(7, values, List.of()), IN_2026);
    }
}
