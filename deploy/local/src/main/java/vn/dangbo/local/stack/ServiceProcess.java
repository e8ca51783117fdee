package vn.dangbo.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.keycloak.DemoRealm;
import vn.dangbo.local.keycloak.KeycloakServer;
import vn.dangbo.local.postgres.DatabaseSetup;
import vn.dangbo.local.postgres.PostgresServer;
import vn.dangbo.local.process.ChildProcess;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.state.HandOverKeys;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.Secrets;
import vn.dangbo.local.state.StateFolder;

/** Starts a service as a Java process of its own and gives it its configuration by environment variables. */
final class ServiceProcess {
    private static final List<String> JVM_OPTIONS = List.of(
            // Several small heaps on one machine: one collector thread each.
            "-XX:+UseSerialGC", "-Xms32m", "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

    private final LocalStackConfig config;
    private final StateFolder folder;
    private final ProcessRecords records;
    private final Secrets secrets;
    private final PortPlan ports;

    ServiceProcess(
            LocalStackConfig config, StateFolder folder, ProcessRecords records, Secrets secrets, PortPlan ports) {
        this.config = config;
        this.folder = folder;
        this.records = records;
        this.secrets = secrets;
        this.ports = ports;
    }

    /** Says in time that a service cannot be started. */
    void checkBuilt(ServiceDefinition service) {
        Path jar = service.jar(config.checkout());
        if (!Files.isReadable(jar)) {
            throw new LaunchException(
                    service.name() + " is not built (" + jar + " is missing): run ./mvnw -DskipTests package.");
        }
    }

    ChildProcess start(ServiceDefinition service) {
        Path jar = service.jar(config.checkout());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-Xmx" + service.heapMegabytes() + "m");
        command.add("-Djava.io.tmpdir=" + folder.freshTemporary(service.name()));
        command.addAll(List.of("-jar", jar.toString()));
        return ChildProcess.start(
                new ChildProcess.Spec(
                        service.name(), command, environment(service), folder.home(), folder.log(service.name())),
                records);
    }

    private Map<String, String> environment(ServiceDefinition service) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.port(service.name())));
        variables.put("DANGBO_ENVIRONMENT", "demo");
        variables.put("DANGBO_OIDC_URL", KeycloakServer.url(ports) + "/realms/" + DemoRealm.NAME);
        for (ServiceDefinition other : config.services()) {
            String variable = "DANGBO_" + other.name().replace('-', '_').toUpperCase(Locale.ROOT) + "_URL";
            variables.put(variable, "http://127.0.0.1:" + ports.port(other.name()));
        }
        service.database().ifPresent(database -> addData(variables, service, database));
        return variables;
    }

    private void addData(Map<String, String> variables, ServiceDefinition service, String database) {
        variables.put("DANGBO_DB_URL", PostgresServer.url(ports.port(PostgresServer.NAME), database));
        variables.put("DANGBO_DB_OWNER_USER", DatabaseSetup.owner(database));
        variables.put("DANGBO_DB_OWNER_PASSWORD", secrets.get(Secrets.databaseOwner(database)));
        variables.put("DANGBO_DB_APP_USER", DatabaseSetup.app(database));
        variables.put("DANGBO_DB_APP_PASSWORD", secrets.get(Secrets.databaseApp(database)));
        variables.put("DANGBO_CLIENT_ID", service.name());
        variables.put("DANGBO_CLIENT_SECRET", secrets.get(Secrets.client(service.name())));
        variables.put("DANGBO_CRYPTO_KEYS", secrets.get(Secrets.CRYPTO_KEYS));
        variables.put("DANGBO_CRYPTO_LOOKUP_KEY", secrets.get(Secrets.CRYPTO_LOOKUP_KEY));
        variables.put("DANGBO_IMPORTS_DIRECTORY", importsDirectory(service).toString());
        HandOverKeys handOver = HandOverKeys.loadOrCreate(folder);
        variables.put("DANGBO_HAND_OVER_DEPLOYMENT", handOver.deployment());
        variables.put("DANGBO_HAND_OVER_KEYS", handOver.file().toString());
        variables.put(
                "DANGBO_ATTACHMENTS_DIRECTORY",
                folder.attachments().resolve(service.name()).toString());
    }

    private Path importsDirectory(ServiceDefinition service) {
        Path directory = folder.imports().resolve(service.name());
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new LaunchException("The folder " + directory + " cannot be made: " + e.getMessage() + ".", e);
        }
    }
}
