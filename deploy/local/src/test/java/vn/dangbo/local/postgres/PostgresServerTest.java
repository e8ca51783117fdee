package vn.dangbo.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.local.BuildFacts;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.process.ChildProcess;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.process.Stopper;
import vn.dangbo.local.state.AtomicFiles;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.Secrets;
import vn.dangbo.local.state.StateFolder;

class PostgresServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> DATABASES = List.of("org", "member");

    // One place for all tests, so that the programs are unpacked once.
    @TempDir
    private static Path home;

    private StateFolder folder;
    private ProcessRecords records;
    private Secrets secrets;
    private int port;

    @BeforeEach
    void prepare() throws Exception {
        folder = new StateFolder(home);
        folder.prepare();
        AtomicFiles.deleteTree(folder.data());
        AtomicFiles.deleteTree(folder.secrets());
        records = new ProcessRecords(folder);
        secrets = Secrets.loadOrCreate(folder, DATABASES, List.of());
        port = PortPlan.choose(OptionalInt.empty(), OptionalInt.empty(), PortPlan::isFree, said -> {})
                .port("postgres");
    }

    @AfterEach
    void stop() {
        new Stopper(folder).stopChildren();
    }

    @Test
    void startsStopsAndStartsAgainWithItsData() throws Exception {
        // A first start that was cut off in the middle of making the data directory.
        Files.createDirectories(folder.partial(folder.data()).resolve("base"));
        AtomicFiles.deleteTree(folder.postgres());
        Files.createDirectories(folder.partial(folder.postgres()).resolve("bin"));

        startAndSetUp();
        try (Connection owner = connect("org", DatabaseSetup.owner("org"), Secrets.databaseOwner("org"));
                Statement sql = owner.createStatement()) {
            sql.execute("CREATE TABLE kept (name text PRIMARY KEY)");
            sql.execute("INSERT INTO kept VALUES ('Đảng bộ thị xã')");
            sql.execute("GRANT SELECT ON kept TO org_app");
        }
        assertTrue(new Stopper(folder).stopChildren());
        assertFalse(Files.exists(folder.data().resolve("postmaster.pid")), "it was shut down, not killed");

        startAndSetUp();
        assertEquals(List.of("Đảng bộ thị xã"), asApp("SELECT name FROM kept"));
        assertFalse(Files.exists(folder.partial(folder.data())));
    }

    @Test
    void rolesHaveTheirDutiesAndNoMore() throws Exception {
        startAndSetUp();

        assertEquals(
                List.of("btree_gist", "pg_trgm", "plpgsql", "unaccent"),
                asApp("SELECT extname FROM pg_extension ORDER BY extname"));
        assertEquals(
                List.of("org_app:ff", "org_owner:ff"),
                asApp("SELECT rolname || ':' || left(rolsuper::text, 1) || left(rolbypassrls::text, 1)"
                        + " FROM pg_roles WHERE rolname LIKE 'org\\_%' ORDER BY rolname"));
        assertEquals(List.of("1min"), asApp("SHOW idle_in_transaction_session_timeout"));
        assertEquals(List.of("đảng"), asApp("SELECT lower('ĐẢNG')"));
        // The tests of the services run on the same letters.
        assertEquals(
                List.of("b C.UTF-8 C C.UTF-8 UTF8"),
                asApp("SELECT concat_ws(' ', datlocprovider, datlocale, datcollate, datctype,"
                        + " pg_encoding_to_char(encoding)) FROM pg_database WHERE datname = 'org'"));
        assertRefused("42501", () -> asApp("CREATE TABLE mine (id int)"));
        assertRefused("42501", () -> connect("member", DatabaseSetup.app("org"), Secrets.databaseApp("org")));
        assertRefused(
                "28P01",
                () -> DriverManager.getConnection(
                        PostgresServer.url(port, "org"), DatabaseSetup.app("org"), "guessed"));
        assertRefused(
                "28P01",
                () -> DriverManager.getConnection(PostgresServer.url(port, "postgres"), "postgres", "postgres"));
    }

    @Test
    void survivesBeingKilled() throws Exception {
        ChildProcess server = startAndSetUp();
        server.kill();
        server.onExit().join();

        startAndSetUp();
        assertEquals(List.of("1"), asApp("SELECT 1"));
    }

    @Test
    void dataThatIsNotWholeIsOneSentence() throws Exception {
        Files.createDirectories(folder.data());

        LaunchException refused = assertThrows(LaunchException.class, this::startAndSetUp);

        assertTrue(refused.getMessage().contains("./dangbo reset"), refused.getMessage());

        Files.writeString(folder.data().resolve("PG_VERSION"), "9\n");
        refused = assertThrows(LaunchException.class, this::startAndSetUp);
        assertTrue(refused.getMessage().contains("was made by PostgreSQL 9 and this is 18"), refused.getMessage());

        Files.writeString(folder.data().resolve("PG_VERSION"), "18\n");
        refused = assertThrows(LaunchException.class, this::startAndSetUp);
        assertTrue(refused.getMessage().startsWith("PostgreSQL does not start on "), refused.getMessage());
    }

    @Test
    void namesTheArchiveOfEachMachine() {
        assertEquals("/postgres-linux-x86_64.txz", PostgresBinaries.resource("linux", "amd64", false));
        assertEquals("/postgres-linux-x86_64-alpine_linux.txz", PostgresBinaries.resource("linux", "amd64", true));
        assertEquals("/postgres-linux-arm_64.txz", PostgresBinaries.resource("linux", "aarch64", false));
        assertEquals("/postgres-darwin-arm_64.txz", PostgresBinaries.resource("mac os x", "aarch64", false));
    }

    private ChildProcess startAndSetUp() throws SQLException {
        records.permit();
        PostgresServer server = new PostgresServer(folder, records, secrets, BuildFacts.load(), port);
        ChildProcess child = server.start();
        try (Connection superuser = server.connect(child, LIMIT)) {
            new DatabaseSetup(port, secrets).apply(superuser, DATABASES);
        }
        return child;
    }

    private Connection connect(String database, String user, String secret) throws SQLException {
        return DriverManager.getConnection(PostgresServer.url(port, database), user, secrets.get(secret));
    }

    private List<String> asApp(String query) throws SQLException {
        try (Connection app = connect("org", DatabaseSetup.app("org"), Secrets.databaseApp("org"));
                Statement sql = app.createStatement()) {
            List<String> values = new ArrayList<>();
            if (sql.execute(query)) {
                try (ResultSet rows = sql.getResultSet()) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
            }
            return values;
        }
    }

    private static void assertRefused(String state, Executable action) {
        assertEquals(state, assertThrows(SQLException.class, action).getSQLState());
    }
}
