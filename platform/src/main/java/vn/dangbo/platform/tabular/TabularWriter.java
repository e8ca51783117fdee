package vn.dangbo.platform.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row: templates, statistics, lists. Cells are {@code String}, {@code LocalDate}, {@code Number}
 * or {@code null} (empty); anything else is an {@code IllegalArgumentException}. What is written can be read back with
 * {@link TabularFile}.
 */
public interface TabularWriter extends Closeable {
    /** Media type of {@link #csv}. */
    String CSV_MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** Media type of {@link #xlsx}. */
    String XLSX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * UTF-8 with byte order mark (else Excel takes it for a Western code page), comma, CRLF, dates in ISO. A text that a
     * spreadsheet would take for a formula (it begins with {@code = + - @}) gets an apostrophe before it, because the
     * texts were typed by others than those who open the file; {@link TabularFile} takes the apostrophe off again.
     *
     * @param out closed with the writer
     */
    static TabularWriter csv(OutputStream out) throws IOException {
        return new CsvTabularWriter(out);
    }

    /**
     * One sheet with a bold header that stays in view; texts are text, dates real dates shown as dd/mm/yyyy.
     *
     * @param out closed with the writer
     * @param sheetName at most 31 characters, none of {@code \ / ? * [ ] :}, or it is mended to be so
     */
    static TabularWriter xlsx(OutputStream out, String sheetName) {
        return new XlsxTabularWriter(out, sheetName);
    }

    /** Writes the header: first of all, and once. */
    void header(List<String> titles) throws IOException;

    /** Writes a row. */
    void row(List<?> cells) throws IOException;
}
