package vn.dangbo.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.dangbo.local.BuildFacts;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.process.ChildProcess;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.state.Secrets;
import vn.dangbo.local.state.StateFolder;

/**
 * The embedded PostgreSQL: zonky's binaries, started by ourselves. Zonky's own starter opens the database to everybody
 * on the machine (trust) and runs it as a daemon; here every role has a password from the first moment, and the server
 * is a child like the others, recorded and watched.
 */
public final class PostgresServer {
    public static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";
    /** The server's messages are searched for reasons, so they must not be translated. */
    static final Map<String, String> PLAIN_MESSAGES = Map.of("LC_ALL", "C");

    // A server that ends by itself says why in one of these lines.
    private static final Pattern FATAL = Pattern.compile("^.*(?:FATAL|PANIC): +|^postgres: ");

    private final StateFolder folder;
    private final ProcessRecords records;
    private final Secrets secrets;
    private final BuildFacts facts;
    private final int port;

    public PostgresServer(StateFolder folder, ProcessRecords records, Secrets secrets, BuildFacts facts, int port) {
        this.folder = folder;
        this.records = records;
        this.secrets = secrets;
        this.facts = facts;
        this.port = port;
    }

    /** Makes the data directory when there is none, and starts the server; {@link #connect} tells when it answers. */
    public ChildProcess start() {
        PostgresBinaries binaries = PostgresBinaries.prepare(folder, facts.postgresVersion());
        List<String> identity = RootIdentity.prefix(folder.home());
        new DataDirectory(folder, records, secrets, facts).prepare(binaries, identity);
        List<String> command = new ArrayList<>(identity);
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", folder.data().toString(), "-p", Integer.toString(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return ChildProcess.start(
                new ChildProcess.Spec(NAME, command, PLAIN_MESSAGES, folder.home(), folder.log(NAME)), records);
    }

    /**
     * Connects as superuser, waiting until the server accepts connections (after a kill it recovers first).
     *
     * @throws LaunchException when the server ends, refuses the password, or the limit passes
     */
    public Connection connect(ChildProcess server, Duration limit) {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secrets.get(Secrets.POSTGRES_SUPERUSER));
        login.setProperty("connectTimeout", "5");
        Instant end = Instant.now().plus(limit);
        while (true) {
            try {
                return DriverManager.getConnection(url(port, SUPERUSER), login);
            } catch (SQLException e) {
                if (!server.isAlive()) {
                    throw notStarting(server);
                }
                if (isRefused(e)) {
                    throw new LaunchException(
                            "The database in " + folder.data() + " does not accept the password in " + folder.secrets()
                                    + ": put the right file back, or run ./dangbo reset.",
                            e);
                }
                if (Instant.now().isAfter(end)) {
                    throw new LaunchException(
                            "PostgreSQL did not answer within " + limit.toSeconds() + " seconds: see " + server.log()
                                    + ".",
                            e);
                }
            }
            pause();
        }
    }

    /** The address of a database for a service. */
    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private LaunchException notStarting(ChildProcess server) {
        String reason = "";
        try {
            reason = Files.readAllLines(server.log()).stream()
                    .filter(line -> FATAL.matcher(line).find())
                    .reduce((earlier, later) -> later)
                    .map(line -> " (" + line.replaceFirst(FATAL.pattern(), "") + ")")
                    .orElse("");
        } catch (IOException e) {
            // The log's own address has to do.
        }
        return new LaunchException("PostgreSQL does not start on " + folder.data() + reason + ": see " + server.log()
                + "; if the data is damaged, put a backup back, or run ./dangbo reset to start with empty data.");
    }

    /** Sized for a small machine; everything else is PostgreSQL's default, durability included. */
    private static Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "128MB",
                "max_wal_size", "512MB",
                // An open transaction holds back the change feed's horizon.
                "idle_in_transaction_session_timeout", "60s",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "cluster_name", "dangbo");
    }

    private static boolean isRefused(SQLException e) {
        // Class 28: invalid authorisation. "57P03 starting up" and refused connections are worth waiting for.
        return e.getSQLState() != null && e.getSQLState().startsWith("28");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Waiting for PostgreSQL was interrupted.", e);
        }
    }
}
