package vn.dangbo.platform.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Adds a last line that holds a mark. A quotation that nobody closed swallows the rest of the file, silently for the
 * parser; here it swallows the mark too, and is found out.
 */
final class EndMarkReader extends FilterReader {
    /** A code that no text may hold. */
    static final char MARK = '\uFFFE';

    private static final String LAST_LINE = "\n" + MARK;

    private int given = -1;

    EndMarkReader(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (given < 0) {
            int count = super.read(buffer, offset, length);
            if (count >= 0) {
                return count;
            }
            given = 0;
        }
        int count = Math.min(length, LAST_LINE.length() - given);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        LAST_LINE.getChars(given, given + count, buffer, offset);
        given += count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
