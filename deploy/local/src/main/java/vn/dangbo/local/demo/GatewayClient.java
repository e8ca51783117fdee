package vn.dangbo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.JsonFile;

/** Speaks to the gateway as one account: fetches tokens when they have run out, waits while a part is starting again. */
final class GatewayClient {
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final Supplier<String> tokens;
    private final BooleanSupplier stopping;
    private final Duration patience;
    private String token;

    /**
     * A client of one gateway.
     *
     * @param tokens gives a fresh access token
     * @param stopping tells when to give up
     * @param patience how long a part that does not answer (it may be starting again) is waited for
     */
    GatewayClient(URI gateway, Supplier<String> tokens, BooleanSupplier stopping, Duration patience) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.stopping = stopping;
        this.patience = patience;
    }

    /** The address of a path. */
    URI resolve(String path) {
        return gateway.resolve(path);
    }

    /** Sends, again and again while nobody answers. */
    HttpResponse<String> send(String what, Supplier<HttpRequest.Builder> request) {
        Instant end = Instant.now().plus(patience);
        boolean renewed = false;
        while (true) {
            IOException problem = null;
            try {
                HttpRequest attempt = request.get()
                        .header("Accept", "application/json")
                        .header("Accept-Language", "en")
                        .header("Authorization", "Bearer " + token())
                        .build();
                HttpResponse<String> response = http.send(attempt, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == UNAUTHORIZED && !renewed) {
                    renewed = true;
                    token = null;
                    continue;
                }
                if (!isTransient(response.statusCode()) || isOver(end)) {
                    return response;
                }
            } catch (IOException e) {
                problem = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchException("Loading the demo was interrupted.", e);
            }
            if (isOver(end)) {
                throw new LaunchException(
                        "The gateway does not answer about " + what + ": see ./dangbo status and ./dangbo logs.",
                        problem);
            }
            pause();
        }
    }

    private boolean isOver(Instant end) {
        return stopping.getAsBoolean() || Instant.now().isAfter(end);
    }

    private String token() {
        if (token == null) {
            token = tokens.get();
        }
        return token;
    }

    private static boolean isTransient(int status) {
        return status == 502 || status == 503 || status == 504;
    }

    /** What is told of an answer that was not hoped for. */
    static LaunchException refused(String what, HttpResponse<String> response) {
        String reason = "";
        try {
            JsonNode problem = JsonFile.MAPPER.readTree(response.body());
            reason = problem.path("detail").asText(problem.path("title").asText(""));
        } catch (IOException e) {
            // Not a problem document: the status has to do.
        }
        return new LaunchException(
                what + " (HTTP " + response.statusCode() + (reason.isBlank() ? "" : ": " + reason) + ").");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Loading the demo was interrupted.", e);
        }
    }
}
