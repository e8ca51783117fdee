package vn.dangbo.platform.crypto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dangbo.platform.crypto.CryptoException.Reason;

/**
 * The encryption keys of a service, as {@code DANGBO_CRYPTO_KEYS} gives them:
 * {@code k1:<base64 of 32 bytes>[,k2:…]}. The last encrypts; the others still decrypt what they encrypted. To rotate,
 * append a key; to retire one, first re-encrypt what still needs it ({@link FieldCipher#needsRotation}).
 */
public final class CryptoKeys {
    /** Length of a key: 256 bits. */
    static final int KEY_BYTES = 32;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,15}");

    private final Map<String, byte[]> keys;
    private final String activeId;

    private CryptoKeys(Map<String, byte[]> keys, String activeId) {
        this.keys = Collections.unmodifiableMap(keys);
        this.activeId = activeId;
    }

    /**
     * Reads the list of keys.
     *
     * @param setting name of the setting, for the message
     * @throws CryptoException {@code KEYS_INVALID}, naming the setting and the place in the list, never a key
     */
    public static CryptoKeys parse(String setting, String list) {
        if (list == null || list.isBlank()) {
            throw invalid(setting, "is empty; give k1:<base64 of 32 bytes>");
        }
        Map<String, byte[]> keys = new LinkedHashMap<>();
        String lastId = "";
        int number = 0;
        for (String entry : list.split(",", -1)) {
            number++;
            int colon = entry.indexOf(':');
            lastId = colon < 0 ? "" : entry.substring(0, colon).strip();
            if (!ID.matcher(lastId).matches()) {
                throw invalid(setting, "entry " + number + " must be <id>:<base64>, the id like k1");
            }
            byte[] key = key(setting, "entry " + number + " (" + lastId + ")", entry.substring(colon + 1));
            for (byte[] other : keys.values()) {
                if (Arrays.equals(key, other)) {
                    throw invalid(setting, "entry " + number + " repeats the key of another entry");
                }
            }
            if (keys.put(lastId, key) != null) {
                throw invalid(setting, "id " + lastId + " appears twice");
            }
        }
        return new CryptoKeys(keys, lastId);
    }

    /**
     * Reads one key without id, such as {@code DANGBO_CRYPTO_LOOKUP_KEY}.
     *
     * @throws CryptoException {@code KEYS_INVALID}
     */
    static byte[] parseOne(String setting, String base64) {
        if (base64 == null || base64.isBlank()) {
            throw invalid(setting, "is empty; give base64 of 32 bytes");
        }
        return key(setting, "the key", base64);
    }

    /** Id of the key that encrypts. */
    public String activeId() {
        return activeId;
    }

    /** All keys, the active one first. */
    List<byte[]> newestFirst() {
        var all = new ArrayList<>(keys.values());
        Collections.reverse(all);
        return all;
    }

    byte[] active() {
        return keys.get(activeId);
    }

    Optional<byte[]> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** The ids only. */
    @Override
    public String toString() {
        return keys.keySet() + " active " + activeId;
    }

    private static byte[] key(String setting, String what, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException noBase64) {
            throw invalid(setting, what + " is not base64");
        }
        if (key.length != KEY_BYTES) {
            throw invalid(setting, what + " has " + key.length + " bytes instead of " + KEY_BYTES);
        }
        if (Arrays.equals(key, new byte[KEY_BYTES])) {
            throw invalid(setting, what + " is all zeros");
        }
        return key;
    }

    private static CryptoException invalid(String setting, String what) {
        return new CryptoException(Reason.KEYS_INVALID, setting + ": " + what);
    }
}
