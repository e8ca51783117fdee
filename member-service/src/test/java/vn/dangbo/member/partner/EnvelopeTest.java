package vn.dangbo.member.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** RFC 7515, 7516, 7519; what attackers try: RFC 8725, §2. */
class EnvelopeTest {

    private static final PublicJsonWebKey SIGNING = key("s1");
    private static final PublicJsonWebKey OPENING = key("e1");
    private static final String CLAIMS = "{\"iss\":\"here.test\",\"body\":{\"họ tên\":\"Nguyễn Văn Mẫu\"}}";

    @Test
    void whatIsSealedIsOpenedAndVerified() throws Exception {
        var signed = Envelope.sign(CLAIMS, MessageType.HAND_OVER, SIGNING);
        var opened = Envelope.open(Envelope.seal(signed, OPENING), List.of(key("e0"), OPENING))
                .orElseThrow();
        assertEquals(CLAIMS, opened.claims());
        assertEquals("dangbo-hand-over+jwt", opened.type());
        assertEquals("s1", opened.keyId());
        assertTrue(Envelope.isSignedWith(opened, SIGNING));
        assertFalse(Envelope.isSignedWith(opened, key("s1")));
        assertTrue(Envelope.open(Envelope.seal(signed, OPENING), List.of(key("e0")))
                .isEmpty());
    }

    @Test
    void otherAlgorithmsAreRefused() throws Exception {
        var none = new JsonWebSignature();
        none.setPayload(CLAIMS);
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setAlgorithmHeaderValue("none");
        assertFalse(Envelope.isSignedWith(Envelope.read(none.getCompactSerialization()), SIGNING));

        // the public key as if it were a shared secret
        var shared = new JsonWebSignature();
        shared.setPayload(CLAIMS);
        shared.setAlgorithmHeaderValue("HS256");
        shared.setKey(new HmacKey(SIGNING.getPublicKey().getEncoded()));
        assertFalse(Envelope.isSignedWith(Envelope.read(shared.getCompactSerialization()), SIGNING));

        assertThrows(Envelope.BadMessage.class, () -> Envelope.open(encrypted("ECDH-ES", "A256GCM", null), ours()));
        assertThrows(
                Envelope.BadMessage.class,
                () -> Envelope.open(encrypted("ECDH-ES+A256KW", "A128CBC-HS256", null), ours()));
        assertThrows(
                Envelope.BadMessage.class, () -> Envelope.open(encrypted("ECDH-ES+A256KW", "A256GCM", "DEF"), ours()));
    }

    private static List<PublicJsonWebKey> ours() {
        return List.of(OPENING);
    }

    private static String encrypted(String wrapping, String content, String zip) throws JoseException {
        var jwe = new JsonWebEncryption();
        jwe.setPayload(Envelope.sign(CLAIMS, MessageType.HAND_OVER, SIGNING));
        jwe.setAlgorithmHeaderValue(wrapping);
        jwe.setEncryptionMethodHeaderParameter(content);
        jwe.setKeyIdHeaderValue("e1");
        if (zip != null) {
            jwe.setHeader("zip", zip);
        }
        jwe.setKey(OPENING.getPublicKey());
        return jwe.getCompactSerialization();
    }

    static PublicJsonWebKey key(String kid) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(kid);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
