package vn.dangbo.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dangbo.local.BuildFacts;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.postgres.PostgresServer;
import vn.dangbo.local.process.ChildProcess;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.state.Archives;
import vn.dangbo.local.state.AtomicFiles;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.Secrets;
import vn.dangbo.local.state.StateFolder;

/**
 * The Keycloak server. Its Java process is started directly, with what {@code bin/kc.sh} would pass: the script stays
 * between the launcher and the server, and killing it would leave the server behind.
 */
public final class KeycloakServer {
    public static final String NAME = "keycloak";
    public static final String MANAGEMENT = "keycloak-management";
    public static final String ADMIN = "admin";

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    /** Options fixed when the server is built; another list means another build. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.security.egd=file:/dev/urandom",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private final StateFolder folder;
    private final ProcessRecords records;
    private final Secrets secrets;
    private final BuildFacts facts;

    public KeycloakServer(StateFolder folder, ProcessRecords records, Secrets secrets, BuildFacts facts) {
        this.folder = folder;
        this.records = records;
        this.secrets = secrets;
        this.facts = facts;
    }

    /** Whether the server has been unpacked and built by an earlier start. */
    public boolean isPrepared() {
        try {
            return Files.exists(mark()) && Files.readString(mark()).equals(buildId());
        } catch (IOException e) {
            return false;
        }
    }

    /** Unpacks and builds the server; a build that was cut off is thrown away and done again from the archive. */
    public void prepare() {
        if (isPrepared()) {
            return;
        }
        Path archive = facts.keycloakArchive();
        if (!Files.isReadable(archive)) {
            throw new LaunchException("Keycloak's archive " + archive
                    + " is missing or cannot be read: run ./mvnw -DskipTests package as this user, then start again.");
        }
        Path part = folder.partial(folder.keycloak());
        try {
            AtomicFiles.deleteTree(folder.keycloak());
            AtomicFiles.deleteTree(part);
            Files.createDirectory(part);
            Archives.unpackZip(archive, part);
            AtomicFiles.rename(part, folder.keycloak());
        } catch (IOException e) {
            throw new LaunchException(
                    "Keycloak cannot be unpacked into " + folder.keycloak() + ": " + e.getMessage() + ".", e);
        }
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        start("keycloak-build", arguments, Map.of()).awaitSuccess(BUILD_LIMIT);
        records.remove("keycloak-build");
        AtomicFiles.write(mark(), buildId());
    }

    /**
     * Starts the prepared server. The realm is imported when the database has none of that name.
     *
     * @param clients the Keycloak clients whose secrets the realm's file takes from the environment
     */
    public ChildProcess start(PortPlan ports, List<String> clients) {
        placeRealm();
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                // One server: the default looks for others on the network.
                "--cache=local",
                "--db-url=" + PostgresServer.url(ports.port(PostgresServer.NAME), "keycloak"),
                "--db-username=keycloak",
                "--db-pool-max-size=15",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.port(NAME),
                "--http-management-port=" + ports.port(MANAGEMENT),
                "--hostname=" + url(ports),
                "--log-level=info,io.smallrye.health:error");
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_PASSWORD", secrets.get(Secrets.KEYCLOAK_DATABASE));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.KEYCLOAK_ADMIN));
        clients.forEach(client -> environment.put(secretVariable(client), secrets.get(Secrets.client(client))));
        return start(NAME, arguments, environment);
    }

    /** Keycloak's address, which is also the beginning of every token's issuer. */
    public static String url(PortPlan ports) {
        return "http://localhost:" + ports.port(NAME);
    }

    /** The variable from which the realm's file takes a client's secret. */
    static String secretVariable(String clientId) {
        return "DANGBO_" + clientId.replace('-', '_').toUpperCase(Locale.ROOT) + "_SECRET";
    }

    private ChildProcess start(String name, List<String> arguments, Map<String, String> environment) {
        Path home = folder.keycloak();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-Djava.io.tmpdir=" + folder.freshTemporary(name));
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return ChildProcess.start(new ChildProcess.Spec(name, command, environment, home, folder.log(NAME)), records);
    }

    private void placeRealm() {
        Path target = folder.keycloak().resolve("data/import/realm.json");
        try (InputStream realm = DemoRealm.open()) {
            Files.createDirectories(target.getParent());
            Files.copy(realm, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LaunchException("The realm cannot be written to " + target + ": " + e.getMessage() + ".", e);
        }
    }

    private Path mark() {
        return folder.keycloak().resolve("dangbo-built");
    }

    private String buildId() {
        return facts.keycloakVersion() + " " + String.join(" ", BUILD_OPTIONS);
    }
}
