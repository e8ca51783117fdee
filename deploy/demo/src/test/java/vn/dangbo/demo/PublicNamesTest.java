package vn.dangbo.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicNamesTest {

    private static String sha256(String name) {
        try {
            byte[] text = Normalizer.normalize(name, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException problem) {
            throw new AssertionError(problem);
        }
    }

    private static Set<String> forbidden() throws IOException {
        try (InputStream source = PublicNamesTest.class.getResourceAsStream("/forbidden-names.sha256")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void nobodyBearsAForbiddenName() throws IOException {
        Set<String> forbidden = forbidden();

        List<Map<String, String>> bearers = ImportFiles.ALL_MEMBERS.stream()
                .filter(row -> forbidden.contains(sha256(row.get("fullName"))))
                .toList();

        assertTrue(forbidden.size() > 10 && forbidden.stream().allMatch(hash -> hash.matches("[0-9a-f]{64}")));
        assertEquals(List.of(), bearers);
    }

    @Test
    void theGeneratorKnowsEveryForbiddenName() throws IOException {
        try (InputStream source = PublicNames.class.getResourceAsStream("public-names.sha256")) {
            String known = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            forbidden().forEach(hash -> assertTrue(known.contains(hash), hash));
        }
    }
}
