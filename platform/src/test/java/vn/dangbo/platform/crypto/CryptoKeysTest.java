package vn.dangbo.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.dangbo.platform.crypto.Keys.SETTING;
import static vn.dangbo.platform.crypto.Keys.bytes;
import static vn.dangbo.platform.crypto.Keys.key;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CryptoKeysTest {
    @Test
    void theLastKeyIsTheActiveOne() {
        CryptoKeys keys = CryptoKeys.parse(SETTING, "k1:" + key(1) + ", k2:" + key(2));

        assertEquals("k2", keys.activeId());
        assertEquals("[k1, k2] active k2", keys.toString());
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "DANGBO_CRYPTO_KEYS: is empty; give k1:<base64 of 32 bytes>"),
                Arguments.of(" ", "DANGBO_CRYPTO_KEYS: is empty; give k1:<base64 of 32 bytes>"),
                Arguments.of(key(1), "DANGBO_CRYPTO_KEYS: entry 1 must be <id>:<base64>, the id like k1"),
                Arguments.of("K 1:" + key(1), "DANGBO_CRYPTO_KEYS: entry 1 must be <id>:<base64>, the id like k1"),
                Arguments.of("k1:" + key(1) + ",", "DANGBO_CRYPTO_KEYS: entry 2 must be <id>:<base64>, the id like k1"),
                Arguments.of("k1:!" + key(1), "DANGBO_CRYPTO_KEYS: entry 1 (k1) is not base64"),
                Arguments.of("k1:" + bytes(31, 1), "DANGBO_CRYPTO_KEYS: entry 1 (k1) has 31 bytes instead of 32"),
                Arguments.of("k1:", "DANGBO_CRYPTO_KEYS: entry 1 (k1) has 0 bytes instead of 32"),
                Arguments.of("k1:" + key(0), "DANGBO_CRYPTO_KEYS: entry 1 (k1) is all zeros"),
                Arguments.of("k1:" + key(1) + ",k1:" + key(2), "DANGBO_CRYPTO_KEYS: id k1 appears twice"),
                Arguments.of(
                        "k1:" + key(1) + ",k2:" + key(1),
                        "DANGBO_CRYPTO_KEYS: entry 2 repeats the key of another entry"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedKeysAreRefusedWithoutShowingThem(String list, String message) {
        CryptoException refused = assertThrows(CryptoException.class, () -> CryptoKeys.parse(SETTING, list));

        assertEquals(CryptoException.Reason.KEYS_INVALID, refused.reason());
        assertEquals(message, refused.getMessage());
    }

    @Test
    void aMissingSettingIsRefused() {
        assertThrows(CryptoException.class, () -> CryptoKeys.parse(SETTING, null));
        CryptoException refused = assertThrows(CryptoException.class, () -> KeyedHash.parse("LOOKUP", null));
        assertEquals("LOOKUP: is empty; give base64 of 32 bytes", refused.getMessage());
    }

    @Test
    void keysDoNotShowInText() {
        assertFalse(CryptoKeys.parse(SETTING, "k1:" + key(1)).toString().contains(key(1)));
    }
}
