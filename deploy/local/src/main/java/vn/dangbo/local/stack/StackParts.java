package vn.dangbo.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.dangbo.local.BuildFacts;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.keycloak.KeycloakServer;
import vn.dangbo.local.postgres.DatabaseSetup;
import vn.dangbo.local.postgres.PostgresServer;
import vn.dangbo.local.process.ChildProcess;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.Secrets;
import vn.dangbo.local.state.StateFolder;

/** The parts of a stack and the order in which they can start. */
final class StackParts {
    private final LocalStackConfig config;
    private final StateFolder folder;
    private final Secrets secrets;
    private final PortPlan ports;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;
    private final ServiceProcess services;

    StackParts(
            LocalStackConfig config,
            StateFolder folder,
            ProcessRecords records,
            Secrets secrets,
            BuildFacts facts,
            PortPlan ports) {
        this.config = config;
        this.folder = folder;
        this.secrets = secrets;
        this.ports = ports;
        this.postgres = new PostgresServer(folder, records, secrets, facts, ports.port(PostgresServer.NAME));
        this.keycloak = new KeycloakServer(folder, records, secrets, facts);
        this.services = new ServiceProcess(config, folder, records, secrets, ports);
    }

    /** Starts all parts: the services as soon as their database is there, whether or not Keycloak is. */
    void bringUp(ProcessSet processes) {
        config.services().forEach(services::checkBuilt);
        register(processes);
        try (StartSequence sequence = new StartSequence()) {
            CompletableFuture<Void> database = sequence.step(() -> processes.bringUp(PostgresServer.NAME), List.of());
            CompletableFuture<Void> prepared = sequence.step(this::prepareKeycloak, List.of());
            sequence.step(() -> processes.bringUp(KeycloakServer.NAME), List.of(database, prepared));
            for (ServiceDefinition service : config.services()) {
                sequence.step(() -> processes.bringUp(service.name()), List.of(database));
            }
            sequence.await();
        }
    }

    private void register(ProcessSet processes) {
        rotateLog(PostgresServer.NAME);
        rotateLog(KeycloakServer.NAME);
        processes.add(new ManagedProcess(PostgresServer.NAME, postgres::start, this::awaitDatabase));
        URI keycloakHealth = URI.create("http://127.0.0.1:" + ports.port(KeycloakServer.MANAGEMENT) + "/health/ready");
        List<String> clients = StackSecrets.clients(ServiceDefinition.ALL);
        processes.add(new ManagedProcess(
                KeycloakServer.NAME, () -> keycloak.start(ports, clients), child -> await(child, keycloakHealth)));
        for (ServiceDefinition service : config.services()) {
            rotateLog(service.name());
            URI health = URI.create("http://127.0.0.1:" + ports.port(service.name()) + "/q/health/ready");
            processes.add(
                    new ManagedProcess(service.name(), () -> services.start(service), child -> await(child, health)));
        }
    }

    private void await(ChildProcess child, URI health) {
        Readiness.await(child, health, config.readyLimit());
    }

    private void awaitDatabase(ChildProcess server) {
        try (Connection superuser = postgres.connect(server, config.readyLimit())) {
            List<String> databases = StackSecrets.databases(config.services());
            new DatabaseSetup(ports.port(PostgresServer.NAME), secrets).apply(superuser, databases);
        } catch (SQLException e) {
            throw new LaunchException("The connection to PostgreSQL broke: see " + server.log() + ".", e);
        }
    }

    private void prepareKeycloak() {
        if (!keycloak.isPrepared()) {
            config.progress().say("  Keycloak is unpacked and built, once; this takes about a minute.");
            keycloak.prepare();
        }
    }

    /** Keeps the log of the start before, and only that. */
    private void rotateLog(String name) {
        Path log = folder.log(name);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LaunchException("The log " + log + " cannot be replaced: " + e.getMessage() + ".", e);
        }
    }
}
