package vn.dangbo.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.platform.tabular.Tables.BIRTH;
import static vn.dangbo.platform.tabular.Tables.CARD;
import static vn.dangbo.platform.tabular.Tables.COLUMNS;
import static vn.dangbo.platform.tabular.Tables.NAME;
import static vn.dangbo.platform.tabular.Tables.SEX;
import static vn.dangbo.platform.tabular.Tables.csv;
import static vn.dangbo.platform.tabular.Tables.findings;
import static vn.dangbo.platform.tabular.Tables.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTheOneOfTheHeader(String separator) throws IOException {
        String content = "cardNumber,fullName,sex\r\n01234567,\"Lê, An; \t Bình\",MALE\r\n"
                .replace(",", separator)
                .replace("Lê" + separator, "Lê,");

        List<Row> rows = rows(csv(folder, content));

        assertEquals(1, rows.size());
        assertEquals("01234567", rows.get(0).value(CARD));
        assertTrue(rows.get(0).value(NAME).startsWith("Lê, An"));
        assertEquals("MALE", rows.get(0).value(SEX));
        assertEquals("", rows.get(0).value(BIRTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowNumbersAreThoseOfASpreadsheet(String lineEnd) throws IOException {
        String content =
                String.join(lineEnd, "cardNumber,fullName", "1,\"An\"\"h\n\nBình\"", "", " , ", "2,Chi", "3,\"Dũng\"");

        List<Row> rows = rows(csv(folder, content));

        assertEquals(List.of(2, 5, 6), rows.stream().map(Row::number).toList());
        assertEquals("An\"h\n\nBình", rows.get(0).value(NAME));
    }

    @Test
    void byteOrderMarksAreNoPartOfTheHeader() throws IOException {
        String content = "cardNumber\tfullName\n1\tNguyễn Ân\n";

        assertEquals("Nguyễn Ân", rows(csv(folder, "\uFEFF" + content)).get(0).value(NAME));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = csv(folder, ("\uFEFF" + content).getBytes(charset));
            assertEquals("Nguyễn Ân", rows(file).get(0).value(NAME), charset.name());
        }
    }

    @Test
    void bytesThatAreNoTextAreNamedByRowAndColumn() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("cardNumber,fullName\n1,Lê An\n2,".getBytes(StandardCharsets.UTF_8));
        content.writeBytes("Lê Bình".getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes("\n3,Lê Chi\n".getBytes(StandardCharsets.UTF_8));

        List<Row> rows = rows(csv(folder, content.toByteArray()));

        assertEquals(List.of("3 fullName ENCODING_INVALID ERROR"), findings(rows));
        assertTrue(rows.get(1).isUnreadable(NAME));
        assertEquals("Lê Chi", rows.get(2).value(NAME));
    }

    @Test
    void formulasAreRefusedAndSignedNumbersAreNot() throws IOException {
        String content = "cardNumber,fullName\n"
                + "=1+1,An\n@SUM(A1),An\n+cmd|' /C calc'!A0,An\n-2+3+cmd,An\n\" =A1\",An\n"
                + "-5,An\n+84 912 345 678,An\n-,An\n'=chữ,An\n+(84) 912-345,An\n";

        List<Row> rows = rows(csv(folder, content));

        assertEquals(
                List.of(2, 3, 4, 5, 6).stream()
                        .map(row -> row + " cardNumber FORMULA_NOT_ALLOWED ERROR")
                        .toList(),
                findings(rows));
        assertEquals(
                List.of("-5", "+84 912 345 678", "-", "=chữ", "+(84) 912-345"),
                rows.subList(5, 10).stream().map(row -> row.value(CARD)).toList());
    }

    @Test
    void looseMarksAreComposedWithAWarningForEachCell() throws IOException {
        String name = Normalizer.normalize("Nguyễn Thị Ấn", Normalizer.Form.NFD);

        List<Row> rows = rows(csv(folder, "cardNumber,fullName\n1," + name + "\n"));

        assertEquals("Nguyễn Thị Ấn", rows.get(0).value(NAME));
        assertEquals(List.of("2 fullName NOT_NFC WARNING"), findings(rows));
    }

    @Test
    void blanksAtTheEndsGoAndControlCharactersAreRefused() throws IOException {
        List<Row> rows = rows(csv(folder, "cardNumber,fullName\n\u00A01 ,\u200BLê\u0007An\n2,Lê\uD83D\uDE00An\n"));

        assertEquals("1", rows.get(0).value(CARD));
        assertEquals(List.of("2 fullName CHARACTER_NOT_ALLOWED ERROR"), findings(rows));
        assertEquals("Lê\uD83D\uDE00An", rows.get(1).value(NAME));
    }

    @Test
    void aRowPushedToTheRightByACommaIsNotTakenOver() throws IOException {
        List<Row> rows = rows(csv(folder, "cardNumber,fullName\n1,Lê,An\n2,Lê An,\n3\n"));

        assertEquals(List.of("2  EXTRA_CELLS ERROR"), findings(rows));
        assertEquals("", rows.get(2).value(NAME));
    }

    @Test
    void aCellMayBeAsLongAsTheLimitAndNoLonger() throws IOException {
        String content = "cardNumber,fullName\n1," + "ă".repeat(4_000) + "\n2," + "ă".repeat(4_001) + "\n";

        List<Row> rows = rows(csv(folder, content));

        assertEquals(4_000, rows.get(0).value(NAME).length());
        assertEquals(List.of("3 fullName CELL_TOO_LONG ERROR"), findings(rows));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"Lê Bình\n3,Lê Chi\n", "\"Lê Bình\" Chi\n3,Lê Chi", "\"Lê Bình", "An\n\uFFFE\n3,Lê Chi\n"})
    void aQuotationGoneWrongStopsTheFileAtItsRow(String rest) throws IOException {
        Path file = csv(folder, "cardNumber,fullName\n1,Lê An\n2," + rest);

        TabularFileException broken = assertThrows(TabularFileException.class, () -> rows(file));

        assertEquals(Codes.CSV_BROKEN, broken.problems().get(0).code());
        assertTrue(broken.problems().get(0).row() >= 3, broken.getMessage());
    }

    @Test
    void anEndlessQuotationDoesNotFillTheMemory() throws IOException {
        Path file = csv(folder, "cardNumber,fullName\n1,\"" + "x\n".repeat(2_000_000));

        TabularFileException broken = assertThrows(TabularFileException.class, () -> rows(file));

        assertEquals(List.of(RowError.error(2, "", Codes.CSV_BROKEN)), broken.problems());
    }

    @Test
    void rowsEndAtTheLimitAndThoseBeforeAreRead() throws IOException {
        Path file = csv(folder, "cardNumber,fullName\n1,A\n\n2,B\n3,C\n");

        assertEquals(3, rows(file, Limits.DEFAULT.withRows(3)).size());
        try (TabularFile table = TabularFile.open(file, "x.csv", COLUMNS, Limits.DEFAULT.withRows(2))) {
            Iterator<Row> rows = table.iterator();
            rows.next();
            rows.next();
            TabularFileException tooMany = assertThrows(TabularFileException.class, rows::next);
            assertEquals(List.of(RowError.error(5, "", Codes.TOO_MANY_ROWS, "2")), tooMany.problems());
        }
    }

    @Test
    void aFileIsReadOnce() throws IOException {
        try (TabularFile table = TabularFile.open(csv(folder, "cardNumber,fullName\n1,A\n"), "x.csv", COLUMNS)) {
            assertTrue(table.iterator().hasNext());
            assertThrows(IllegalStateException.class, table::iterator);
        }
    }
}
