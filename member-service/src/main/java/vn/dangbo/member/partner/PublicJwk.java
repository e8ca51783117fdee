package vn.dangbo.member.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * A public key (RFC 7517): on the curve P-256, for ES256 or for ECDH-ES+A256KW.
 *
 * @param kid by which messages name it
 * @param use sig or enc
 * @param alg may be left out
 */
@Schema(name = "PublicJwk")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicJwk(
        @Schema(examples = "EC") String kty,
        @Schema(examples = "P-256") String crv,
        @Schema(examples = "s-2026") String kid,
        @Schema(examples = "sig") String use,
        @Schema(examples = "ES256") String alg,

        @Schema(examples = "WKn-ZIGevcwGIyyrzFoZNBdaq9_TsqzGl96oc0CWuis")
        String x,

        @Schema(examples = "y77t-RvAHRKTsSGdIYUfweuOvwrvDD-Q3Hv5J0fSKbE")
        String y) {

    static final String SIGNING = "sig";
    static final String ENCRYPTING = "enc";
    static final String CURVE = "P-256";

    private static final int LONGEST_KID = 100;

    static PublicJwk of(PublicJsonWebKey key) {
        var ec = (EllipticCurveJsonWebKey) key;
        var parts = ec.toParams(OutputControlLevel.PUBLIC_ONLY);
        return new PublicJwk(
                ec.getKeyType(),
                ec.getCurveName(),
                ec.getKeyId(),
                ec.getUse(),
                ec.getAlgorithm(),
                (String) parts.get("x"),
                (String) parts.get("y"));
    }

    /**
     * The key, which must be one.
     *
     * @throws ProblemException 400 FIELD_MISSING, FIELD_UNKNOWN_VALUE, JWK_INVALID
     */
    PublicJwk checked(String field) {
        Fields.text(field + ".kid", Fields.required(field + ".kid", kid), LONGEST_KID);
        if (!SIGNING.equals(use) && !ENCRYPTING.equals(use) || !CURVE.equals(crv)) {
            throw ProblemException.badRequest(field, "JWK_INVALID");
        }
        try {
            if (isOnCurve((ECPublicKey) key().getPublicKey())) {
                return this;
            }
        } catch (JoseException e) {
            // told below
        }
        throw ProblemException.badRequest(field, "JWK_INVALID");
    }

    /** The library takes any two numbers; only those that fulfil y² = x³ + ax + b are a key. */
    private static boolean isOnCurve(ECPublicKey key) {
        var curve = key.getParams().getCurve();
        var prime = ((ECFieldFp) curve.getField()).getP();
        var x = key.getW().getAffineX();
        var y = key.getW().getAffineY();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && y.multiply(y).mod(prime).equals(right.mod(prime));
    }

    /** The key itself. */
    PublicJsonWebKey key() throws JoseException {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kty", kty);
        parts.put("crv", crv);
        parts.put("kid", kid);
        parts.put("use", use);
        parts.put("x", x);
        parts.put("y", y);
        parts.values().removeIf(Objects::isNull);
        return PublicJsonWebKey.Factory.newPublicJwk(parts);
    }

    /** By which people compare it over the telephone (RFC 7638, SHA-256). */
    String thumbprint() {
        try {
            return key().calculateBase64urlEncodedThumbprint("SHA-256");
        } catch (JoseException e) {
            throw new IllegalStateException("A key on record is none", e);
        }
    }
}
