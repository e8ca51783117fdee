package vn.dangbo.member.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import vn.dangbo.platform.problem.ProblemException;

/**
 * A content on its way in or out, as a file of ours that is deleted when it is closed.
 *
 * @param sha256 lower-case hexadecimal digits
 */
record Received(Path file, long bytes, String sha256) implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private interface Source {
        Received into(Path file) throws IOException;
    }

    /**
     * Takes a content in, piece by piece.
     *
     * @param maximumBytes more is refused
     * @throws ProblemException 413 ATTACHMENT_TOO_LARGE, 400 ATTACHMENT_EMPTY
     */
    static Received from(InputStream body, Path folder, long maximumBytes) throws IOException {
        return fresh(folder, file -> {
            Received received;
            try (var out = Files.newOutputStream(file)) {
                received = read(file, body, out, maximumBytes);
            }
            if (received.bytes > maximumBytes) {
                throw ProblemException.of(413, "ATTACHMENT_TOO_LARGE", maximumBytes);
            }
            if (received.bytes == 0) {
                throw ProblemException.badRequest("body", "ATTACHMENT_EMPTY");
            }
            return received;
        });
    }

    /** Copies a content out of a store. */
    static Received from(FileStore store, UUID key, Path folder) throws IOException {
        return fresh(folder, file -> {
            store.fetch(key, file);
            return read(file, Files.newInputStream(file), OutputStream.nullOutputStream(), Long.MAX_VALUE);
        });
    }

    /** What is too much is read and not written: who is cut off while sending never hears why. */
    private static Received read(Path file, InputStream source, OutputStream out, long maximumBytes)
            throws IOException {
        var digest = digest();
        long bytes = 0;
        try (var in = source) {
            var buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                digest.update(buffer, 0, read);
                if (bytes <= maximumBytes) {
                    out.write(buffer, 0, read);
                }
            }
        }
        return new Received(file, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** A file readable by this user alone; gone when what fills it fails. */
    private static Received fresh(Path folder, Source source) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(folder), "content", ".part");
        try {
            return source.into(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
