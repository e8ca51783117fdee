package vn.dangbo.member.partner;

import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;

/**
 * A message that is signed and then encrypted for its addressee: a nested JWT (RFC 7519, RFC 7515, RFC 7516). One suite and no
 * other: ES256, ECDH-ES+A256KW, A256GCM; nothing compressed. Pure.
 */
final class Envelope {

    private static final String NESTED = "JWT";
    private static final AlgorithmConstraints SIGNED =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final AlgorithmConstraints WRAPPED =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
    private static final AlgorithmConstraints ENCRYPTED =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    /*
     * What is read here was written by anybody. The library answers some of it, such as a header without an ephemeral key, with a
     * NullPointerException; whatever it throws means that the message is bad.
     */

    private Envelope() {}

    /** A message cannot be read, or is not signed by whom it names. */
    static final class BadMessage extends Exception {
        private static final long serialVersionUID = 1L;

        BadMessage(Throwable cause) {
            super(cause);
        }
    }

    /**
     * A signed message, of which nothing has been verified yet.
     *
     * @param text the signed message itself
     * @param type as its header says
     * @param keyId of the key with which it says that it was signed; null for none
     * @param claims what it says, not to be relied on
     */
    record Unverified(String text, String type, String keyId, String claims) {}

    /** Signs. */
    static String sign(String claims, MessageType type, PublicJsonWebKey key) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setHeader(HeaderParameterNames.TYPE, type.media());
        jws.setKey(key.getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The message cannot be signed", e);
        }
    }

    /** Encrypts a signed message for its addressee. */
    static String seal(String signed, PublicJsonWebKey addressee) {
        var jwe = new JsonWebEncryption();
        jwe.setPayload(signed);
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setContentTypeHeaderValue(NESTED);
        jwe.setKeyIdHeaderValue(addressee.getKeyId());
        jwe.setKey(addressee.getPublicKey());
        try {
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The message cannot be encrypted", e);
        }
    }

    /**
     * Decrypts.
     *
     * @param ours keys with which messages for us may be encrypted
     * @return empty when it is encrypted for none of the keys
     * @throws BadMessage when it is no such message, or not as it was encrypted
     */
    static Optional<Unverified> open(String sealed, List<PublicJsonWebKey> ours) throws BadMessage {
        try {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(WRAPPED);
            jwe.setContentEncryptionAlgorithmConstraints(ENCRYPTED);
            jwe.setCompactSerialization(sealed);
            if (jwe.getHeader(HeaderParameterNames.ZIP) != null) {
                throw new BadMessage(null);
            }
            var kid = jwe.getKeyIdHeaderValue();
            var key = ours.stream().filter(one -> one.getKeyId().equals(kid)).findFirst();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            jwe.setKey(key.get().getPrivateKey());
            return Optional.of(read(jwe.getPayload()));
        } catch (JoseException | RuntimeException e) {
            throw new BadMessage(e);
        }
    }

    /** A signed message as it stands, not verified. */
    static Unverified read(String signed) throws BadMessage {
        try {
            var jws = new JsonWebSignature();
            jws.setCompactSerialization(signed);
            return new Unverified(
                    signed,
                    jws.getHeader(HeaderParameterNames.TYPE),
                    jws.getKeyIdHeaderValue(),
                    jws.getUnverifiedPayload());
        } catch (JoseException | RuntimeException e) {
            throw new BadMessage(e);
        }
    }

    /** Whether it was signed with the key. */
    static boolean isSignedWith(Unverified message, PublicJsonWebKey key) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(SIGNED);
            jws.setCompactSerialization(message.text());
            jws.setKey(key.getPublicKey());
            return jws.verifySignature();
        } catch (JoseException | RuntimeException e) {
            return false;
        }
    }
}
