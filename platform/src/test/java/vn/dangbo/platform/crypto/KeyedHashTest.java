package vn.dangbo.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.dangbo.platform.crypto.Keys.key;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private static final KeyedHash HASH = KeyedHash.parse("DANGBO_CRYPTO_LOOKUP_KEY", key(3));

    /** Computed with another tool: {@code printf '\0\0\0\1p079' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0303…}. */
    @Test
    void isHmacOverLabelLengthLabelAndText() {
        assertArrayEquals(
                HexFormat.of().parseHex("d95f3367138bf07e3f22386b94274d5a227308d69fdc1e4c7f618db449140cf4"),
                HASH.bytes("p", "079"));
    }

    @Property
    void isStableAndFitsItsText(@ForAll String text) {
        byte[] hash = HASH.bytes("member.personal_id", text);

        assertEquals(32, hash.length);
        assertArrayEquals(hash, KeyedHash.parse("x", key(3)).bytes("member.personal_id", text));
        assertArrayEquals(hash, Base64.getUrlDecoder().decode(HASH.text("member.personal_id", text)));
    }

    @Test
    void keyPurposeAndTextAllCount() {
        String hash = HASH.text("member.personal_id", "079");

        assertEquals(43, hash.length());
        assertNotEquals(hash, HASH.text("member.personal_id", "078"));
        assertNotEquals(hash, HASH.text("member.phone", "079"));
        assertNotEquals(hash, HASH.text("member.personal_id0", "79"));
        assertNotEquals(hash, KeyedHash.parse("x", key(4)).text("member.personal_id", "079"));
    }

    @Test
    void ofSeveralKeysTheLastHashesAndAllFind() {
        var old = KeyedHash.parse("x", key(3));
        var both = KeyedHash.parse("x", "h0:" + key(3) + ",h1:" + key(4));

        assertEquals(KeyedHash.parse("x", key(4)).text("p", "079"), both.text("p", "079"));
        assertEquals(List.of(both.text("p", "079"), old.text("p", "079")), both.texts("p", "079"));
        assertEquals(List.of(old.text("p", "079")), old.texts("p", "079"));
        assertEquals(KeyedHash.parse("x", key(4)).fingerprint(), both.fingerprint());
        assertNotEquals(old.fingerprint(), both.fingerprint());
    }
}
