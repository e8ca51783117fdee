package vn.dangbo.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.dangbo.platform.text.Folding;

class TabularWriterTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);

    private static final List<Column> TWO =
            List.of(Column.required("one", "Một", "One"), Column.optional("two", "Hai", "Two"));

    @Test
    void csvIsWhatExcelOpens() throws IOException {
        byte[] csv = csv(List.of(
                List.of("Lê An", 12, DAY),
                Arrays.asList(null, new BigDecimal("73.470"), "a,\"b\""),
                List.of(1e7, 4L, "x\ny")));

        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(csv, 3));
        assertEquals(
                "one,two\r\nLê An,12,2019-12-31\r\n,73.470,\"a,\"\"b\"\"\"\r\n10000000,4,\"x\ny\"\r\n",
                new String(csv, 3, csv.length - 3, StandardCharsets.UTF_8));
    }

    @Test
    void textsThatLookLikeFormulasAreDefusedAndNumbersAreNot() throws IOException {
        byte[] csv = csv(List.of(List.of("=1+1", "+84912", "-x", "@a", " =A1", -5, "'=b", "a=b")));

        assertEquals(
                "one,two\r\n'=1+1,'+84912,'-x,'@a,'=A1,-5,''=b,a=b\r\n",
                new String(csv, 3, csv.length - 3, StandardCharsets.UTF_8));
    }

    /** Read by another library, as a stand-in for Excel. */
    @Test
    void xlsxHasTextsNumbersAndRealDates() throws IOException {
        byte[] xlsx = xlsx(List.of(
                List.of("01234567", 12, DAY), List.of("=1+1", new BigDecimal("73.47"), LocalDate.of(1890, 5, 19))));

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals("Thống kê 2019", workbook.getFirstSheet().getName());
            assertEquals("one", rows.get(0).getCellText(0));
            assertEquals(CellType.STRING, rows.get(1).getCell(0).getType());
            assertEquals("01234567", rows.get(1).getCellText(0));
            assertEquals(new BigDecimal("12"), rows.get(1).getCell(1).asNumber());
            assertEquals(DAY.atStartOfDay(), rows.get(1).getCell(2).asDate());
            assertEquals(CellType.STRING, rows.get(2).getCell(0).getType());
            assertEquals("=1+1", rows.get(2).getCellText(0));
            assertEquals("1890-05-19", rows.get(2).getCellText(2));
        }
    }

    @Test
    void whatNoCellHoldsIsRefused() throws IOException {
        for (TabularWriter writer : List.of(
                TabularWriter.csv(new ByteArrayOutputStream()), TabularWriter.xlsx(new ByteArrayOutputStream(), "x"))) {
            try (writer) {
                for (Object cell : List.of(LocalDateTime.MIN, true, Double.NaN)) {
                    assertThrows(IllegalArgumentException.class, () -> writer.row(List.of(cell)));
                }
            }
        }
    }

    @Test
    void aSheetNameIsMended() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TabularWriter.xlsx(out, "'Đảng viên [2019]: a/b?" + "x".repeat(40)).close();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(
                    "Đảng viên  2019   a b xxxxxxxxx", workbook.getFirstSheet().getName());
        }
    }

    @Property(tries = 200)
    void csvIsReadBackAsWritten(@ForAll("tables") List<List<String>> table) throws IOException {
        assertEquals(table, readBack(csv(table)));
    }

    @Property(tries = 100)
    void xlsxIsReadBackAsWritten(@ForAll("tables") List<List<String>> table) throws IOException {
        assertEquals(table, readBack(xlsx(table)));
    }

    @Property(tries = 200)
    void datesAndNumbersAreReadBackFromXlsx(@ForAll int number, @ForAll("days") LocalDate day) throws IOException {
        assertEquals(
                List.of(List.of(Integer.toString(number), day.toString())),
                readBack(xlsx(List.of(List.of(number, day)))));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1870, 1, 1).toEpochDay(),
                        LocalDate.of(2999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("aĐễ1,;\t\n\"'=+-@_x0<&")
                .withChars(' ')
                .ofMaxLength(8)
                .map(text -> Folding.compose(text.strip()));
        return texts.list()
                .ofSize(2)
                .filter(row -> !row.get(0).isEmpty())
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<List<String>> readBack(byte[] content) throws IOException {
        Path file = Files.createTempFile("table", "");
        try {
            Files.write(file, content);
            List<List<String>> rows = new ArrayList<>();
            try (TabularFile table = TabularFile.open(file, "x", TWO)) {
                for (Row row : table) {
                    assertEquals(List.of(), row.findings());
                    rows.add(TWO.stream().map(row::value).toList());
                }
            }
            return rows;
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] csv(List<? extends List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(TabularWriter.csv(out), rows);
        return out.toByteArray();
    }

    private static byte[] xlsx(List<? extends List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(TabularWriter.xlsx(out, "Thống kê 2019"), rows);
        return out.toByteArray();
    }

    private static void write(TabularWriter writer, List<? extends List<?>> rows) throws IOException {
        try (writer) {
            writer.header(List.of("one", "two"));
            for (List<?> row : rows) {
                writer.row(row);
            }
        }
    }
}
