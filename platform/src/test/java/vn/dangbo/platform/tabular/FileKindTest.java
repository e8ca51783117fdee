package vn.dangbo.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.dangbo.platform.tabular.Tables.COLUMNS;
import static vn.dangbo.platform.tabular.Tables.csv;
import static vn.dangbo.platform.tabular.Tables.row;
import static vn.dangbo.platform.tabular.Tables.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    @TempDir
    Path folder;

    @Test
    void contentCountsAndNotTheName() throws IOException {
        Path workbook = xlsx(folder, row(1, "cardNumber", "fullName") + row(2, "1", "An"));
        Path text = csv(folder, "cardNumber,fullName\n1,An\n");

        assertEquals(FileKind.XLSX, kind(workbook, "danh sách.csv"));
        assertEquals(FileKind.CSV, kind(text, "danh sách.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\r\n \n", ",,,\n,,\n"})
    void aFileWithoutContentIsEmpty(String content) throws IOException {
        assertEquals(List.of(RowError.error(0, "", Codes.EMPTY_FILE)), problems(csv(folder, content)));
    }

    @Test
    void aWorkbookWithoutCellsIsEmpty() throws IOException {
        assertEquals(List.of(RowError.error(0, "", Codes.EMPTY_FILE)), problems(xlsx(folder, "<row r='1'/>")));
    }

    @Test
    void aHeaderAloneHasNoRows() throws IOException {
        assertEquals(
                List.of(RowError.error(0, "", Codes.NO_ROWS)), problems(csv(folder, "cardNumber,fullName\n\n,\n")));
    }

    @Test
    void theOldBinaryWorkbookIsRefusedWithAdvice() throws IOException {
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertEquals(List.of(RowError.error(0, "", Codes.XLS_NOT_SUPPORTED, "a.xls")), problems(csv(folder, xls)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><table><tr><td>cardNumber", "\uFEFF \n<?xml version='1.0'?>", "%PDF-1.7", "ab\0cd"})
    void whatIsNoTableIsRefused(String content) throws IOException {
        assertEquals(
                List.of(RowError.error(0, "", Codes.FILE_KIND_UNSUPPORTED, "a.xls")), problems(csv(folder, content)));
    }

    @Test
    void otherZipsAreRefused() throws IOException {
        Path document =
                xlsx(folder, Map.of("_rels/.rels", Tables.relations("r1", "officeDocument", "word/document.xml")));
        Path binary = xlsx(folder, Map.of("_rels/.rels", Tables.relations("r1", "officeDocument", "xl/workbook.bin")));
        Path archive = xlsx(folder, Map.of("_rels/.rels", ""));

        for (Path file : List.of(document, binary, archive)) {
            assertEquals(Codes.FILE_KIND_UNSUPPORTED, problems(file).get(0).code());
        }
    }

    @Test
    void aZipCutShortIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(xlsx(folder, row(1, "cardNumber", "fullName")));

        assertEquals(
                List.of(RowError.error(0, "", Codes.XLSX_DAMAGED)),
                problems(csv(folder, Arrays.copyOf(whole, whole.length / 2))));
    }

    @Test
    void aLargeFileIsRefusedUnread() throws IOException {
        Path file = csv(folder, "x".repeat((1 << 20) + 1));
        Limits oneMebibyte = new Limits(1 << 20, 1 << 20, 10, 10, 10);

        TabularFileException refused =
                assertThrows(TabularFileException.class, () -> TabularFile.open(file, "a.csv", COLUMNS, oneMebibyte));

        assertEquals(List.of(RowError.error(0, "", Codes.FILE_TOO_LARGE, "1")), refused.problems());
    }

    private static FileKind kind(Path file, String name) throws IOException {
        try (TabularFile table = TabularFile.open(file, name, COLUMNS)) {
            return table.kind();
        }
    }

    private static List<RowError> problems(Path file) {
        return assertThrows(TabularFileException.class, () -> TabularFile.open(file, "a.xls", COLUMNS))
                .problems();
    }
}
