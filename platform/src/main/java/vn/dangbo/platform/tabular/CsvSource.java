package vn.dangbo.platform.tabular;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of a CSV file; the separator (comma, semicolon or tab) is the one the header uses most. */
final class CsvSource implements RowSource {
    private static final int MAX_FIELD_CHARACTERS = 256 * 1024;
    private static final int MAX_RECORD_CHARACTERS = 4 * MAX_FIELD_CHARACTERS;
    private static final int HEADER_CHARACTERS = 64 * 1024;
    /** A sign followed by a number, a telephone number or nothing is no formula. */
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-](?:[\\s]*[0-9(][0-9\\s.,()/-]*)?");
    /** What {@link TabularWriter} puts before a text so that a spreadsheet does not take it for a formula. */
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+@-].*", Pattern.DOTALL);

    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private int number;

    CsvSource(Path file) throws IOException {
        BufferedReader characters = new BufferedReader(TextEncoding.reader(Files.newInputStream(file)));
        try {
            char separator = separator(characters);
            csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(MAX_FIELD_CHARACTERS)
                    .build(
                            CsvRecordHandler.builder()
                                    .maxFields(RawRow.MAX_COLUMNS)
                                    .maxFieldSize(MAX_FIELD_CHARACTERS)
                                    .maxRecordSize(MAX_RECORD_CHARACTERS)
                                    .build(),
                            new EndMarkReader(characters));
            records = csv.iterator();
        } catch (IOException | RuntimeException failure) {
            characters.close();
            throw failure;
        }
    }

    @Override
    public RawRow next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            List<String> fields = records.next().getFields();
            number++;
            return isEndMark(fields) ? null : new RawRow(number, cells(fields));
        } catch (CsvParseException broken) {
            throw new TabularFileException(number + 1, Codes.CSV_BROKEN);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** An unquoted comma in a cell pushes the rest of the row to the right: the row must not be taken over. */
    @Override
    public Severity extraCells() {
        return Severity.ERROR;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The mark in company of other text or rows means that it was swallowed by a quotation nobody closed, or is not ours. */
    private boolean isEndMark(List<String> fields) {
        String last = fields.get(fields.size() - 1);
        if (last.indexOf(EndMarkReader.MARK) < 0) {
            return false;
        }
        if (fields.size() > 1 || last.length() > 1 || records.hasNext()) {
            throw new TabularFileException(number, Codes.CSV_BROKEN);
        }
        return true;
    }

    private static List<RawCell> cells(List<String> fields) {
        List<RawCell> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            cells.add(cell(field));
        }
        return cells;
    }

    private static RawCell cell(String field) {
        if (field.indexOf(TextEncoding.INVALID) >= 0) {
            return RawCell.problem(Codes.ENCODING_INVALID, "");
        }
        String text = field.strip();
        if (text.isEmpty()) {
            return RawCell.EMPTY;
        }
        char first = text.charAt(0);
        boolean sign = first == '+' || first == '-';
        if (first == '='
                || first == '@'
                || (sign && !SIGNED_NUMBER.matcher(text).matches())) {
            return RawCell.problem(Codes.FORMULA_NOT_ALLOWED, "");
        }
        return RawCell.of(first == '\'' && NEUTRALISED.matcher(text).matches() ? text.substring(1) : text);
    }

    /** Counts in the first filled line, outside quotation marks; a comma when there is none. */
    private static char separator(Reader characters) throws IOException {
        characters.mark(HEADER_CHARACTERS);
        int[] counts = new int[3];
        boolean quoted = false;
        boolean filled = false;
        for (int i = 0; i < HEADER_CHARACTERS; i++) {
            int character = characters.read();
            if (character < 0 || (filled && !quoted && (character == '\n' || character == '\r'))) {
                break;
            }
            filled |= !Character.isWhitespace(character);
            quoted ^= character == '"';
            int separator = quoted ? -1 : ",;\t".indexOf(character);
            if (separator >= 0) {
                counts[separator]++;
            }
        }
        characters.reset();
        int most = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
    }
}
