package vn.dangbo.platform.startup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Settings with which a service would hand personal data to the wrong people; pure, without a database. */
final class UnsafeSettings {

    private final Function<String, Optional<String>> settings;
    private final List<String> found = new ArrayList<>();

    private UnsafeSettings(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /**
     * The reasons not to start in production, one sentence each, beginning with the setting.
     *
     * @param settings value by property name; empty where there is none
     */
    static List<String> of(Function<String, Optional<String>> settings) {
        var unsafe = new UnsafeSettings(settings);
        unsafe.judgeTokens();
        unsafe.judgeDatabase();
        unsafe.judgeSecrets();
        return List.copyOf(unsafe.found);
    }

    private void judgeTokens() {
        if (!value("quarkus.oidc.public-key").isEmpty()) {
            found.add("quarkus.oidc.public-key is set: tokens must be checked against the issuer's own keys");
        }
        var address = value("quarkus.oidc.auth-server-url");
        if (!isHttps(address) && !isHere(address)) {
            found.add("DANGBO_OIDC_URL must be an https address: anybody in between could give us keys");
        }
        var issuer = value("quarkus.oidc.token.issuer");
        // "any" switches the check off in the OIDC library.
        if (issuer.isBlank() || issuer.equals("any")) {
            found.add("DANGBO_OIDC_ISSUER does not name an issuer: tokens of any issuer would pass");
        } else if (!isHttps(issuer)) {
            found.add("DANGBO_OIDC_ISSUER must be the https address of the realm as clients see it");
        }
        var audience = value("quarkus.oidc.token.audience");
        if (audience.isBlank() || List.of(audience.split(",")).contains("any")) {
            found.add("quarkus.oidc.token.audience does not name an audience: tokens made for others would pass");
        }
    }

    private void judgeDatabase() {
        if (value("quarkus.datasource.username").equals(value("quarkus.flyway.username"))) {
            found.add("DANGBO_DB_APP_USER must not be the owner of the tables (DANGBO_DB_OWNER_USER):"
                    + " row-level security would not bind it");
        }
    }

    private void judgeSecrets() {
        secret("DANGBO_DB_APP_PASSWORD", "quarkus.datasource.password", "quarkus.datasource.username");
        secret("DANGBO_DB_OWNER_PASSWORD", "quarkus.flyway.password", "quarkus.flyway.username");
        if (value("quarkus.oidc-client.client-enabled").equals("true")) {
            secret("DANGBO_CLIENT_SECRET", "quarkus.oidc-client.credentials.secret", "quarkus.oidc-client.client-id");
        }
        // Whether there are keys at all, and of the right length, is judged where they are used.
        for (var entry : value("dangbo.crypto.keys").split(",")) {
            key("DANGBO_CRYPTO_KEYS", entry.substring(entry.indexOf(':') + 1));
        }
        for (var entry : value("dangbo.crypto.lookup-key").split(",")) {
            var lookup = entry.substring(entry.indexOf(':') + 1).strip();
            key("DANGBO_CRYPTO_LOOKUP_KEY", lookup);
            if (!lookup.isEmpty() && value("dangbo.crypto.keys").contains(lookup)) {
                found.add("DANGBO_CRYPTO_LOOKUP_KEY is one of DANGBO_CRYPTO_KEYS: each needs a key of its own");
            }
        }
    }

    private void secret(String setting, String property, String account) {
        WeakSecret.reason(value(property), value(account)).ifPresent(reason -> found.add(setting + " " + reason));
    }

    private void key(String setting, String base64) {
        if (WeakSecret.isMadeUp(base64.strip())) {
            found.add(setting + " holds a key that is no random one: make it with openssl rand -base64 32");
        }
    }

    private String value(String property) {
        return settings.apply(property).orElse("");
    }

    private static boolean isHttps(String address) {
        var uri = uri(address);
        return uri.isPresent()
                && "https".equals(uri.get().getScheme())
                && uri.get().getHost() != null;
    }

    private static boolean isHere(String address) {
        return uri(address)
                .map(URI::getHost)
                .filter(List.of("localhost", "127.0.0.1", "[::1]")::contains)
                .isPresent();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
