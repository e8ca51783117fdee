package vn.dangbo.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL for the tests of a service, with the two roles that production has: an owner for migrations, and
 * one for traffic that owns nothing, so that row-level security binds the tests as well. Also the settings that every
 * test shares: the test issuer's key, keys for encrypted fields.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "service";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("fsync", "off")
                    .start();
            prepare();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Embedded PostgreSQL does not start", e);
        }
        var settings = new HashMap<String, String>();
        settings.put("DANGBO_DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE);
        settings.put("DANGBO_DB_OWNER_USER", "service_owner");
        settings.put("DANGBO_DB_OWNER_PASSWORD", "owner");
        settings.put("DANGBO_DB_APP_USER", "service_app");
        settings.put("DANGBO_DB_APP_PASSWORD", "app");
        settings.put("DANGBO_ENVIRONMENT", "demo");
        settings.put("DANGBO_CRYPTO_KEYS", "k1:" + randomKey());
        settings.put("DANGBO_CRYPTO_LOOKUP_KEY", randomKey());
        settings.put("DANGBO_OIDC_URL", "http://localhost/unused");
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.public-key", TestTokens.publicKey());
        settings.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
        settings.put("quarkus.http.test-port", "0");
        settings.put("dangbo.organisation-feed.every", "off");
        return settings;
    }

    private static String randomKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private void prepare() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role service_owner login password 'owner'");
            statement.execute("create role service_app login password 'app' nosuperuser nobypassrls");
            statement.execute("create database " + DATABASE + " owner service_owner");
        }
        try (var connection = postgres.getDatabase("postgres", DATABASE).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create extension btree_gist; create extension pg_trgm; create extension unaccent");
            statement.execute("alter schema public owner to service_owner");
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("Embedded PostgreSQL does not stop", e);
        }
    }
}
