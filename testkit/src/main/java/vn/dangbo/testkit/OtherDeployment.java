package vn.dangbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A deployment on the other side, with keys of its own. It writes and reads messages by the letter of RFC 7515, 7516 and 7519, and
 * shares no code with the service under test.
 */
public final class OtherDeployment {

    /** Media types of the messages. */
    public static final String HAND_OVER = "dangbo-hand-over+jwt";

    public static final String RECEIPT = "dangbo-receipt+jwt";
    public static final String REVOCATION = "dangbo-revocation+jwt";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private EllipticCurveJsonWebKey signing;
    private final EllipticCurveJsonWebKey opening;

    /** A deployment with a new key for signatures and one for encryption. */
    public OtherDeployment(String name) {
        this.name = name;
        this.signing = key("sig", "s1");
        this.opening = key("enc", "e1-" + name);
    }

    /** What a message says beside its body. */
    public record Claims(String issuer, String addressee, UUID serial, Instant issuedAt, Instant expiresAt) {}

    public String name() {
        return name;
    }

    /** Signs with a new key from now on. */
    public void changeSigningKey(String kid) {
        signing = key("sig", kid);
    }

    /** The keys with their private parts, as a JWK set. */
    public String privateKeySet() {
        return text(Map.of(
                "keys",
                List.of(
                        signing.toParams(OutputControlLevel.INCLUDE_PRIVATE),
                        opening.toParams(OutputControlLevel.INCLUDE_PRIVATE))));
    }

    /** The public key for signatures. */
    public Map<String, Object> signingKey() {
        return signing.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    /** The public key for what is encrypted for this deployment. */
    public Map<String, Object> openingKey() {
        return opening.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    /** Claims of a message that is written now and good for ten days. */
    public Claims to(String addressee) {
        var now = Instant.now();
        return new Claims(name, addressee, UUID.randomUUID(), now, now.plus(Duration.ofDays(10)));
    }

    /** A signed message. */
    public String signed(String type, Claims claims, JsonNode body) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("iss", claims.issuer());
        payload.put("aud", claims.addressee());
        payload.put("jti", claims.serial());
        payload.put("iat", claims.issuedAt().getEpochSecond());
        if (claims.expiresAt() != null) {
            payload.put("exp", claims.expiresAt().getEpochSecond());
        }
        payload.put("body", body);
        var jws = new JsonWebSignature();
        jws.setPayload(text(payload));
        jws.setAlgorithmHeaderValue("ES256");
        jws.setKeyIdHeaderValue(signing.getKeyId());
        jws.setHeader("typ", type);
        jws.setKey(signing.getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Encrypts a signed message for somebody's public key. */
    public static String sealed(String signed, Map<String, Object> addressee) {
        try {
            var key = PublicJsonWebKey.Factory.newPublicJwk(addressee);
            var jwe = new JsonWebEncryption();
            jwe.setPayload(signed);
            jwe.setAlgorithmHeaderValue("ECDH-ES+A256KW");
            jwe.setEncryptionMethodHeaderParameter("A256GCM");
            jwe.setContentTypeHeaderValue("JWT");
            jwe.setKeyIdHeaderValue(key.getKeyId());
            jwe.setKey(key.getPublicKey());
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens a file that is for this deployment and verifies who has signed it.
     *
     * @param issuer the public key of the one who must have
     * @return the claims, body included
     */
    public ObjectNode opened(String file, String type, Map<String, Object> issuer) {
        try {
            var jwe = new JsonWebEncryption();
            jwe.setCompactSerialization(file);
            jwe.setKey(opening.getPrivateKey());
            var jws = new JsonWebSignature();
            jws.setCompactSerialization(jwe.getPayload());
            jws.setKey(PublicJsonWebKey.Factory.newPublicJwk(issuer).getPublicKey());
            if (!jws.verifySignature() || !type.equals(jws.getHeader("typ"))) {
                throw new AssertionError("not signed by its issuer, or of another type");
            }
            var claims = (ObjectNode) JSON.readTree(jws.getPayload());
            if (!name.equals(claims.path("aud").asText())) {
                throw new AssertionError("for somebody else: " + claims.path("aud"));
            }
            return claims;
        } catch (JoseException e) {
            throw new AssertionError("cannot be opened", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EllipticCurveJsonWebKey key(String use, String kid) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setUse(use);
            key.setKeyId(kid);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
