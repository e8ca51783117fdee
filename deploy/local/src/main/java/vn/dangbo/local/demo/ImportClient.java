package vn.dangbo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.JsonFile;

/** Speaks the import API through the gateway, as anybody's client would; the file is streamed, never held in memory. */
final class ImportClient {
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final int UNAUTHORIZED = 401;
    private static final int ACCEPTED = 202;
    private static final String BOUNDARY = "dangbo-demo-7f3a9c51";

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
    ImportClient(URI gateway, Supplier<String> tokens, BooleanSupplier stopping, Duration patience) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.stopping = stopping;
        this.patience = patience;
    }

    /**
     * Posts a file; posting it again under the same key leads to the same import.
     *
     * @return where to ask for the import's progress
     */
    URI post(String kind, Path file, String idempotencyKey) {
        HttpResponse<String> response =
                send("the " + kind + " file", () -> HttpRequest.newBuilder(gateway.resolve("/api/v1/imports/" + kind))
                        .timeout(ANSWER_LIMIT)
                        .header("Idempotency-Key", idempotencyKey)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(multipart(file)));
        if (response.statusCode() != ACCEPTED) {
            throw refused("The demo's " + kind + " file was not taken", response);
        }
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> refused("The import of " + kind + " has no address", response));
        // Only the path counts: the service may name itself by another address than the gateway's.
        return gateway.resolve(URI.create(location).getRawPath());
    }

    /** Where the import stands. */
    ImportStatus status(URI location) {
        HttpResponse<String> response = send(
                "the import's progress",
                () -> HttpRequest.newBuilder(location).timeout(ANSWER_LIMIT).GET());
        if (response.statusCode() != 200) {
            throw refused("The import's progress cannot be read", response);
        }
        try {
            return JsonFile.MAPPER.readValue(response.body(), ImportStatus.class);
        } catch (IOException e) {
            throw new LaunchException("The import's progress at " + location + " cannot be understood.", e);
        }
    }

    private HttpResponse<String> send(String what, Supplier<HttpRequest.Builder> request) {
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

    private static BodyPublisher multipart(Path file) {
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString("--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                            + "\"\r\nContent-Type: text/csv; charset=UTF-8\r\n\r\n"),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        } catch (IOException e) {
            throw new LaunchException("The demo's file " + file + " cannot be read.", e);
        }
    }

    private static LaunchException refused(String what, HttpResponse<String> response) {
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
