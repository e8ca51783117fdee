package vn.dangbo.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.Main;
import vn.dangbo.local.process.ChildProcess;
import vn.dangbo.local.process.Stopper;
import vn.dangbo.local.progress.EventFile;
import vn.dangbo.local.progress.LineTail;
import vn.dangbo.local.stack.LocalStackConfig;
import vn.dangbo.local.state.AtomicFiles;
import vn.dangbo.local.state.JsonFile;
import vn.dangbo.local.state.LauncherLog;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.RunningStack;

/** Starts the supervisor as a process of its own session and shows what it reports until everything is up. */
final class DetachedStart {
    private final Context context;
    private final LocalStackConfig config;
    private final Path events;

    DetachedStart(Context context, LocalStackConfig config) {
        this.context = context;
        this.config = config;
        // One file per start: a second start must not be mistaken for this one.
        this.events = context.folder()
                .run()
                .resolve("start-" + ProcessHandle.current().pid() + ".events");
    }

    /**
     * Returns the ports of the stack that is up.
     *
     * @throws LaunchException with the supervisor's own sentence when it failed
     */
    PortPlan run() {
        AtomicFiles.deleteTree(events);
        Process supervisor = spawn();
        AtomicBoolean settled = new AtomicBoolean();
        // Ctrl-C while waiting means: not after all.
        Thread giveUp = new Thread(() -> {
            if (!settled.get()) {
                supervisor.destroy();
                Stopper stopper = new Stopper(context.folder());
                stopper.stopSupervisor();
                stopper.stopChildren();
                AtomicFiles.deleteTree(events);
            }
        });
        Runtime.getRuntime().addShutdownHook(giveUp);
        try {
            follow(supervisor);
            return RunningStack.read(context.folder())
                    .map(RunningStack::ports)
                    .orElseThrow(() -> new LaunchException("The start was stopped before it was done."));
        } finally {
            settled.set(true);
            AtomicFiles.deleteTree(events);
        }
    }

    private Process spawn() {
        List<String> command = new ArrayList<>(ChildProcess.ownSession());
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-D" + Context.CHECKOUT_PROPERTY + "=" + config.checkout());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("supervise", "--events", events.toString()));
        config.portBase().ifPresent(base -> command.addAll(List.of("--port-base", Integer.toString(base))));
        if (!config.loadDemo()) {
            command.add("--no-demo");
        }
        Path log = new LauncherLog(context.folder()).file();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(context.folder().home().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put(Context.HOME_VARIABLE, context.folder().home().toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new LaunchException("The supervisor cannot be started: " + e.getMessage() + ".", e);
        }
    }

    private void follow(Process supervisor) {
        LineTail tail = new LineTail(events, 0);
        while (true) {
            // Asked before reading: what a process wrote before it ended is read after.
            boolean alive = supervisor.isAlive();
            for (String line : tail.next()) {
                if (show(line)) {
                    return;
                }
            }
            if (!alive) {
                throw new LaunchException("The start was stopped before it was done: see "
                        + new LauncherLog(context.folder()).file() + ".");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchException("Waiting was interrupted.", e);
            }
        }
    }

    private boolean show(String line) {
        EventFile.Event event;
        try {
            event = JsonFile.MAPPER.readValue(line, EventFile.Event.class);
        } catch (JsonProcessingException e) {
            return false;
        }
        switch (event.kind()) {
            case SAY -> config.progress().say(event.text());
            case BAR -> config.progress().bar(event.text(), event.done(), event.total());
            case FAILED -> throw new LaunchException(event.text());
            case READY -> {
                return true;
            }
        }
        return false;
    }
}
