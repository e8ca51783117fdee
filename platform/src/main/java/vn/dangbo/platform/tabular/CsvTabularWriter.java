package vn.dangbo.platform.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** See {@link TabularWriter#csv}. */
final class CsvTabularWriter implements TabularWriter {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Pattern FORMULA = Pattern.compile("'*[=+@-]");

    private final CsvWriter csv;

    CsvTabularWriter(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void header(List<String> titles) throws IOException {
        row(titles);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        try {
            csv.writeRecord(cells.stream().map(CsvTabularWriter::text).toList());
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof String text) {
            return neutral(text);
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Double || cell instanceof Float) {
            return new BigDecimal(cell.toString()).toPlainString();
        }
        if (cell instanceof Number || cell instanceof LocalDate) {
            return cell.toString();
        }
        throw new IllegalArgumentException("no cell can hold a " + cell.getClass());
    }

    /** Blanks before the sign do not help, some spreadsheets skip them; an apostrophe of the text's own gets one too. */
    private static String neutral(String text) {
        String stripped = text.strip();
        return FORMULA.matcher(stripped).lookingAt() ? "'" + stripped : text;
    }
}
