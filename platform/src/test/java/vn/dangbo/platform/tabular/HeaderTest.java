package vn.dangbo.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.platform.tabular.Tables.BIRTH;
import static vn.dangbo.platform.tabular.Tables.CARD;
import static vn.dangbo.platform.tabular.Tables.COLUMNS;
import static vn.dangbo.platform.tabular.Tables.NAME;
import static vn.dangbo.platform.tabular.Tables.SEX;
import static vn.dangbo.platform.tabular.Tables.csv;
import static vn.dangbo.platform.tabular.Tables.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cardNumber,fullName",
                "CARDNUMBER,FULLNAME",
                "Số thẻ đảng,Họ và tên",
                "SO THE DANG,Ho va ten (*)",
                "Card number,Full  name *",
                "số thẻ,HỌ VÀ TÊN:",
                "card_number,full-name"
            })
    void columnsAreKnownByCodeLabelOrAlias(String header) throws IOException {
        for (String spelling : List.of(header, Normalizer.normalize(header, Normalizer.Form.NFD))) {
            Row row = rows(csv(folder, spelling + "\n01,An\n")).get(0);

            assertEquals("01", row.value(CARD));
            assertEquals("An", row.value(NAME));
        }
    }

    @Test
    void theOrderIsFreeAndTheHeaderMayStandLower() throws IOException {
        List<Row> rows = rows(csv(folder, "\n\nsex,fullName,,cardNumber\nMALE,An,x,7\n"));

        assertEquals(4, rows.get(0).number());
        assertEquals("7", rows.get(0).value(CARD));
        assertEquals("MALE", rows.get(0).value(SEX));
    }

    @Test
    void missingAndDoubledColumnsAreAllNamed() throws IOException {
        Path file = csv(folder, "Họ và tên,full name,sex\nAn,An,MALE\n");

        TabularFileException refused =
                assertThrows(TabularFileException.class, () -> TabularFile.open(file, "x.csv", COLUMNS));

        assertEquals(
                List.of(
                        RowError.error(1, "fullName", Codes.DUPLICATE_COLUMN, "fullName", "Họ và tên", "Full name"),
                        RowError.error(
                                1, "cardNumber", Codes.MISSING_COLUMN, "cardNumber", "Số thẻ đảng", "Card number")),
                refused.problems());
    }

    @Test
    void unknownColumnsAreIgnoredWithAWarning() throws IOException {
        Path file = csv(folder, "cardNumber,Ghi chú,fullName\n1,=A1,An\n");

        try (TabularFile table = TabularFile.open(file, "x.csv", COLUMNS)) {
            assertEquals(List.of(RowError.warning(1, "Ghi chú", Codes.UNKNOWN_COLUMN, "Ghi chú")), table.warnings());
            assertTrue(table.has(CARD));
            assertFalse(table.has(BIRTH));
            assertEquals(List.of(), table.iterator().next().findings());
        }
    }

    @Test
    void tooManyColumnsAreRefused() throws IOException {
        Path file = csv(folder, "cardNumber,fullName" + ",x".repeat(199) + "\n1,An\n");

        TabularFileException refused =
                assertThrows(TabularFileException.class, () -> TabularFile.open(file, "x.csv", COLUMNS));

        assertEquals(List.of(RowError.error(1, "", Codes.TOO_MANY_COLUMNS, "200")), refused.problems());
    }

    @Test
    void columnsThatNoHeaderTellsApartAreAMistakeOfTheProgram() throws IOException {
        Path file = csv(folder, "a\n1\n");
        List<Column> alike = List.of(Column.optional("a", "Số", "Number"), Column.optional("b", "SỐ:", "No"));

        assertThrows(IllegalArgumentException.class, () -> TabularFile.open(file, "x.csv", alike));
    }

    @Test
    void askingForAnotherColumnIsAMistakeOfTheProgram() throws IOException {
        Row row = rows(csv(folder, "cardNumber,fullName\n1,An\n")).get(0);

        assertThrows(IllegalArgumentException.class, () -> row.value(Column.optional("x", "x", "x")));
    }
}
