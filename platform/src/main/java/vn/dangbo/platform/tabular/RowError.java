package vn.dangbo.platform.tabular;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Something wrong, or worth knowing, in an uploaded file.
 *
 * @param row as a spreadsheet numbers it (the header is row 1 when nothing stands above it); 0 = the file as a whole
 * @param column the column's code, or the header as written when it is not one of ours; "" = the row as a whole
 * @param code stable, UPPER_SNAKE, see {@link Codes}; the key of the message text
 * @param severity whether it stops the row (or the file)
 * @param arguments of the message text, in order; may repeat what stood in the cell (masked in sensitive columns)
 */
public record RowError(int row, String column, String code, Severity severity, List<String> arguments)
        implements Serializable {
    public RowError {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        arguments = List.copyOf(arguments);
    }

    /** An {@link Severity#ERROR}. */
    public static RowError error(int row, String column, String code, String... arguments) {
        return new RowError(row, column, code, Severity.ERROR, List.of(arguments));
    }

    /** A {@link Severity#WARNING}. */
    public static RowError warning(int row, String column, String code, String... arguments) {
        return new RowError(row, column, code, Severity.WARNING, List.of(arguments));
    }

    /** Whether it stops the row (or the file). */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
