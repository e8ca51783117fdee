package vn.dangbo.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.dangbo.platform.crypto.CryptoException.Reason;

/**
 * Encrypts single fields with AES-256-GCM (NIST SP 800-38D). What is stored reads {@code k1:<base64 of IV, cipher text
 * and tag>}. Field name and record id are bound into the tag, so a value copied to another row or column does not
 * decrypt. The same text never encrypts twice to the same value; to look values up, store a {@link KeyedHash} beside.
 *
 * <p>The IV is 96 random bits, safe for 2³² encryptions with one key: some seven hundred for each of the nation's
 * 5.6 million members. Safe for use by many threads.
 */
public final class FieldCipher {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CryptoKeys keys;

    /** @param keys see {@link CryptoKeys#parse} */
    public FieldCipher(CryptoKeys keys) {
        this.keys = keys;
    }

    /**
     * Encrypts with the active key.
     *
     * @param field name of the field, such as {@code member.personal_id}; must never change afterwards
     * @param recordId of the row; must never change afterwards
     */
    public String encrypt(String field, UUID recordId, String text) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.active(), iv, 0);
            cipher.updateAAD(context(field, recordId));
            ByteBuffer stored = ByteBuffer.allocate(IV_BYTES + cipher.getOutputSize(plain.length));
            stored.put(iv).put(cipher.doFinal(plain));
            return keys.activeId() + ":" + Base64.getEncoder().encodeToString(stored.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is part of every Java", impossible);
        }
    }

    /**
     * Decrypts with the key that the value names.
     *
     * @throws CryptoException {@code VALUE_MALFORMED}, {@code KEY_UNKNOWN}, {@code VALUE_NOT_AUTHENTIC}
     */
    public String decrypt(String field, UUID recordId, String stored) {
        int colon = stored.indexOf(':');
        byte[] bytes = bytes(field, colon < 0 ? "" : stored.substring(colon + 1));
        String id = stored.substring(0, colon);
        byte[] key = keys.find(id)
                .orElseThrow(() -> new CryptoException(
                        Reason.KEY_UNKNOWN, field + " was encrypted with a key that is not configured"));
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, bytes, 0);
            cipher.updateAAD(context(field, recordId));
            return new String(cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES), StandardCharsets.UTF_8);
        } catch (AEADBadTagException changed) {
            throw new CryptoException(
                    Reason.VALUE_NOT_AUTHENTIC, field + " of record " + recordId + " does not decrypt");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is part of every Java", impossible);
        }
    }

    /** Id of the key that encrypts. */
    public String activeKey() {
        return keys.activeId();
    }

    /** Whether the value should be encrypted anew because another key than the active one did it. */
    public boolean needsRotation(String stored) {
        return !stored.startsWith(keys.activeId() + ":");
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv, int offset) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv, offset, IV_BYTES));
        return cipher;
    }

    /** The id's sixteen bytes come first and have a fixed length, so no two contexts read alike. */
    private static byte[] context(String field, UUID recordId) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + name.length)
                .putLong(recordId.getMostSignificantBits())
                .putLong(recordId.getLeastSignificantBits())
                .put(name)
                .array();
    }

    private static byte[] bytes(String field, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length >= IV_BYTES + TAG_BITS / Byte.SIZE) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // said below, without repeating the value
        }
        throw new CryptoException(Reason.VALUE_MALFORMED, field + " holds no encrypted value");
    }
}
