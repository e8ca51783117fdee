package vn.dangbo.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the build wrote down for the launcher.
 *
 * @param version the version of this checkout
 * @param postgresVersion version of the packed PostgreSQL binaries, as 18.6.0
 * @param keycloakVersion version of the Keycloak server, as 26.7.3
 * @param keycloakArchive the server's zip in the Maven repository of whoever built this
 */
public record BuildFacts(String version, String postgresVersion, String keycloakVersion, Path keycloakArchive) {

    private static final String RESOURCE = "build.properties";

    /** Reads the facts from the launcher's own jar. */
    public static BuildFacts load() {
        Properties properties = new Properties();
        try (InputStream in = BuildFacts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the launcher's jar");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildFacts(
                required(properties, "version"),
                required(properties, "postgres.version"),
                required(properties, "keycloak.version"),
                Path.of(required(properties, "keycloak.archive")));
    }

    /** The first number of PostgreSQL's version, which its data directory carries too. */
    public String postgresMajor() {
        return postgresVersion.substring(0, postgresVersion.indexOf('.'));
    }

    private static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank() || value.startsWith("${")) {
            throw new IllegalStateException(RESOURCE + " has no " + key);
        }
        return value;
    }
}
