package vn.dangbo.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.platform.crypto.Keys.cipher;
import static vn.dangbo.platform.crypto.Keys.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.platform.crypto.CryptoException.Reason;

class FieldCipherTest {
    private static final String FIELD = "member.personal_id";
    private static final UUID RECORD = UUID.fromString("6f0c1f4e-8f1d-4f7b-9b57-0d6a3d3c7a10");
    private static final String SECRET = "079085000123";
    private static final FieldCipher CIPHER = cipher("k1:" + key(1));

    @Property
    void whatIsEncryptedDecrypts(@ForAll String text, @ForAll long most, @ForAll long least) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        UUID record = new UUID(most, least);

        assertEquals(whole, CIPHER.decrypt(FIELD, record, CIPHER.encrypt(FIELD, record, whole)));
    }

    @Test
    void theValueNamesItsKeyAndDiffersEachTime() {
        String once = CIPHER.encrypt(FIELD, RECORD, SECRET);
        String again = CIPHER.encrypt(FIELD, RECORD, SECRET);

        assertTrue(once.startsWith("k1:"));
        assertEquals(12 + SECRET.length() + 16, Base64.getDecoder().decode(once.substring(3)).length);
        assertNotEquals(once, again);
    }

    @Property
    void oneBitChangedDoesNotDecrypt(@ForAll @IntRange(max = (12 + 12 + 16) * 8 - 1) int bit) {
        byte[] bytes =
                Base64.getDecoder().decode(CIPHER.encrypt(FIELD, RECORD, SECRET).substring(3));
        bytes[bit / 8] ^= (byte) (1 << bit % 8);

        assertRefused(
                Reason.VALUE_NOT_AUTHENTIC,
                CIPHER,
                FIELD,
                RECORD,
                "k1:" + Base64.getEncoder().encodeToString(bytes));
    }

    @Property
    void aValueOfAnotherRecordDoesNotDecrypt(@ForAll @UniqueElements long[] ids) {
        if (ids.length >= 2) {
            String stored = CIPHER.encrypt(FIELD, new UUID(0, ids[0]), SECRET);
            assertRefused(Reason.VALUE_NOT_AUTHENTIC, CIPHER, FIELD, new UUID(0, ids[1]), stored);
        }
    }

    @Test
    void aValueOfAnotherFieldDoesNotDecrypt() {
        String stored = CIPHER.encrypt(FIELD, RECORD, SECRET);

        for (String other : new String[] {"member.personal_ix", "member.phone", FIELD + "x", ""}) {
            assertRefused(Reason.VALUE_NOT_AUTHENTIC, CIPHER, other, RECORD, stored);
        }
    }

    @Test
    void oldKeysStillDecryptAndTheNewOneEncrypts() {
        FieldCipher rotated = cipher("k1:" + key(1) + ",k2:" + key(2));
        String old = CIPHER.encrypt(FIELD, RECORD, SECRET);

        assertEquals(SECRET, rotated.decrypt(FIELD, RECORD, old));
        assertTrue(rotated.needsRotation(old));

        String renewed = rotated.encrypt(FIELD, RECORD, SECRET);
        assertTrue(renewed.startsWith("k2:"));
        assertFalse(rotated.needsRotation(renewed));
        assertRefused(Reason.KEY_UNKNOWN, CIPHER, FIELD, RECORD, renewed);
        assertEquals(SECRET, cipher("k2:" + key(2)).decrypt(FIELD, RECORD, renewed));
    }

    @Test
    void anotherKeyUnderTheSameIdDoesNotDecrypt() {
        String stored = CIPHER.encrypt(FIELD, RECORD, SECRET);

        assertRefused(Reason.VALUE_NOT_AUTHENTIC, cipher("k1:" + key(9)), FIELD, RECORD, stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", SECRET, "k1:", "k1:" + SECRET, "k1:???", ":", "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoEncryptedValueIsRefused(String stored) {
        assertRefused(Reason.VALUE_MALFORMED, CIPHER, FIELD, RECORD, stored);
    }

    private static void assertRefused(Reason reason, FieldCipher cipher, String field, UUID record, String stored) {
        CryptoException refused = assertThrows(CryptoException.class, () -> cipher.decrypt(field, record, stored));

        assertEquals(reason, refused.reason());
        assertTrue(refused.getMessage().contains(field));
        assertFalse(stored.length() > 3 && refused.getMessage().contains(stored));
        assertFalse(refused.getMessage().contains(SECRET));
    }
}
