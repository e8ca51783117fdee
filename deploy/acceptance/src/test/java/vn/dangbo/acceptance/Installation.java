package vn.dangbo.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * One installation as a user has it: the packaged processes and a real Keycloak in a folder of its own, driven by the
 * commands of {@code ./dangbo}.
 *
 * <p>Its first start is cut off in the middle of the demo load on purpose, so that every figure that the suite asks for
 * has come through an interruption.
 */
final class Installation implements AutoCloseable {

    /** Away from the default ports, and from those that a developer's own installation would take. */
    private static final int[] BASES = {23100, 24100, 25100, 26100};

    private static final long START_MINUTES = 12;

    private final Path checkout = Path.of("").toAbsolutePath().getParent().getParent();
    private final Path home;
    private final int base;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** What a command said, and its exit code. */
    record Outcome(int code, String output) {}

    private Installation(Path home, int base) {
        this.home = home;
        this.base = base;
    }

    static Installation start() {
        try {
            var installation = new Installation(Files.createTempDirectory("dangbo-acceptance"), freeBase());
            installation.startInterrupted();
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port(int offset) {
        return base + offset;
    }

    Path home() {
        return home;
    }

    /** A request through the gateway by an account of the demo; null for nobody. */
    RequestSpecification as(String account) {
        var request = RestAssured.given().baseUri("http://localhost").port(base);
        return account == null ? request : request.auth().oauth2(token(account));
    }

    String token(String account) {
        return tokens.computeIfAbsent(account, name -> {
            var outcome = run("token", name);
            assertEquals(0, outcome.code(), outcome.output());
            return outcome.output().strip();
        });
    }

    /** Runs a command of {@code ./dangbo} to its end. */
    Outcome run(String... arguments) {
        try {
            var process = launch(arguments);
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(START_MINUTES, TimeUnit.MINUTES), "still running: " + List.of(arguments));
            return new Outcome(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Process ids of everything that belongs to this installation. */
    List<Long> processes() {
        return ProcessHandle.allProcesses()
                .filter(p -> p.pid() != ProcessHandle.current().pid())
                .filter(p -> commandLine(p.pid()).contains(home.toString())
                        || environment(p.pid()).contains(home.toString()))
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The process that runs the jar of a module. */
    long processOf(String module) {
        return ProcessHandle.allProcesses()
                .filter(p -> commandLine(p.pid()).contains(module + "/target/quarkus-app"))
                .filter(p -> environment(p.pid()).contains(home.toString()))
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        var outcome = run("down");
        assertEquals(0, outcome.code(), outcome.output());
        assertEquals(List.of(), processes(), "nothing is left running");
        try (var files = Files.walk(home)) {
            for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startInterrupted() {
        try {
            var first = launch("up", "--detach", "--port-base", String.valueOf(base));
            awaitDemoLoad(first);
            var down = run("down");
            assertEquals(0, down.code(), down.output());
            assertTrue(first.waitFor(1, TimeUnit.MINUTES), "the start that was cut off has ended");
            assertEquals(List.of(), processes(), "nothing is left running after down");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        var second = run("up", "--detach");
        assertEquals(0, second.code(), second.output());
    }

    /** Returns when members are being loaded: the gateway has taken the file, and rows of it are written. */
    private void awaitDemoLoad(Process start) throws IOException, InterruptedException {
        var log = home.resolve("logs/gateway.log");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_MINUTES);
        while (!(Files.exists(log) && Files.readString(log).contains("POST /api/v1/imports/members"))) {
            assertTrue(System.nanoTime() < end, "the demo load does not begin");
            if (!start.isAlive()) {
                var output = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                throw new AssertionError("the start ended before the members were loaded: " + output);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.MILLISECONDS.sleep(300);
    }

    /** What the script does once everything is built; the build that runs this suite has built it. */
    private Process launch(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Ddangbo.checkout=" + checkout,
                "-Ddangbo.terminal=false",
                "-jar",
                checkout.resolve("deploy/local/target/local.jar").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(!arguments[0].equals("token"));
        builder.environment().put("DANGBO_HOME", home.toString());
        return builder.start();
    }

    private static int freeBase() {
        for (int candidate : BASES) {
            if (java.util.stream.IntStream.rangeClosed(candidate, candidate + 6).allMatch(Installation::isFree)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no free ports for the acceptance suite");
    }

    private static boolean isFree(int port) {
        try (var socket = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static String commandLine(long pid) {
        return proc(pid, "cmdline");
    }

    private static String environment(long pid) {
        return proc(pid, "environ");
    }

    private static String proc(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
