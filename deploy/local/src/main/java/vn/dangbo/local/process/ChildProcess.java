package vn.dangbo.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.dangbo.local.LaunchException;

/** A started process with its record and its log. */
public final class ChildProcess {

    /**
     * What to start.
     *
     * @param name under which it is recorded and logged
     * @param command program and arguments
     * @param environment variables set for it, beside the inherited ones
     * @param directory where it works
     * @param log receives its output and its errors, appended
     */
    public record Spec(String name, List<String> command, Map<String, String> environment, Path directory, Path log) {}

    // Writes the record first, then asks for the permit, then turns into the program: the number stays the same.
    private static final String WRAPPER = """
            record=$1 permit=$2
            shift 2
            { echo $$; cat /proc/$$/stat /proc/sys/kernel/random/boot_id 2>/dev/null; } >"$record.part" || exit 125
            mv "$record.part" "$record" || exit 125
            [ -e "$permit" ] || exit 125
            exec "$@"
            """;

    // Settings of the user's shell that would reconfigure a child behind the launcher's back.
    private static final List<String> FOREIGN_PREFIXES = List.of("KC_", "QUARKUS_", "DANGBO_", "PG", "JAVA_OPTS");

    private final Spec spec;
    private final Process process;

    private ChildProcess(Spec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /** Starts a process in a session of its own, so that Ctrl-C on the terminal reaches the launcher only. */
    public static ChildProcess start(Spec spec, ProcessRecords records) {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(List.of("sh", "-c", WRAPPER, "sh"));
        command.add(records.file(spec.name()).toString());
        command.add(records.permitFile().toString());
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().keySet().removeIf(ChildProcess::isForeign);
        builder.environment().putAll(spec.environment());
        try {
            return new ChildProcess(spec, builder.start());
        } catch (IOException e) {
            throw new LaunchException(spec.name() + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** The prefix that puts a command into a session of its own, empty where the system has none. */
    public static List<String> ownSession() {
        return isOnPath("setsid") ? List.of("setsid") : List.of();
    }

    public String name() {
        return spec.name();
    }

    public Path log() {
        return spec.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process has ended. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
    }

    /**
     * Waits for a step that ends by itself.
     *
     * @throws LaunchException when it fails or takes longer
     */
    public void awaitSuccess(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new LaunchException(
                        name() + " did not finish within " + limit.toSeconds() + " seconds: see " + log() + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(name() + " was interrupted.", e);
        }
        if (process.exitValue() != 0) {
            throw ended();
        }
    }

    /** The sentence for a process that ended although it should not have. */
    public LaunchException ended() {
        return new LaunchException(name() + " ended (exit code " + process.exitValue() + "): see " + log() + ".");
    }

    private static boolean isForeign(String variable) {
        return FOREIGN_PREFIXES.stream().anyMatch(variable::startsWith);
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
