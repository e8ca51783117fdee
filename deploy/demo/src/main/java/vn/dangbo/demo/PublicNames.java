package vn.dangbo.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** Full names of persons of public life that no synthetic person may bear. Only their SHA-256 is kept, so that no name stands here. */
final class PublicNames {

    private static final Set<String> HASHES = read();

    private PublicNames() {}

    static boolean contains(String fullName) {
        return HASHES.contains(sha256(fullName));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Set<String> read() {
        try (InputStream source = PublicNames.class.getResourceAsStream("public-names.sha256")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
