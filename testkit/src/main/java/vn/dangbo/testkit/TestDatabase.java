package vn.dangbo.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A {@link TestPostgres} for the tests of a service, so that row-level security binds them as it binds production. Also
 * the settings that every test shares: the test issuer's key, keys for encrypted fields.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private TestPostgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = TestPostgres.start();
        var settings = new HashMap<>(settings(postgres));
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    /** What a service needs to run on the database and to trust {@link TestTokens}; it follows no feed. */
    public static Map<String, String> settings(TestPostgres postgres) {
        var settings = new HashMap<String, String>();
        settings.put("DANGBO_DB_URL", postgres.url());
        settings.put("DANGBO_DB_OWNER_USER", TestPostgres.OWNER);
        settings.put("DANGBO_DB_OWNER_PASSWORD", TestPostgres.password(TestPostgres.OWNER));
        settings.put("DANGBO_DB_APP_USER", TestPostgres.TRAFFIC);
        settings.put("DANGBO_DB_APP_PASSWORD", TestPostgres.password(TestPostgres.TRAFFIC));
        settings.put("DANGBO_ENVIRONMENT", "demo");
        // As while keys are changed: an older one of each kind still reads and finds.
        settings.put("DANGBO_CRYPTO_KEYS", "k0:" + randomKey() + ",k1:" + randomKey());
        settings.put("DANGBO_CRYPTO_LOOKUP_KEY", "h0:" + randomKey() + ",h1:" + randomKey());
        settings.put("dangbo.crypto.rotation.every", "off");
        settings.put("DANGBO_OIDC_URL", "http://localhost/unused");
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.public-key", TestTokens.publicKey());
        settings.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
        settings.put("dangbo.organisation-feed.every", "off");
        settings.put("dangbo.member-feed.every", "off");
        return settings;
    }

    private static String randomKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
