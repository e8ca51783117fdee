package vn.dangbo.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.process.ChildProcess;

/** Asks processes whether they are ready to work. */
public final class Readiness {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Readiness() {}

    /** Whether the address answers 200 now. */
    public static boolean isReady(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).GET().build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits until the address answers 200.
     *
     * @throws LaunchException when the process ends first, or the limit passes; both name its log
     */
    static void await(ChildProcess process, URI address, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!isReady(address)) {
            if (!process.isAlive()) {
                throw process.ended();
            }
            if (Instant.now().isAfter(end)) {
                throw new LaunchException(process.name() + " was not ready within " + limit.toSeconds()
                        + " seconds: see " + process.log() + ".");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchException("Waiting for " + process.name() + " was interrupted.", e);
            }
        }
    }
}
