package vn.dangbo.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A hash by which an encrypted value is found again: HMAC-SHA-256 (RFC 2104) under a key of its own, so that whoever
 * reads the table cannot try out all identity numbers. The purpose ({@code member.personal_id}) is part of the input:
 * equal texts in different columns have different hashes. Of several keys the last hashes; what stands under an older one
 * is found until it has been hashed anew.
 * Safe for use by many threads.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private static final String FINGERPRINT = "dangbo.fingerprint";
    private static final int FINGERPRINT_CHARACTERS = 10;

    /** The active one first. */
    private final List<SecretKeySpec> keys;

    private KeyedHash(List<byte[]> keys) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, ALGORITHM)).toList();
    }

    /**
     * @param setting name of the setting, for the message
     * @param text base64 of 32 bytes ({@code DANGBO_CRYPTO_LOOKUP_KEY}), or a list as of {@link CryptoKeys#parse}
     * @throws CryptoException {@code KEYS_INVALID}
     */
    public static KeyedHash parse(String setting, String text) {
        return new KeyedHash(
                text != null && text.contains(":")
                        ? CryptoKeys.parse(setting, text).newestFirst()
                        : List.of(CryptoKeys.parseOne(setting, text)));
    }

    /**
     * The 32 bytes.
     *
     * @param purpose what the value is, such as {@code member.personal_id}
     * @param text exactly; whoever wants blanks or capitals not to count normalises first
     */
    public byte[] bytes(String purpose, String text) {
        return bytes(keys.get(0), purpose, text);
    }

    private static byte[] bytes(SecretKeySpec key, String purpose, String text) {
        byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // The label's length goes first, so that no label can run into the value.
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(label.length).array());
            mac.update(label);
            return mac.doFinal(value);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java", impossible);
        }
    }

    /** The bytes in base64url without padding: 43 characters. */
    public String text(String purpose, String text) {
        return text(bytes(purpose, text));
    }

    private static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** Every text under which the value may stand in the records: that of {@link #text} first, then those of older keys. */
    public List<String> texts(String purpose, String text) {
        return keys.stream().map(key -> text(bytes(key, purpose, text))).toList();
    }

    /** What tells the active key from others, and nothing of it. */
    public String fingerprint() {
        return text(FINGERPRINT, "").substring(0, FINGERPRINT_CHARACTERS);
    }
}
