package vn.dangbo.platform.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads text files in UTF-8 (with or without byte order mark) or UTF-16 (with one, as Excel's "Unicode text"). */
final class TextEncoding {
    /** Stands for bytes that are no text; no real text holds this code. So the reader can name row and column. */
    static final char INVALID = '\uFFFF';

    private static final int BUFFER_BYTES = 64 * 1024;

    private TextEncoding() {}

    static boolean hasUtf16Mark(byte[] start) {
        return start.length >= 2
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                        || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
    }

    /** The characters without the byte order mark; undecodable bytes come out as {@link #INVALID}. */
    static Reader reader(InputStream content) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content, BUFFER_BYTES);
        Charset charset = charset(bytes);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(INVALID)));
    }

    /** Leaves the stream behind the byte order mark, if there is one. */
    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(3);
        byte[] start = bytes.readNBytes(3);
        bytes.reset();
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (hasUtf16Mark(start)) {
            bytes.skipNBytes(2);
            return start[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
