package vn.dangbo.gateway.support;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A body too large to be held anywhere: made while it is read, and known by its checksum. */
public final class LargeBody extends InputStream {

    private static final byte[] PIECE = piece();

    private final long length;
    private long position;

    /** @param length in bytes, a multiple of 64 KiB */
    public LargeBody(long length) {
        this.length = length;
    }

    /** The checksum of a whole body of this length. */
    public static String checksum(long length) {
        CRC32 checksum = new CRC32();
        for (long done = 0; done < length; done += PIECE.length) {
            checksum.update(PIECE);
        }
        return Long.toHexString(checksum.getValue());
    }

    /** Answers with a body of this length, as fast as the other side takes it. */
    public static void send(HttpServerResponse response, long length) {
        response.setChunked(true);
        pump(response, new long[] {length});
    }

    private static void pump(HttpServerResponse response, long[] left) {
        while (left[0] > 0 && !response.writeQueueFull()) {
            response.write(Buffer.buffer(PIECE));
            left[0] -= PIECE.length;
        }
        if (left[0] > 0) {
            response.drainHandler(drained -> pump(response, left));
        } else {
            response.end();
        }
    }

    @Override
    public int read() {
        return position < length ? PIECE[(int) (position++ % PIECE.length)] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        if (position >= length) {
            return -1;
        }
        int start = (int) (position % PIECE.length);
        int count = Math.min(wanted, PIECE.length - start);
        System.arraycopy(PIECE, start, target, offset, count);
        position += count;
        return count;
    }

    private static byte[] piece() {
        byte[] piece = new byte[64 * 1024];
        for (int i = 0; i < piece.length; i++) {
            piece[i] = (byte) (i * 31 + (i >> 8));
        }
        return piece;
    }
}
