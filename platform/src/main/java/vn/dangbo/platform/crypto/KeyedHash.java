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
 * equal texts in different columns have different hashes. The key cannot be rotated without hashing all values anew.
 * Safe for use by many threads.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * @param setting name of the setting, for the message
     * @param base64 of 32 bytes ({@code DANGBO_CRYPTO_LOOKUP_KEY})
     * @throws CryptoException {@code KEYS_INVALID}
     */
    public static KeyedHash parse(String setting, String base64) {
        return new KeyedHash(CryptoKeys.parseOne(setting, base64));
    }

    /**
     * The 32 bytes.
     *
     * @param purpose what the value is, such as {@code member.personal_id}
     * @param text exactly; whoever wants blanks or capitals not to count normalises first
     */
    public byte[] bytes(String purpose, String text) {
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
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(purpose, text));
    }

    /** Every text under which the value may stand in the records: that of {@link #text} first. */
    public List<String> texts(String purpose, String text) {
        return List.of(text(purpose, text));
    }
}
