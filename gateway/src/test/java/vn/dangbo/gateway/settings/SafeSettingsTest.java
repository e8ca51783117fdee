package vn.dangbo.gateway.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSettingsTest {

    private static final String REALM = "https://login.example/realms/dangbo";

    @ParameterizedTest
    @ValueSource(
            strings = {
                REALM,
                "http://localhost:8084/realms/dangbo",
                "http://127.0.0.1:8084/realms/dangbo",
                "http://[::1]:8084/realms/dangbo"
            })
    void safeAddressesPass(String url) {
        assertEquals(
                List.of(), SafeSettings.unsafe(URI.create(url), url, "dangbo-api", List.of("https://web.example")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://login.example/realms/dangbo, DANGBO_OIDC_URL",
        "http://127.0.0.1.example/realms/dangbo, DANGBO_OIDC_URL",
        "ftp:nowhere, DANGBO_OIDC_URL",
    })
    void keysReadOverAnOpenLineAreRefused(String url, String setting) {
        assertNames(setting, SafeSettings.unsafe(URI.create(url), REALM, "dangbo-api", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "any"})
    void aMissingCheckIsRefused(String value) {
        assertNames("DANGBO_OIDC_AUDIENCE", SafeSettings.unsafe(URI.create(REALM), REALM, value, List.of()));
        assertNames("DANGBO_OIDC_ISSUER", SafeSettings.unsafe(URI.create(REALM), value, "dangbo-api", List.of()));
    }

    @Test
    void everyWebSiteIsRefused() {
        assertNames(
                "quarkus.http.cors.origins",
                SafeSettings.unsafe(URI.create(REALM), REALM, "dangbo-api", List.of("https://web.example", "*")));
    }

    private static void assertNames(String setting, List<String> reasons) {
        assertEquals(1, reasons.size(), reasons::toString);
        assertTrue(reasons.get(0).startsWith(setting), reasons::toString);
    }
}
