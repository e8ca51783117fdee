package vn.dangbo.platform.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.text.Folding;

/** Which column of the file is which of ours. */
final class Header {
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<RowError> warnings = new ArrayList<>();
    private int width;

    private Header() {}

    /**
     * Matches the first filled row.
     *
     * @throws TabularFileException with all of {@code TOO_MANY_COLUMNS}, {@code MISSING_COLUMN} and
     *     {@code DUPLICATE_COLUMN} that apply
     */
    static Header match(RawRow row, List<Column> columns, Limits limits) {
        Map<String, Column> byName = namesOf(columns);
        Header header = new Header();
        List<RowError> problems = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = Folding.collapseBlanks(row.cell(i).text());
            if (!row.cell(i).isBlank()) {
                header.width = i + 1;
            }
            Column column = byName.get(name(text));
            if (column == null) {
                header.noteUnknown(row.number(), text, limits.cellCharacters());
            } else if (header.positions.putIfAbsent(column.code(), i) != null) {
                problems.add(problem(row.number(), Codes.DUPLICATE_COLUMN, column));
            }
        }
        if (header.width > limits.columns()) {
            problems.add(RowError.error(row.number(), "", Codes.TOO_MANY_COLUMNS, Integer.toString(limits.columns())));
        }
        for (Column column : columns) {
            if (column.required() && !header.positions.containsKey(column.code())) {
                problems.add(problem(row.number(), Codes.MISSING_COLUMN, column));
            }
        }
        if (!problems.isEmpty()) {
            throw new TabularFileException(problems);
        }
        return header;
    }

    /** Columns that were not recognised. */
    List<RowError> warnings() {
        return List.copyOf(warnings);
    }

    /** Where the column stands, from 0; {@code null} when the file does not have it. */
    Integer position(Column column) {
        return positions.get(column.code());
    }

    /** One more than the position of the last header. */
    int width() {
        return width;
    }

    private void noteUnknown(int row, String text, int maxCharacters) {
        if (!text.isEmpty()) {
            String shown = text.length() > maxCharacters ? text.substring(0, maxCharacters) : text;
            warnings.add(RowError.warning(row, shown, Codes.UNKNOWN_COLUMN, shown));
        }
    }

    private static RowError problem(int row, String code, Column column) {
        return RowError.error(row, column.code(), code, column.code(), column.labelVi(), column.labelEn());
    }

    private static Map<String, Column> namesOf(List<Column> columns) {
        Map<String, Column> byName = new HashMap<>();
        for (Column column : columns) {
            List<String> names = new ArrayList<>(column.aliases());
            names.addAll(List.of(column.code(), column.labelVi(), column.labelEn()));
            for (String text : names) {
                Column other = byName.put(name(text), column);
                if (name(text).isEmpty() || (other != null && !other.equals(column))) {
                    throw new IllegalArgumentException("header \"" + text + "\" does not tell columns apart");
                }
            }
        }
        return byName;
    }

    /** Letters and digits only, without tones and capitals: "Họ và tên (*)" → "hovaten". */
    private static String name(String header) {
        return Folding.key(header).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
