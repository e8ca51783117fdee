package vn.dangbo.platform.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Unpacked XML of an XLSX within limits: so many bytes in all parts together, and no single tag or text so long that the
 * XML parser would fill the memory before we see it.
 */
final class LimitedStream extends FilterInputStream {
    /** Between two {@code <}: ample for the longest cell, every character escaped. */
    private static final int MAX_TOKEN_BYTES = 512 * 1024;

    private final AtomicLong bytesLeft;
    private final long unpackedBytes;
    private int tokenBytes;

    /**
     * @param bytesLeft shared by all parts of one file
     * @param unpackedBytes the limit, for the message
     */
    LimitedStream(InputStream unpacked, AtomicLong bytesLeft, long unpackedBytes) {
        super(unpacked);
        this.bytesLeft = bytesLeft;
        this.unpackedBytes = unpackedBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            if (bytesLeft.addAndGet(-count) < 0) {
                throw new TabularFileException(Codes.UNPACKED_TOO_LARGE, Long.toString(unpackedBytes >> 20));
            }
            measureTokens(buffer, offset, count);
        }
        return count;
    }

    @Override
    public long skip(long count) {
        return 0; // what is skipped would not be counted
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void measureTokens(byte[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            tokenBytes = buffer[i] == '<' ? 0 : tokenBytes + 1;
            if (tokenBytes > MAX_TOKEN_BYTES) {
                throw new TabularFileException(Codes.XLSX_DAMAGED);
            }
        }
    }
}
