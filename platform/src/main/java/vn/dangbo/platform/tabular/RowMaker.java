package vn.dangbo.platform.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.dangbo.platform.text.Folding;

/** Makes a {@link Row} of what stands in the file: composes text and refuses what no text may hold. */
final class RowMaker {
    private static final Pattern BLANKS_AT_ENDS = Pattern.compile("^[\\s\\p{Z}\\x{FEFF}]+|[\\s\\p{Z}\\x{FEFF}]+$");

    private final Header header;
    private final List<Column> columns;
    private final int maxCharacters;
    private final Severity extraCells;

    RowMaker(Header header, List<Column> columns, int maxCharacters, Severity extraCells) {
        this.header = header;
        this.columns = columns;
        this.maxCharacters = maxCharacters;
        this.extraCells = extraCells;
    }

    Row make(RawRow raw) {
        List<RowError> findings = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (Column column : columns) {
            Integer position = header.position(column);
            RawCell cell = position == null ? RawCell.EMPTY : raw.cell(position);
            values.put(column.code(), value(raw.number(), column, cell, findings));
        }
        for (int i = header.width(); i < raw.cells().size(); i++) {
            if (!raw.cell(i).isBlank()) {
                findings.add(new RowError(raw.number(), "", Codes.EXTRA_CELLS, extraCells, List.of()));
                break;
            }
        }
        return new Row(raw.number(), values, findings);
    }

    private String value(int row, Column column, RawCell cell, List<RowError> findings) {
        RowError problem = problem(row, column, cell);
        if (problem != null) {
            findings.add(problem);
            return null;
        }
        String text = cell.text();
        String composed = Folding.compose(text);
        if (!composed.equals(text)) {
            findings.add(RowError.warning(row, column.code(), Codes.NOT_NFC));
        }
        return composed.isEmpty() ? composed : BLANKS_AT_ENDS.matcher(composed).replaceAll("");
    }

    private RowError problem(int row, Column column, RawCell cell) {
        if (cell.problem() != null) {
            String[] arguments = cell.argument().isEmpty() ? new String[0] : new String[] {cell.argument()};
            return RowError.error(row, column.code(), cell.problem(), arguments);
        }
        if (cell.text().length() > maxCharacters) {
            return RowError.error(row, column.code(), Codes.CELL_TOO_LONG, Integer.toString(maxCharacters));
        }
        OptionalInt forbidden =
                cell.text().codePoints().filter(RowMaker::isForbidden).findFirst();
        return forbidden.isEmpty()
                ? null
                : RowError.error(
                        row, column.code(), Codes.CHARACTER_NOT_ALLOWED, String.format("U+%04X", forbidden.getAsInt()));
    }

    /** Control characters but tab and line ends, halves of pairs, and codes that are no characters. */
    private static boolean isForbidden(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && "\t\n\r".indexOf(codePoint) < 0;
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean noCharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return control || half || noCharacter;
    }
}
