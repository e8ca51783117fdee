package vn.dangbo.evaluation.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dangbo.platform.feed.FeedCopy;
import vn.dangbo.platform.feed.FeedFollower;

/** Follows the feeds of members and of seats. */
@ApplicationScoped
public class PersonFeedReader {

    @Inject
    MemberCopy members;

    @Inject
    SeatCopy seats;

    @Inject
    ObjectMapper json;

    @Inject
    OidcClient account;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    @ConfigProperty(name = "dangbo.member-feed.url")
    Optional<String> memberService;

    @ConfigProperty(name = "dangbo.organisation-feed.url")
    Optional<String> orgService;

    private Optional<FeedFollower> ofMembers;
    private Optional<FeedFollower> ofSeats;

    @PostConstruct
    void start() {
        ofMembers = memberService.map(url -> follower(url, members));
        ofSeats = orgService.map(url -> follower(url, seats));
    }

    private FeedFollower follower(String url, FeedCopy copy) {
        return new FeedFollower(url, copy, json, account, metrics, clock);
    }

    @Scheduled(every = "${dangbo.member-feed.every:off}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followMembers() {
        ofMembers.ifPresent(FeedFollower::follow);
    }

    @Scheduled(every = "${dangbo.member-feed.every:off}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followSeats() {
        ofSeats.ifPresent(FeedFollower::follow);
    }
}
