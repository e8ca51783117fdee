package vn.dangbo.platform.tabular;

import java.io.Closeable;
import java.io.IOException;

/** The rows of one kind of file, in order, blank ones included. */
interface RowSource extends Closeable {
    /**
     * The next row, {@code null} at the end.
     *
     * @throws TabularFileException when the file cannot be read any further
     */
    RawRow next() throws IOException;

    /** How grave a filled cell without a header is in this kind of file. */
    Severity extraCells();
}
