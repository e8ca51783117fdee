package vn.dangbo.platform.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsafeSettingsTest {

    private static final String KEY = "9Ppwsh1bZbVqMz3wMZqXH5c8yWwXJx7T1qfQzJ0mC2U=";
    private static final String OTHER_KEY = "ULrRjT0m8QmYw0kq2J7Cq3nV5sXh1eDfA4bZ9gKpW6E=";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "quarkus.oidc.auth-server-url", "https://login.example/realms/dangbo",
            "quarkus.oidc.token.issuer", "https://login.example/realms/dangbo",
            "quarkus.oidc.token.audience", "dangbo-api",
            "quarkus.datasource.username", "member_app",
            "quarkus.datasource.password", "7d0f3b6a9c2e4815",
            "quarkus.flyway.username", "member_owner",
            "quarkus.flyway.password", "0a1b2c3d4e5f6071",
            "quarkus.oidc-client.client-enabled", "true",
            "quarkus.oidc-client.client-id", "member-service",
            "quarkus.oidc-client.credentials.secret", "f00dfeedbead0042"));

    {
        settings.put("dangbo.crypto.keys", "k1:" + KEY);
        settings.put("dangbo.crypto.lookup-key", OTHER_KEY);
    }

    @Test
    void settingsOfASitePass() {
        assertEquals(List.of(), unsafe());
        settings.put("quarkus.oidc.auth-server-url", "http://localhost:8084/realms/dangbo");
        settings.put("quarkus.oidc-client.client-enabled", "false");
        settings.put("quarkus.oidc-client.credentials.secret", "none");
        settings.put("dangbo.crypto.keys", "");
        settings.put("dangbo.crypto.lookup-key", "");
        assertEquals(List.of(), unsafe(), "a service that reads no feed and encrypts nothing needs neither");
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.public-key, MIIB, quarkus.oidc.public-key",
        "quarkus.oidc.auth-server-url, http://login.example/realms/dangbo, DANGBO_OIDC_URL",
        "quarkus.oidc.auth-server-url, http://127.0.0.1.example/realms/dangbo, DANGBO_OIDC_URL",
        "quarkus.oidc.auth-server-url, '', DANGBO_OIDC_URL",
        "quarkus.oidc.auth-server-url, https:nowhere, DANGBO_OIDC_URL",
        "quarkus.oidc.token.issuer, '', DANGBO_OIDC_ISSUER",
        "quarkus.oidc.token.issuer, any, DANGBO_OIDC_ISSUER",
        "quarkus.oidc.token.issuer, http://login.example/realms/dangbo, DANGBO_OIDC_ISSUER",
        "quarkus.oidc.token.issuer, http://localhost:8084/realms/dangbo, DANGBO_OIDC_ISSUER",
        "quarkus.oidc.token.audience, '', quarkus.oidc.token.audience",
        "quarkus.oidc.token.audience, any, quarkus.oidc.token.audience",
        "quarkus.oidc.token.audience, 'dangbo-api,any', quarkus.oidc.token.audience",
        "quarkus.datasource.username, member_owner, DANGBO_DB_APP_USER",
        "quarkus.datasource.password, app, DANGBO_DB_APP_PASSWORD",
        "quarkus.datasource.password, Member_App, DANGBO_DB_APP_PASSWORD",
        "quarkus.flyway.password, changeme, DANGBO_DB_OWNER_PASSWORD",
        "quarkus.flyway.password, '', DANGBO_DB_OWNER_PASSWORD",
        "quarkus.oidc-client.credentials.secret, ${DANGBO_MEMBER_SERVICE_SECRET}, DANGBO_CLIENT_SECRET",
        "quarkus.oidc-client.credentials.secret, none, DANGBO_CLIENT_SECRET",
        "quarkus.oidc-client.credentials.secret, member-service, DANGBO_CLIENT_SECRET",
        "quarkus.oidc-client.credentials.secret, 0123456789a, DANGBO_CLIENT_SECRET",
        "quarkus.oidc-client.credentials.secret, <a long random text>, DANGBO_CLIENT_SECRET",
        "dangbo.crypto.lookup-key, " + KEY + ", DANGBO_CRYPTO_LOOKUP_KEY",
        "dangbo.crypto.lookup-key, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, DANGBO_CRYPTO_LOOKUP_KEY",
        "dangbo.crypto.keys, k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=, DANGBO_CRYPTO_KEYS",
    })
    void anUnsafeSettingIsNamed(String property, String value, String named) {
        settings.put(property, value);
        var unsafe = unsafe();
        assertEquals(1, unsafe.stream().filter(r -> r.startsWith(named + " ")).count(), unsafe::toString);
        assertTrue(
                value.isBlank() || value.length() < 20 || !unsafe.toString().contains(value), "it is told: " + unsafe);
    }

    @Test
    void aWordOverAndOverIsNoKey() {
        var text = "dangbodangbodangbodangbodangbo42".getBytes(StandardCharsets.UTF_8);
        settings.put(
                "dangbo.crypto.keys", "k1:" + KEY + ",k2:" + Base64.getEncoder().encodeToString(text));
        assertEquals(
                List.of("DANGBO_CRYPTO_KEYS holds a key that is no random one: make it with openssl rand -base64 32"),
                unsafe());
    }

    private List<String> unsafe() {
        return UnsafeSettings.of(name -> Optional.ofNullable(settings.get(name)));
    }
}
