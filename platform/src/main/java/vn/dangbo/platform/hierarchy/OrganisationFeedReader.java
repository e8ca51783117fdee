package vn.dangbo.platform.hierarchy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dangbo.platform.feed.FeedFollower;
import vn.dangbo.platform.feed.FeedLag;

/** Follows the organisation feed of org-service and keeps the copy. */
@ApplicationScoped
public class OrganisationFeedReader {

    @Inject
    OrganisationCopy copy;

    @Inject
    ObjectMapper json;

    @Inject
    OidcClient account;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    @ConfigProperty(name = "dangbo.organisation-feed.url")
    Optional<String> url;

    private FeedFollower follower;

    @PostConstruct
    void start() {
        follower = url.map(address -> new FeedFollower(address, copy, json, account, metrics, clock))
                .orElse(null);
    }

    /** Takes everything there is; then waits for news for a moment. */
    @Scheduled(
            every = "${dangbo.organisation-feed.every:off}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        if (follower != null) {
            follower.follow();
        }
    }

    /** How far this service has read; caught up where there is nothing to follow. */
    public FeedLag lag() throws IOException, InterruptedException {
        return follower == null ? new FeedLag(true, "", "") : follower.lag();
    }
}
