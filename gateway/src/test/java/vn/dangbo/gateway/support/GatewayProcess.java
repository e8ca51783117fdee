package vn.dangbo.gateway.support;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged gateway as a process of its own, configured as a site does it. */
public final class GatewayProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Starts it with these environment variables and 64 MB of heap. */
    public GatewayProcess(Map<String, String> environment) throws IOException {
        int port = Ports.free();
        address = URI.create("http://127.0.0.1:" + port);
        log = Files.createTempFile("gateway", ".log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DANGBO_") || name.startsWith("QUARKUS_"));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Where it listens. */
    public URI address() {
        return address;
    }

    /** Waits until this page is answered with this status. */
    public HttpResponse<String> await(String path, int status) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        do {
            try {
                HttpResponse<String> answer = get(path);
                if (answer.statusCode() == status) {
                    return answer;
                }
            } catch (ConnectException notYet) {
                // Not listening yet: asked again below, as long as it runs.
            }
        } while (stillRuns() && Instant.now().isBefore(end));
        throw new IOException(path + " was not answered with " + status + ":\n" + log());
    }

    /** Waits until its log has this text; gives the log. */
    public String awaitLog(String text) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        boolean more = true;
        while (more && Instant.now().isBefore(end)) {
            // What an ended process has written last is in the log that is read after its end.
            more = stillRuns();
            if (log().contains(text)) {
                return log();
            }
        }
        throw new IOException("The log does not say: " + text + "\n" + log());
    }

    /** Waits a moment for its end, which is answered at once. */
    private boolean stillRuns() throws InterruptedException {
        return !process.waitFor(50, TimeUnit.MILLISECONDS);
    }

    /** Asks for a page; headers come as name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The client. */
    public HttpClient client() {
        return client;
    }

    /** Waits until it has ended by itself; gives its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The gateway is still running");
        }
        return process.exitValue();
    }

    /** Everything it has written. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(log);
    }
}
