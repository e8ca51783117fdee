package vn.dangbo.local.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.dangbo.local.keycloak.KeycloakServer;
import vn.dangbo.local.postgres.PostgresServer;
import vn.dangbo.local.process.ProcessIdentity;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.stack.Readiness;
import vn.dangbo.local.stack.ServiceDefinition;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.RunningStack;

/** Says what runs. */
@Command(name = "status", description = "Show each process; exits 0 when all are up and 3 when not.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_ALL_UP = 3;
    private static final String UP = "up";

    private final Context context;

    StatusCommand(Context context) {
        this.context = context;
    }

    private record Row(String name, String pid, String address, String state) {}

    @Override
    public Integer call() {
        Optional<RunningStack> stack =
                context.folder().exists() ? RunningStack.read(context.folder()) : Optional.empty();
        if (stack.isEmpty()) {
            context.out().println("Nothing is running here: start it with ./dangbo up.");
            return NOT_ALL_UP;
        }
        List<Row> rows = rows(stack.get().ports());
        for (Row row : rows) {
            context.out()
                    .println(String.format(Locale.ROOT, "%-20s %-9s %8s  %s", row.name, row.state, row.pid, row.address)
                            .stripTrailing());
        }
        boolean allUp = rows.stream().allMatch(row -> row.state.equals(UP));
        if (allUp && !stack.get().ready()) {
            context.out().println("The demo is still being loaded.");
            return NOT_ALL_UP;
        }
        return allUp ? 0 : NOT_ALL_UP;
    }

    private List<Row> rows(PortPlan ports) {
        Map<String, ProcessIdentity> running = new ProcessRecords(context.folder()).running();
        List<Row> rows = new ArrayList<>();
        rows.add(row(ProcessRecords.SUPERVISOR, running, "", Optional.empty()));
        rows.add(row(PostgresServer.NAME, running, "127.0.0.1:" + ports.port(PostgresServer.NAME), Optional.empty()));
        rows.add(row(
                KeycloakServer.NAME,
                running,
                KeycloakServer.url(ports),
                Optional.of("http://127.0.0.1:" + ports.port(KeycloakServer.MANAGEMENT) + "/health/ready")));
        for (ServiceDefinition service : ServiceDefinition.ALL) {
            String port = ":" + ports.port(service.name());
            rows.add(row(
                    service.name(),
                    running,
                    "http://localhost" + port,
                    Optional.of("http://127.0.0.1" + port + "/q/health/ready")));
        }
        return rows;
    }

    private static Row row(String name, Map<String, ProcessIdentity> running, String address, Optional<String> health) {
        ProcessIdentity identity = running.get(name);
        if (identity == null) {
            return new Row(name, "-", address, "down");
        }
        boolean ready = health.map(URI::create).map(Readiness::isReady).orElse(true);
        return new Row(name, Long.toString(identity.pid()), address, ready ? UP : "not ready");
    }
}
