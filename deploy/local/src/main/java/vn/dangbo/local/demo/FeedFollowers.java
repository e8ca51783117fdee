package vn.dangbo.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.JsonFile;

/** The services that keep a copy of the organisations, and whether their copies are up to date. */
final class FeedFollowers {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    // A follower may still believe what it read just before the last change, so one yes is not enough.
    private static final int AGREEING_ANSWERS = 2;

    private final Map<String, URI> addresses;
    private final Duration limit;
    private final BooleanSupplier stopping;

    /**
     * The followers by name, each with its own address.
     *
     * @param limit how long they may take
     * @param stopping tells when to give up
     */
    FeedFollowers(Map<String, URI> addresses, Duration limit, BooleanSupplier stopping) {
        this.addresses = addresses;
        this.limit = limit;
        this.stopping = stopping;
    }

    /**
     * Waits until each has caught up with the organisation feed.
     *
     * @throws LaunchException when one has not within the limit
     */
    void awaitCaughtUp() {
        Instant end = Instant.now().plus(limit);
        addresses.forEach((name, address) -> await(name, address.resolve("/internal/feed-lag"), end));
    }

    private void await(String name, URI address, Instant end) {
        int agreeing = 0;
        while (agreeing < AGREEING_ANSWERS) {
            agreeing = isCaughtUp(address) ? agreeing + 1 : 0;
            if (agreeing < AGREEING_ANSWERS) {
                if (stopping.getAsBoolean() || Instant.now().isAfter(end)) {
                    throw new LaunchException(name + " has not caught up with the organisations within "
                            + limit.toSeconds() + " seconds: see ./dangbo logs " + name + ".");
                }
                pause();
            }
        }
    }

    private static boolean isCaughtUp(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .GET()
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    && JsonFile.MAPPER
                            .readTree(response.body())
                            .path("caughtUp")
                            .asBoolean(false);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
