package vn.dangbo.local.progress;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines that are added to a growing file; a line counts when its end is there. */
public final class LineTail {
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private long position;

    /**
     * Follows a file that need not exist yet.
     *
     * @param position byte to begin at, the beginning of a line
     */
    public LineTail(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    /** The lines completed since the last call; starts again when the file has been replaced by a shorter one. */
    public List<String> next() {
        List<String> lines = new ArrayList<>();
        if (Files.notExists(file)) {
            return lines;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < position) {
                position = 0;
            }
            byte[] bytes = new byte[(int) Math.min(CHUNK, in.length() - position)];
            in.seek(position);
            in.readFully(bytes);
            int begin = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    lines.add(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                    begin = i + 1;
                }
            }
            if (begin == 0 && bytes.length == CHUNK) {
                // A line longer than any of ours: shown in pieces.
                lines.add(new String(bytes, StandardCharsets.UTF_8));
                begin = bytes.length;
            }
            position += begin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Where the last lines of a file begin. */
    public static long startOfLast(Path file, int lines) {
        if (Files.notExists(file)) {
            return 0;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long at = in.length() - 1;
            int seen = 0;
            for (; at > 0; at--) {
                in.seek(at - 1);
                if (in.read() == '\n' && ++seen == lines) {
                    return at;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
