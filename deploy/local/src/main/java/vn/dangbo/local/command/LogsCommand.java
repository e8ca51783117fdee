package vn.dangbo.local.command;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.keycloak.KeycloakServer;
import vn.dangbo.local.postgres.PostgresServer;
import vn.dangbo.local.progress.LineTail;
import vn.dangbo.local.stack.ServiceDefinition;
import vn.dangbo.local.state.LauncherLog;

/** Shows logs. */
@Command(name = "logs", description = "Show the last lines of a process's log, or of all.")
final class LogsCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROCESS", description = "For example member-service.")
    private String process;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is added.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "100",
            description = "How many lines of each log to begin with (default 100).")
    private int lines;

    LogsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (lines < 1) {
            throw new LaunchException("-n must be at least 1, not " + lines + ".");
        }
        Map<String, LineTail> tails = new LinkedHashMap<>();
        for (String name : chosen()) {
            tails.put(
                    name,
                    new LineTail(
                            context.folder().log(name),
                            LineTail.startOfLast(context.folder().log(name), lines)));
        }
        String shown = "";
        do {
            for (Map.Entry<String, LineTail> tail : tails.entrySet()) {
                for (List<String> more = tail.getValue().next();
                        !more.isEmpty();
                        more = tail.getValue().next()) {
                    shown = show(tail.getKey(), more, shown);
                }
            }
            if (follow) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
        } while (follow);
        return 0;
    }

    private String show(String name, List<String> more, String shown) {
        if (process == null && !name.equals(shown)) {
            context.out().println("==> " + name + " <==");
        }
        more.forEach(context.out()::println);
        return name;
    }

    private List<String> chosen() {
        List<String> known = new ArrayList<>(List.of(LauncherLog.NAME, PostgresServer.NAME, KeycloakServer.NAME));
        Stream<String> services = ServiceDefinition.ALL.stream().map(ServiceDefinition::name);
        services.forEach(known::add);
        if (process == null) {
            return known;
        }
        if (!known.contains(process)) {
            throw new LaunchException(
                    "There is no process " + process + ": there are " + String.join(", ", known) + ".");
        }
        if (!follow && Files.notExists(context.folder().log(process))) {
            throw new LaunchException(process + " has no log yet.");
        }
        return List.of(process);
    }
}
