package vn.dangbo.platform.crypto;

import java.util.Arrays;
import java.util.Base64;

/** Keys for the tests of this package. */
final class Keys {
    static final String SETTING = "DANGBO_CRYPTO_KEYS";

    private Keys() {}

    /** Base64 of 32 times this byte. */
    static String key(int value) {
        return bytes(32, value);
    }

    static String bytes(int length, int value) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) value);
        return Base64.getEncoder().encodeToString(key);
    }

    static FieldCipher cipher(String keys) {
        return new FieldCipher(CryptoKeys.parse(SETTING, keys));
    }
}
