package vn.dangbo.platform.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row under the header: for each column the text as it is to be taken over (composed, without blanks at the ends),
 * and what was found while reading it.
 */
public final class Row {
    private final int number;
    private final Map<String, String> values;
    private final List<RowError> findings;

    /** @param values by column code; {@code null} for a cell that could not be read */
    Row(int number, Map<String, String> values, List<RowError> findings) {
        this.number = number;
        this.values = values;
        this.findings = new ArrayList<>(findings);
    }

    /** As a spreadsheet numbers it: the first row under a header in row 1 is 2. */
    public int number() {
        return number;
    }

    /**
     * The text of the cell; "" when it is empty, could not be read, or the file does not have the column.
     *
     * @throws IllegalArgumentException when the file was not opened for such a column
     */
    public String value(Column column) {
        String value = values.get(known(column));
        return value == null ? "" : value;
    }

    /** Whether something stands in the cell that could not be read; {@link #findings} says why. */
    public boolean isUnreadable(Column column) {
        return values.get(known(column)) == null;
    }

    /** What was found while reading: formulas, broken text, loose marks … */
    public List<RowError> findings() {
        return List.copyOf(findings);
    }

    private String known(Column column) {
        if (!values.containsKey(column.code())) {
            throw new IllegalArgumentException("the file was not opened for column " + column.code());
        }
        return column.code();
    }
}
