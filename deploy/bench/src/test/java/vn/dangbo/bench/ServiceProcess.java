package vn.dangbo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.dangbo.testkit.Ports;

/** A packaged service as a process of its own, on a free port. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String service;
    private final Process process;
    private final int port;
    private final Path log;

    private ServiceProcess(String service, Process process, int port, Path log) {
        this.service = service;
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param service its module
     * @param heapMegabytes all the heap it gets
     */
    static ServiceProcess start(String service, Map<String, String> settings, int heapMegabytes, Path folder)
            throws IOException, InterruptedException {
        var jar = Path.of("").toAbsolutePath().resolve("../../" + service + "/target/quarkus-app/quarkus-run.jar");
        int port = Ports.free();
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + folder,
                "-Dquarkus.http.port=" + port));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.normalize().toString()));
        var log = folder.resolve(service + ".log");
        var started = new ServiceProcess(
                service,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                port,
                log);
        started.awaitReady();
        return started;
    }

    /** Asks, and gives the whole answer. */
    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return HTTP.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a body, and gives the whole answer. */
    HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        var request = request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .GET();
    }

    HttpClient client() {
        return HTTP;
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                if (get("/q/health/ready", "").statusCode() == 200) {
                    return;
                }
            } catch (IOException notListening) {
                // asked again below
            }
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException(service + " does not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
