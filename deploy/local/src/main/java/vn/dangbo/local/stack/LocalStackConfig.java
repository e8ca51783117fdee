package vn.dangbo.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import vn.dangbo.local.progress.Progress;

/**
 * How to start a stack.
 *
 * @param checkout the built checkout whose services are started
 * @param home the state folder, made when absent
 * @param portBase first of the seven ports; empty chooses one
 * @param loadDemo whether the demo is loaded when it is not there yet
 * @param restartDead whether a process that ends unexpectedly is started again
 * @param readyLimit how long each process may take to become ready
 * @param services what to start beside PostgreSQL and Keycloak
 * @param progress is told what happens
 */
public record LocalStackConfig(
        Path checkout,
        Path home,
        OptionalInt portBase,
        boolean loadDemo,
        boolean restartDead,
        Duration readyLimit,
        List<ServiceDefinition> services,
        Progress progress) {

    /** What {@code ./dangbo up} does: all services, the demo, restarts. */
    public static LocalStackConfig standard(Path checkout, Path home) {
        return new LocalStackConfig(
                checkout,
                home,
                OptionalInt.empty(),
                true,
                true,
                Duration.ofMinutes(4),
                ServiceDefinition.ALL,
                Progress.silent());
    }

    public LocalStackConfig withPortBase(OptionalInt base) {
        return new LocalStackConfig(checkout, home, base, loadDemo, restartDead, readyLimit, services, progress);
    }

    public LocalStackConfig withLoadDemo(boolean load) {
        return new LocalStackConfig(checkout, home, portBase, load, restartDead, readyLimit, services, progress);
    }

    public LocalStackConfig withRestartDead(boolean restart) {
        return new LocalStackConfig(checkout, home, portBase, loadDemo, restart, readyLimit, services, progress);
    }

    public LocalStackConfig withServices(List<ServiceDefinition> chosen) {
        return new LocalStackConfig(checkout, home, portBase, loadDemo, restartDead, readyLimit, chosen, progress);
    }

    public LocalStackConfig withProgress(Progress listener) {
        return new LocalStackConfig(checkout, home, portBase, loadDemo, restartDead, readyLimit, services, listener);
    }
}
