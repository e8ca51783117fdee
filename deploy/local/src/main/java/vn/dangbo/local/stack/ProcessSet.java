package vn.dangbo.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.process.ChildProcess;
import vn.dangbo.local.progress.Progress;
import vn.dangbo.local.state.LauncherLog;

/** The stack's processes: starts them, watches them and, when wanted, brings back one that ended by itself. */
final class ProcessSet {
    private static final int MOST_RESTARTS = 3;
    private static final Duration RESTART_WINDOW = Duration.ofMinutes(10);

    private final Map<String, ManagedProcess> managed = new ConcurrentHashMap<>();
    private final Map<String, ChildProcess> running = new ConcurrentHashMap<>();
    private final Map<String, Deque<Instant>> restarts = new ConcurrentHashMap<>();
    private final boolean restartDead;
    private final BooleanSupplier stopping;
    private final Progress progress;
    private final LauncherLog log;

    ProcessSet(boolean restartDead, BooleanSupplier stopping, Progress progress, LauncherLog log) {
        this.restartDead = restartDead;
        this.stopping = stopping;
        this.progress = progress;
        this.log = log;
    }

    void add(ManagedProcess process) {
        managed.put(process.name(), process);
    }

    /** Starts a process, waits until it is ready, and watches it from then on. */
    ChildProcess bringUp(String name) {
        ManagedProcess process = managed.get(name);
        if (process == null) {
            throw new IllegalArgumentException("no process " + name);
        }
        Instant begun = Instant.now();
        ChildProcess child = process.starter().get();
        running.put(name, child);
        process.awaitReady().accept(child);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        progress.say(String.format(Locale.ROOT, "  %-20s ready after %5.1f s", name, seconds));
        child.onExit().thenRun(() -> ended(name, child));
        return child;
    }

    /** Ends a process at once and leaves it so. */
    void kill(String name) {
        ChildProcess child = running.remove(name);
        if (child == null) {
            throw new IllegalArgumentException("no running process " + name);
        }
        child.kill();
        child.onExit().join();
    }

    /** Ends all of them at once and leaves them so. */
    void killAll() {
        running.forEach((name, child) -> {
            running.remove(name, child);
            child.kill();
        });
    }

    /** Whether the process has been started here and still runs. */
    boolean isAlive(String name) {
        ChildProcess child = running.get(name);
        return child != null && child.isAlive();
    }

    private void ended(String name, ChildProcess child) {
        // A process that was killed on purpose or replaced is no longer the one in the map.
        if (stopping.getAsBoolean() || !running.remove(name, child)) {
            return;
        }
        String sentence = child.ended().getMessage();
        if (!restartDead) {
            tell(sentence);
        } else if (mayRestart(name)) {
            tell(sentence + " It is started again.");
            bringBack(name);
        } else {
            tell(sentence + " It had been started again " + MOST_RESTARTS + " times within "
                    + RESTART_WINDOW.toMinutes() + " minutes, so it stays down.");
        }
    }

    // The log too: in the background nobody listens any more.
    private void tell(String sentence) {
        log.line(sentence);
        progress.say(sentence);
    }

    private void bringBack(String name) {
        try {
            bringUp(name);
        } catch (LaunchException e) {
            if (!stopping.getAsBoolean()) {
                tell(e.getMessage());
                ChildProcess failed = running.get(name);
                if (failed != null && !failed.isAlive()) {
                    ended(name, failed);
                }
            }
        }
    }

    private boolean mayRestart(String name) {
        Deque<Instant> times = restarts.computeIfAbsent(name, key -> new ArrayDeque<>());
        synchronized (times) {
            Instant now = Instant.now();
            times.removeIf(time -> time.isBefore(now.minus(RESTART_WINDOW)));
            times.add(now);
            return times.size() <= MOST_RESTARTS;
        }
    }
}
