package vn.dangbo.gateway.support;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A small identity server: gives out one freshly made key where Keycloak would, and signs tokens with it. */
public final class TestIssuer implements AutoCloseable {

    private static final String KEY_ID = "test-key";

    private final KeyPair keys = newKeys();
    private final String realm;
    private HttpServer server;
    private final int port;

    /** @param port where it will listen once {@link #start started} */
    public TestIssuer(int port) {
        this.port = port;
        this.realm = "http://localhost:" + port + "/realms/dangbo";
    }

    /** Begins to give out the key. */
    public TestIssuer start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keySet = keySet().getBytes(StandardCharsets.UTF_8);
        server.createContext("/realms/dangbo/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(keySet);
            }
        });
        server.start();
        return this;
    }

    /** The realm's address, which is also the issuer of its tokens. */
    public String realm() {
        return realm;
    }

    /** The signing key, in the text form that {@link #readKey} takes. */
    public String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    /** Reads what {@link #privateKey} wrote. */
    public static PrivateKey readKey(String text) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token as the realm would issue it, still open to changes. */
    public static JwtClaimsBuilder claims(String realm, String subject, String... grants) {
        return Jwt.issuer(realm)
                .subject(subject)
                .audience("dangbo-api")
                .claim("grants", List.of(grants))
                .expiresIn(Duration.ofMinutes(5));
    }

    /** Signs a token. */
    public static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(KEY_ID).sign(key);
    }

    /** A valid token with these grants. */
    public String token(String subject, String... grants) {
        return sign(claims(realm, subject, grants), keys.getPrivate());
    }

    /** Keys of nobody in particular. */
    public static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(
                        KEY_ID,
                        unsigned(key.getModulus().toByteArray()),
                        unsigned(key.getPublicExponent().toByteArray()));
    }

    private static String unsigned(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        byte[] digits = Arrays.copyOfRange(number, from, number.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }

    /** Stops giving out the key. */
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
