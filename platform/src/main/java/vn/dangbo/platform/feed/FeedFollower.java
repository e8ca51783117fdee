package vn.dangbo.platform.feed;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Follows a feed of another service, like any other reader of it, and keeps a copy. Not a bean: whoever follows a feed has one
 * and asks it again and again.
 */
public final class FeedFollower {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final int BATCH = 500;
    /** Short, so that a service that is told to stop does not wait for news. */
    private static final int WAIT_SECONDS = 3;

    /** The other side's database was restored, and with it the meaning of positions. */
    private static final int POSITION_VOID = 410;

    private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(10);

    private final String url;
    private final FeedCopy copy;
    private final ObjectMapper json;
    private final OidcClient account;
    private final Clock clock;
    private final TokensHelper tokens = new TokensHelper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private boolean failing;
    /** When nothing was left to read; null before the first time. */
    private volatile Instant caughtUpAt;

    private record Answer(List<CloudEvent> events, boolean pending) {}

    /**
     * Reads from the service at that address.
     *
     * @param account whose tokens are shown there
     * @param metrics told how far behind this reader is
     */
    public FeedFollower(
            String url, FeedCopy copy, ObjectMapper json, OidcClient account, MeterRegistry metrics, Clock clock) {
        this.url = url;
        this.copy = copy;
        this.json = json;
        this.account = account;
        this.clock = clock;
        Gauge.builder("dangbo.feed.behind", this, FeedFollower::secondsBehind)
                .tag("feed", copy.feed())
                .description("Time since this service last knew everything that the feed had")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** NaN until the end of the feed has been reached once. */
    private double secondsBehind() {
        return caughtUpAt == null
                ? Double.NaN
                : Duration.between(caughtUpAt, clock.instant()).toMillis() / 1000.0;
    }

    /** Takes everything there is; then waits for news for a moment. */
    public void follow() {
        try {
            while (true) {
                var answer = ask(WAIT_SECONDS, BATCH);
                if (answer.events().isEmpty()) {
                    caughtUpAt = answer.pending() ? caughtUpAt : clock.instant();
                    break;
                }
                copy.apply(answer.events());
            }
            failing = false;
        } catch (IOException | RuntimeException e) {
            // Said once, not every second: the reader goes on by itself when the other side is back.
            if (!failing) {
                LOG.warnf("The feed of %s at %s cannot be read: %s; trying again", copy.feed(), url, e);
                failing = true;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** How far this service has read, beside how far the feed goes; no event is sent for it. */
    public FeedLag lag() throws IOException, InterruptedException {
        var position = copy.position().orElse("");
        var answer = http.send(
                request(position, 0, 1)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return FeedLag.of(
                position, answer.headers().firstValue(FeedPosition.HEAD).orElse(""));
    }

    private Answer ask(int waitSeconds, int limit) throws IOException, InterruptedException {
        var request = request(copy.position().orElse(""), waitSeconds, limit).build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() == POSITION_VOID) {
            copy.startOver();
        }
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return new Answer(
                json.readValue(response.body(), new TypeReference<List<CloudEvent>>() {}),
                response.headers()
                        .firstValue(FeedPosition.PENDING)
                        .map("true"::equals)
                        .orElse(false));
    }

    private HttpRequest.Builder request(String after, int waitSeconds, int limit) {
        var address = "%s/api/v1/feeds/%s?after=%s&limit=%d&timeout=%d"
                .formatted(url, copy.feed(), URLEncoder.encode(after, StandardCharsets.UTF_8), limit, waitSeconds);
        var token = tokens.getTokens(account).await().atMost(TOKEN_TIMEOUT).getAccessToken();
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(waitSeconds + 30L))
                .header("Authorization", "Bearer " + token);
    }
}
