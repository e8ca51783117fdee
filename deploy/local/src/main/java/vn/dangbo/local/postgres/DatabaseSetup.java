package vn.dangbo.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.Secrets;

/** Databases, roles and extensions; every step may be repeated, so a start that was cut off is simply done again. */
public final class DatabaseSetup {
    /** What every service's migrations expect to find. */
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm", "unaccent");

    private static final String KEYCLOAK = "keycloak";

    private final int port;
    private final Secrets secrets;

    public DatabaseSetup(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** The role that owns a service's database and runs its migrations. */
    public static String owner(String database) {
        return database + "_owner";
    }

    /** The role of a service's traffic: it owns nothing and no row-level security is waived for it. */
    public static String app(String database) {
        return database + "_app";
    }

    /**
     * Brings the cluster to what the services and Keycloak expect.
     *
     * @param superuser a connection to the maintenance database
     */
    public void apply(Connection superuser, List<String> databases) {
        try (Statement sql = superuser.createStatement()) {
            role(superuser, KEYCLOAK, secrets.get(Secrets.KEYCLOAK_DATABASE));
            database(superuser, KEYCLOAK, KEYCLOAK);
            for (String database : databases) {
                role(superuser, owner(database), secrets.get(Secrets.databaseOwner(database)));
                role(superuser, app(database), secrets.get(Secrets.databaseApp(database)));
                database(superuser, database, owner(database));
                sql.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(database, app(database)));
                prepareSchema(database);
            }
        } catch (SQLException e) {
            throw new LaunchException("The databases could not be set up: " + e.getMessage() + ".", e);
        }
    }

    // Names are our own constants and passwords hexadecimal: neither needs quoting.
    private static void role(Connection superuser, String name, String password) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            if (!exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                sql.execute("CREATE ROLE " + name);
            }
            sql.execute("ALTER ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '%s'"
                    .formatted(name, password));
        }
    }

    private static void database(Connection superuser, String name, String owner) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                sql.execute("CREATE DATABASE %s OWNER %s".formatted(name, owner));
            }
            sql.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        }
    }

    private void prepareSchema(String database) throws SQLException {
        try (Connection inside = DriverManager.getConnection(
                        PostgresServer.url(port, database), "postgres", secrets.get(Secrets.POSTGRES_SUPERUSER));
                Statement sql = inside.createStatement()) {
            for (String extension : EXTENSIONS) {
                sql.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
            }
            sql.execute("ALTER SCHEMA public OWNER TO " + owner(database));
            sql.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            sql.execute("GRANT USAGE ON SCHEMA public TO " + app(database));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
