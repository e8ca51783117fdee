package vn.dangbo.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Signs access tokens as the realm would, with a key that lives for one test run. */
public final class TestTokens {

    /** Longer than any suite runs: tokens are kept in constants, and on a busy machine a matrix takes a while. */
    private static final Duration LIFETIME = Duration.ofHours(4);

    /** The issuer that the tests trust. */
    public static final String ISSUER = "https://issuer.test/realms/dangbo";

    private static final KeyPair KEYS = generate();

    private TestTokens() {}

    /** The public key, as {@code quarkus.oidc.public-key} takes it. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** A token of an account with these grants, e.g. {@code ORG_OFFICER:TOWN:subtree}. */
    public static String of(String... grants) {
        return of(LIFETIME, "dangbo-api", grants);
    }

    /** A token of an account by its name: two tokens of one name are the same person, whatever they may do. */
    public static String ofAccount(String name, String... grants) {
        return of(name, LIFETIME, "dangbo-api", grants);
    }

    /** A token of an account that belongs to a member. */
    public static String ofMember(String name, UUID member, String... grants) {
        return claims(name, LIFETIME, "dangbo-api", grants)
                .claim("member_id", member.toString())
                .sign(KEYS.getPrivate());
    }

    /** A token that ran out a minute ago. */
    public static String expired(String... grants) {
        return of(Duration.ofMinutes(-1), "dangbo-api", grants);
    }

    /** A token that was made for somebody else. */
    public static String forOtherAudience(String... grants) {
        return of(LIFETIME, "account", grants);
    }

    private static String of(Duration lifetime, String audience, String... grants) {
        return of(grants.length == 0 ? "nobody" : grants[0], lifetime, audience, grants);
    }

    private static String of(String name, Duration lifetime, String audience, String... grants) {
        return claims(name, lifetime, audience, grants).sign(KEYS.getPrivate());
    }

    private static JwtClaimsBuilder claims(String name, Duration lifetime, String audience, String... grants) {
        return Jwt.issuer(ISSUER)
                .subject(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .upn(name)
                .claim("preferred_username", name)
                .claim("grants", List.of(grants))
                .audience(audience)
                .issuedAt(Instant.now().minusSeconds(120))
                .expiresAt(Instant.now().plus(lifetime));
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
