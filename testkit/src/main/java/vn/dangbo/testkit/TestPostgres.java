package vn.dangbo.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with one database and the two roles that production has: an owner for migrations, and one for
 * traffic that owns nothing.
 */
public final class TestPostgres implements AutoCloseable {

    static final String OWNER = "service_owner";
    static final String TRAFFIC = "service_app";

    private static final String DATABASE = "service";
    private static final Map<String, String> PASSWORDS = Map.of(OWNER, "owner", TRAFFIC, "app");

    private final EmbeddedPostgres postgres;

    private TestPostgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts a server with an empty database. */
    public static TestPostgres start() {
        return start(Map.of());
    }

    /** Starts a server with an empty database and settings of its own, for measures. */
    public static TestPostgres start(Map<String, String> serverSettings) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setPort(Ports.free())
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("fsync", "off")
                    // As ./dangbo up makes its cluster: ộ and Đ must be the same letters for pg_trgm and lower().
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("lc-ctype", "C.UTF-8");
            serverSettings.forEach(builder::setServerConfig);
            var started = new TestPostgres(builder.start());
            started.prepare();
            return started;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Embedded PostgreSQL does not start", e);
        }
    }

    private void prepare() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + password(OWNER) + "'");
            statement.execute(
                    "create role " + TRAFFIC + " login password '" + password(TRAFFIC) + "' nosuperuser nobypassrls");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
        }
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("create extension btree_gist; create extension pg_trgm; create extension unaccent");
            statement.execute("alter schema public owner to " + OWNER);
        }
    }

    /** Runs migrations as the owner does, e.g. those in {@code db/platform}. */
    public TestPostgres migrate(String... locations) {
        return migrateTo("latest", locations);
    }

    /** Runs migrations up to a version, for tests of the next one. */
    public TestPostgres migrateTo(String version, String... locations) {
        Flyway.configure()
                .dataSource(url(), OWNER, password(OWNER))
                .locations(locations)
                .placeholders(Map.of("appRole", TRAFFIC))
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
        return this;
    }

    /** A connection of the role that serves requests. */
    public Connection traffic() throws SQLException {
        return DriverManager.getConnection(url(), TRAFFIC, password(TRAFFIC));
    }

    /** A connection of the role that owns the tables. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, password(OWNER));
    }

    /** A connection of a superuser, for tests of roles and for measures. */
    public Connection superuser() throws SQLException {
        return postgres.getDatabase("postgres", DATABASE).getConnection();
    }

    /** JDBC address of the database. */
    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
    }

    static String password(String role) {
        return PASSWORDS.get(role);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException("Embedded PostgreSQL does not stop", e);
        }
    }
}
