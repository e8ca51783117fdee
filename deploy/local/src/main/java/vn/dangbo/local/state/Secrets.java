package vn.dangbo.local.state;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.local.LaunchException;

/**
 * The random passwords and keys of one state folder, in a file that only its owner reads.
 * They are made once: data written with them is lost without them.
 */
public final class Secrets {
    public static final String POSTGRES_SUPERUSER = "postgres.superuser";
    public static final String KEYCLOAK_ADMIN = "keycloak.admin";
    public static final String KEYCLOAK_DATABASE = "database.keycloak";
    public static final String DEMO_LOADER = client("demo-loader");
    /** Encrypts fields at rest: {@code k1:<base64 of 32 bytes>}. */
    public static final String CRYPTO_KEYS = "crypto.keys";
    /** Keys the hashes that find encrypted values: base64 of 32 bytes. */
    public static final String CRYPTO_LOOKUP_KEY = "crypto.lookup";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Key of the password of a database's owner, who runs its migrations. */
    public static String databaseOwner(String database) {
        return "database." + database + ".owner";
    }

    /** Key of the password of the role a service's traffic uses. */
    public static String databaseApp(String database) {
        return "database." + database + ".app";
    }

    /** Key of a Keycloak client's secret. */
    public static String client(String clientId) {
        return "client." + clientId;
    }

    /**
     * Reads the secrets, or makes them when nothing depends on them yet.
     *
     * @param databases the services' databases
     * @param clients the Keycloak clients with a secret of their own
     * @throws LaunchException when the file is gone or damaged although there is data that needs it
     */
    public static Secrets loadOrCreate(StateFolder folder, List<String> databases, List<String> clients) {
        List<String> keys = keys(databases, clients);
        Map<String, String> values = read(folder.secrets());
        if (values.keySet().containsAll(keys)) {
            return new Secrets(values);
        }
        if (Files.exists(folder.data())) {
            throw new LaunchException("The passwords and keys in " + folder.secrets()
                    + " are missing or damaged and the data here cannot be read without them:"
                    + " put the file back, or run ./dangbo reset to start with empty data.");
        }
        Map<String, String> made = new TreeMap<>();
        keys.forEach(key -> made.put(key, make(key)));
        AtomicFiles.write(
                folder.secrets(),
                made.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        return new Secrets(made);
    }

    /** One secret. */
    public String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no secret " + key);
        }
        return value;
    }

    private static List<String> keys(List<String> databases, List<String> clients) {
        return Stream.of(
                        Stream.of(
                                POSTGRES_SUPERUSER, KEYCLOAK_ADMIN, KEYCLOAK_DATABASE, CRYPTO_KEYS, CRYPTO_LOOKUP_KEY),
                        databases.stream().flatMap(name -> Stream.of(databaseOwner(name), databaseApp(name))),
                        clients.stream().map(Secrets::client))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException | MalformedInputException | IllegalArgumentException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (!properties.getProperty(name).isBlank()) {
                values.put(name, properties.getProperty(name));
            }
        }
        return values;
    }

    private static String make(String key) {
        return switch (key) {
            case CRYPTO_KEYS -> "k1:" + base64(random(32));
            case CRYPTO_LOOKUP_KEY -> base64(random(32));
            // Hexadecimal needs no quoting in SQL, JSON or a shell.
            default -> HexFormat.of().formatHex(random(24));
        };
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
