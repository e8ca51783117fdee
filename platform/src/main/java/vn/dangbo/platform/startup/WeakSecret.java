package vn.dangbo.platform.startup;

import java.util.Base64;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells secrets that somebody else knows or can guess. */
final class WeakSecret {

    /** Fewest characters of a secret; {@code openssl rand -hex 16} gives 32. */
    static final int SHORTEST = 12;

    /** What examples, tests and the demo use, and what people put in to fill a line. */
    private static final Set<String> KNOWN = Set.of(
            "demo",
            "none",
            "secret",
            "password",
            "changeme",
            "postgres",
            "owner",
            "app",
            "admin",
            "test",
            "example",
            "dangbo");

    /** Of 32 random bytes fewer than this many are different in three of 10^17 keys. */
    private static final int DIFFERENT_BYTES = 16;

    private WeakSecret() {}

    /**
     * Why the secret is none; empty when it may be one.
     *
     * @param account the name that goes with it
     */
    static Optional<String> reason(String secret, String account) {
        var plain = secret.strip().toLowerCase(Locale.ROOT);
        if (plain.contains("${") || plain.startsWith("<") || plain.contains("…")) {
            return Optional.of("is still the placeholder of an example");
        }
        if (KNOWN.contains(plain) || plain.equals(account.toLowerCase(Locale.ROOT))) {
            return Optional.of("is a word that everybody knows");
        }
        return plain.length() < SHORTEST
                ? Optional.of("is shorter than " + SHORTEST + " characters")
                : Optional.empty();
    }

    /** Whether a key is a pattern rather than random bytes; what is no key at all is not judged here. */
    static boolean isMadeUp(String base64) {
        try {
            var key = Base64.getDecoder().decode(base64);
            var different = new BitSet();
            for (byte b : key) {
                different.set(b & 0xff);
            }
            boolean steps = true;
            for (int i = 2; i < key.length; i++) {
                steps &= (byte) (key[i] - key[i - 1]) == (byte) (key[1] - key[0]);
            }
            return key.length > 1 && (steps || different.cardinality() < Math.min(DIFFERENT_BYTES, key.length / 2));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
