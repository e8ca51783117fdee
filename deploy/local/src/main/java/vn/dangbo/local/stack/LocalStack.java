package vn.dangbo.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.dangbo.local.BuildFacts;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.demo.DemoLoad;
import vn.dangbo.local.keycloak.KeycloakServer;
import vn.dangbo.local.keycloak.Tokens;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.process.Stopper;
import vn.dangbo.local.state.LauncherLog;
import vn.dangbo.local.state.LauncherState;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.RunningStack;
import vn.dangbo.local.state.Secrets;
import vn.dangbo.local.state.StackLock;
import vn.dangbo.local.state.StateFolder;

/**
 * A running Dangbo on this machine: PostgreSQL, Keycloak and the services as real processes, started and stopped as one.
 * One state folder holds at most one running stack.
 */
public final class LocalStack implements AutoCloseable {
    private final LocalStackConfig config;
    private final StateFolder folder;
    private final ProcessRecords records;
    private final LauncherLog log;
    private final StackLock lock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private PortPlan ports;
    private Secrets secrets;
    private ProcessSet processes;

    private LocalStack(LocalStackConfig config, StateFolder folder, StackLock lock) {
        this.config = config;
        this.folder = folder;
        this.lock = lock;
        this.records = new ProcessRecords(folder);
        this.log = new LauncherLog(folder);
    }

    /**
     * Starts everything and returns when it is ready to use, the demo loaded.
     *
     * @throws LaunchException when anything fails; whatever had been started is stopped again
     */
    public static LocalStack start(LocalStackConfig config) {
        StateFolder folder = new StateFolder(config.home());
        folder.prepare();
        StackLock lock = StackLock.tryTake(folder)
                .orElseThrow(() -> new LaunchException("Another start already works on " + folder.home()
                        + ": see ./dangbo status, or end it with ./dangbo down."));
        LocalStack stack = new LocalStack(config, folder, lock);
        try {
            Runtime.getRuntime().addShutdownHook(stack.hook);
            stack.startAll();
            return stack;
        } catch (RuntimeException | Error e) {
            boolean wanted = stack.isStopping();
            stack.log.failure(wanted ? "The start was stopped." : "The start failed.", e);
            stack.stop();
            if (wanted) {
                throw new LaunchException("The start was stopped before it was done.", e);
            }
            throw e;
        }
    }

    /** The gateway's address, without a path. */
    public URI gateway() {
        return address(ServiceDefinition.GATEWAY);
    }

    /** The address of a process, by its name. */
    public URI address(String name) {
        return URI.create("http://127.0.0.1:" + ports.port(name));
    }

    public PortPlan ports() {
        return ports;
    }

    /** The folder with the logs, one file per process. */
    public Path logs() {
        return folder.logs();
    }

    /** A fresh access token of a demo account or client. */
    public String token(String account) {
        return new Tokens(KeycloakServer.url(ports), secrets).token(account);
    }

    /** Ends one process as {@code kill -9} does; it stays down until {@link #restart}. */
    public void kill(String name) {
        processes.kill(name);
    }

    /** Starts a process again that is down, and returns when it is ready. */
    public void restart(String name) {
        if (processes.isAlive(name)) {
            throw new IllegalStateException(name + " is running");
        }
        processes.bringUp(name);
    }

    /** Stops everything; returns when nothing is left. Calling it again, or from several threads, is fine. */
    public void stop() {
        if (stopping.compareAndSet(false, true)) {
            try {
                Stopper stopper = new Stopper(folder);
                if (stopper.hasChildren()) {
                    config.progress().say("Everything is being stopped.");
                }
                stopper.stopChildren();
                RunningStack.remove(folder);
                records.remove(ProcessRecords.SUPERVISOR);
            } finally {
                lock.close();
                removeHook();
                stopped.countDown();
            }
        }
        awaitStop();
    }

    /** Returns when the stack has been stopped. */
    public void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the stack is being stopped or has been. */
    public boolean isStopping() {
        return stopping.get();
    }

    @Override
    public void close() {
        stop();
    }

    private void startAll() {
        records.recordSupervisor();
        if (new Stopper(folder).stopChildren()) {
            config.progress().say("An earlier start was cut off; what it had left running is stopped.");
        }
        secrets = StackSecrets.of(folder, config.services());
        ports = PortPlan.choose(
                config.portBase(), LauncherState.portBase(folder), PortPlan::isFree, config.progress()::say);
        LauncherState.remember(folder, ports.base());
        new RunningStack(ports.base(), false).write(folder);
        records.permit();
        processes = new ProcessSet(config.restartDead(), stopping::get, config.progress(), log);
        StackParts parts = new StackParts(config, folder, records, secrets, BuildFacts.load(), ports);
        parts.bringUp(processes);
        if (config.loadDemo()) {
            new DemoLoad(folder, config, ports, new Tokens(KeycloakServer.url(ports), secrets), stopping::get).run();
        }
        new RunningStack(ports.base(), true).write(folder);
        new FolderWatch(records, stopping::get).start(() -> {
            config.progress().say("The state folder " + folder.home() + " was deleted.");
            processes.killAll();
            stop();
        });
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The machine is shutting down: that is why the stack stops.
        }
    }
}
