package vn.dangbo.platform.hierarchy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.dangbo.platform.feed.CloudEvent;

/** Follows the organisation feed of org-service, like any other reader of it, and keeps the copy. */
@ApplicationScoped
public class OrganisationFeedReader {

    private static final Logger LOG = Logger.getLogger(OrganisationFeedReader.class);
    private static final int BATCH = 500;
    /** Short, so that a service that is told to stop does not wait for news. */
    private static final int WAIT_SECONDS = 3;

    /** The other side's database was restored, and with it the meaning of positions. */
    private static final int POSITION_VOID = 410;

    private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(10);

    @Inject
    OrganisationCopy copy;

    @Inject
    ObjectMapper json;

    @Inject
    OidcClient account;

    @ConfigProperty(name = "dangbo.organisation-feed.url")
    Optional<String> url;

    private final TokensHelper tokens = new TokensHelper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private boolean failing;

    private record Answer(List<CloudEvent> events, boolean pending) {}

    /** Takes everything there is; then waits for news for a moment. */
    @Scheduled(
            every = "${dangbo.organisation-feed.every:off}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        try {
            while (true) {
                var answer = ask(WAIT_SECONDS, BATCH);
                if (answer.events().isEmpty()) {
                    break;
                }
                copy.apply(answer.events());
            }
            failing = false;
        } catch (IOException | RuntimeException e) {
            // Said once, not every second: the reader goes on by itself when the other side is back.
            if (!failing) {
                LOG.warnf("Organisation feed at %s cannot be read: %s; trying again", url.orElse("?"), e);
                failing = true;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing stands behind what has been read. */
    public boolean caughtUp() throws IOException, InterruptedException {
        var answer = ask(0, 1);
        return answer.events().isEmpty() && !answer.pending();
    }

    private Answer ask(int waitSeconds, int limit) throws IOException, InterruptedException {
        var after = copy.position().orElse("");
        var request = HttpRequest.newBuilder(URI.create("%s/api/v1/feeds/%s?after=%s&limit=%d&timeout=%d"
                        .formatted(
                                url.orElseThrow(),
                                OrganisationState.FEED,
                                URLEncoder.encode(after, StandardCharsets.UTF_8),
                                limit,
                                waitSeconds)))
                .timeout(Duration.ofSeconds(waitSeconds + 30L))
                .header(
                        "Authorization",
                        "Bearer "
                                + tokens.getTokens(account)
                                        .await()
                                        .atMost(TOKEN_TIMEOUT)
                                        .getAccessToken())
                .build();
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
                        .firstValue("Feed-Pending")
                        .map("true"::equals)
                        .orElse(false));
    }
}
