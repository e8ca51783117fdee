package vn.dangbo.local.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import vn.dangbo.demo.DemoFiles;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.demo.DemoLoader.LoadFile;
import vn.dangbo.local.keycloak.Tokens;
import vn.dangbo.local.stack.LocalStackConfig;
import vn.dangbo.local.stack.ServiceDefinition;
import vn.dangbo.local.state.AtomicFiles;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.StateFolder;

/** The demo on first start: its files are made and loaded through the import API of the running stack. */
public final class DemoLoad {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FEED_LIMIT = Duration.ofSeconds(120);

    /** Reaches all towns of the demo, and is not who hands the files in. */
    private static final String APPROVER = "org-head.trunguong";

    private final StateFolder folder;
    private final LocalStackConfig config;
    private final PortPlan ports;
    private final Tokens tokens;
    private final BooleanSupplier stopping;

    public DemoLoad(
            StateFolder folder, LocalStackConfig config, PortPlan ports, Tokens tokens, BooleanSupplier stopping) {
        this.folder = folder;
        this.config = config;
        this.ports = ports;
        this.tokens = tokens;
        this.stopping = stopping;
    }

    /** Loads what is not loaded yet; does nothing when the record says that all of it is. */
    public void run() {
        if (DemoRecord.read(folder).complete()) {
            return;
        }
        config.progress().say("  The demo is loaded through the import API:");
        ImportClient imports = new ImportClient(client(Tokens.DEMO_LOADER));
        Map<String, URI> followers = new TreeMap<>();
        config.services().stream()
                .filter(ServiceDefinition::followsOrganisations)
                .forEach(service -> followers.put(service.name(), address(service.name())));
        new DemoLoader(
                        folder,
                        imports,
                        new FeedFollowers(followers, FEED_LIMIT, stopping),
                        new Approvals(client(APPROVER)),
                        config.progress())
                .load(writeFiles());
    }

    private GatewayClient client(String account) {
        return new GatewayClient(address(ServiceDefinition.GATEWAY), () -> tokens.token(account), stopping, PATIENCE);
    }

    private List<LoadFile> writeFiles() {
        Path target = folder.demo();
        try {
            AtomicFiles.deleteTree(target);
            Files.createDirectories(target);
            List<LoadFile> files = new ArrayList<>();
            for (var file : DemoFiles.write(target)) {
                files.add(new LoadFile(file.kind(), file.path()));
            }
            return files;
        } catch (IOException e) {
            throw new LaunchException(
                    "The demo's files cannot be written to " + target + ": " + e.getMessage() + ".", e);
        }
    }

    private URI address(String service) {
        return URI.create("http://127.0.0.1:" + ports.port(service));
    }
}
