package vn.dangbo.platform.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An uploaded table, read row by row. CSV needs constant memory; XLSX needs its shared texts besides (see
 * {@link SharedStrings}): 300 thousand rows of either pass through a heap of 128 MB.
 *
 * <pre>
 * try (TabularFile file = TabularFile.open(path, "members.xlsx", COLUMNS)) {
 *     for (Row row : file) {
 *         RowReader reader = new RowReader(row, clock);
 *         …
 *     }
 * }</pre>
 *
 * <p>Faults of single cells are findings of their row. Faults of the file are a {@link TabularFileException}, from
 * {@code open} or, when only reading on brings them to light, from the iterator.
 */
public final class TabularFile implements Iterable<Row>, Closeable {
    private final FileKind kind;
    private final RowSource source;
    private final Limits limits;
    private final Header header;
    private final RowMaker maker;
    private RawRow next;
    private int rows;
    private boolean iterated;

    private TabularFile(FileKind kind, RowSource source, List<Column> columns, Limits limits) throws IOException {
        this.kind = kind;
        this.source = source;
        this.limits = limits;
        RawRow first = nextFilled();
        if (first == null) {
            throw new TabularFileException(Codes.EMPTY_FILE);
        }
        this.header = Header.match(first, columns, limits);
        this.maker = new RowMaker(header, columns, limits.cellCharacters(), source.extraCells());
        this.next = nextFilled();
        if (next == null) {
            throw new TabularFileException(Codes.NO_ROWS);
        }
    }

    /** Opens with {@link Limits#DEFAULT}. */
    public static TabularFile open(Path file, String originalFileName, List<Column> columns) throws IOException {
        return open(file, originalFileName, columns, Limits.DEFAULT);
    }

    /**
     * Opens the file and reads its header and first row.
     *
     * @param originalFileName as the sender called it; for messages, its ending is not believed
     * @param columns those the file may have
     * @throws TabularFileException when it is no table we can read; its problems say why, in full where several columns
     *     are wrong
     */
    public static TabularFile open(Path file, String originalFileName, List<Column> columns, Limits limits)
            throws IOException {
        if (Files.size(file) > limits.fileBytes()) {
            throw new TabularFileException(Codes.FILE_TOO_LARGE, Long.toString(limits.fileBytes() >> 20));
        }
        FileKind kind = FileKind.of(file, originalFileName);
        RowSource source = kind == FileKind.XLSX ? new XlsxSource(file, originalFileName, limits) : new CsvSource(file);
        try {
            return new TabularFile(kind, source, List.copyOf(columns), limits);
        } catch (IOException | RuntimeException failure) {
            source.close();
            throw failure;
        }
    }

    /** What the file really is. */
    public FileKind kind() {
        return kind;
    }

    /** Columns that were not recognised and are ignored. */
    public List<RowError> warnings() {
        return header.warnings();
    }

    /** Whether the file has the column, be it with empty cells. */
    public boolean has(Column column) {
        return header.position(column) != null;
    }

    /**
     * The filled rows under the header, once. Its {@code next} throws {@link TabularFileException}
     * ({@code TOO_MANY_ROWS}, {@code CSV_BROKEN}, {@code XLSX_DAMAGED}, {@code UNPACKED_TOO_LARGE}) and
     * {@link UncheckedIOException}.
     *
     * @throws IllegalStateException when called a second time
     */
    @Override
    public Iterator<Row> iterator() {
        if (iterated) {
            throw new IllegalStateException("an uploaded file is read once");
        }
        iterated = true;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Row next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                return advance();
            }
        };
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private Row advance() {
        rows++;
        if (rows > limits.rows()) {
            throw new TabularFileException(next.number(), Codes.TOO_MANY_ROWS, Integer.toString(limits.rows()));
        }
        Row row = maker.make(next);
        try {
            next = nextFilled();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return row;
    }

    private RawRow nextFilled() throws IOException {
        RawRow row = source.next();
        while (row != null && row.isBlank()) {
            row = source.next();
        }
        return row;
    }
}
