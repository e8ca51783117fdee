package vn.dangbo.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.dangbo.local.state.StateFolder;

/** Ends everything a state folder has started, from its records alone: it does not matter who started it. */
public final class Stopper {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration DATABASE_GRACE = Duration.ofSeconds(30);
    private static final Duration KILL_GRACE = Duration.ofSeconds(10);
    private static final String DATABASE = "postgres";

    private final StateFolder folder;
    private final ProcessRecords records;

    public Stopper(StateFolder folder) {
        this.folder = folder;
        this.records = new ProcessRecords(folder);
    }

    /** Whether anything but a supervisor runs. */
    public boolean hasChildren() {
        return !children().isEmpty();
    }

    /**
     * Ends all children: first those that use the database, politely and together, then the database, so that its
     * next start needs no recovery.
     *
     * @return whether there was anything to end
     */
    public boolean stopChildren() {
        records.forbid();
        Map<String, ProcessIdentity> all = children();
        Map<String, ProcessIdentity> users = new HashMap<>(all);
        ProcessIdentity database = users.remove(DATABASE);
        end(users, ProcessHandle::destroy, GRACE);
        if (database != null) {
            Map<String, ProcessIdentity> last = Map.of(DATABASE, database);
            // SIGINT is PostgreSQL's fast shutdown (it ends sessions), SIGQUIT the immediate one.
            signal(last, "INT");
            if (!await(last, DATABASE_GRACE)) {
                signal(last, "QUIT");
                await(last, KILL_GRACE);
                end(last, ProcessHandle::destroyForcibly, KILL_GRACE);
            }
        }
        all.keySet().forEach(records::remove);
        return !all.isEmpty();
    }

    /** Asks the supervisor to stop, and ends it the hard way when it does not within a minute. */
    public void stopSupervisor() {
        records.running(ProcessRecords.SUPERVISOR).ifPresent(supervisor -> {
            Map<String, ProcessIdentity> one = Map.of(ProcessRecords.SUPERVISOR, supervisor);
            end(one, ProcessHandle::destroy, Duration.ofSeconds(60));
        });
        records.remove(ProcessRecords.SUPERVISOR);
    }

    private Map<String, ProcessIdentity> children() {
        Map<String, ProcessIdentity> found = records.running();
        found.remove(ProcessRecords.SUPERVISOR);
        if (!found.containsKey(DATABASE)) {
            postmaster().ifPresent(identity -> found.put(DATABASE, identity));
        }
        return found;
    }

    // The database's own record: number, data directory, start as seconds of the epoch.
    private Optional<ProcessIdentity> postmaster() {
        Path file = folder.data().resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
            return Optional.of(new ProcessIdentity(Long.parseLong(lines.get(0).trim()), "", "", started))
                    .filter(ProcessIdentity::isAlive);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void end(Map<String, ProcessIdentity> processes, Consumer<ProcessHandle> ask, Duration grace) {
        processes.values().forEach(identity -> identity.handle().ifPresent(ask));
        if (!await(processes, grace)) {
            processes.values().forEach(identity -> identity.handle().ifPresent(ProcessHandle::destroyForcibly));
            await(processes, KILL_GRACE);
        }
    }

    private static boolean await(Map<String, ProcessIdentity> processes, Duration limit) {
        Instant end = Instant.now().plus(limit);
        Predicate<ProcessIdentity> alive = ProcessIdentity::isAlive;
        while (processes.values().stream().anyMatch(alive)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    // Java itself sends SIGTERM and SIGKILL only.
    private static void signal(Map<String, ProcessIdentity> processes, String signal) {
        for (ProcessIdentity identity : processes.values()) {
            if (identity.isAlive()) {
                try {
                    new ProcessBuilder("sh", "-c", "kill -" + signal + " " + identity.pid())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                            .start()
                            .waitFor();
                } catch (IOException e) {
                    identity.handle().ifPresent(ProcessHandle::destroy);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
