package vn.dangbo.evaluation.person;

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
import vn.dangbo.platform.feed.FeedCopy;
import vn.dangbo.platform.feed.FeedFollower;
import vn.dangbo.platform.hierarchy.OrganisationFeedReader;
import vn.dangbo.platform.problem.ProblemException;

/** Follows the feeds of members and of seats. */
@ApplicationScoped
public class PersonFeedReader {

    private static final int SERVICE_UNAVAILABLE = 503;

    @Inject
    OrganisationFeedReader organisations;

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

    /**
     * Makes sure that the copies hold everything that is recorded by now. What rests on them, such as who takes part in a
     * campaign, would otherwise be wrong without anybody noticing.
     *
     * @throws ProblemException 503 COPIES_BEHIND while something is on its way, or nobody can be asked
     */
    public void requireCurrent() {
        if (!isCurrent()) {
            throw ProblemException.of(SERVICE_UNAVAILABLE, "COPIES_BEHIND");
        }
    }

    /** Whether the copies hold everything that is recorded by now; no when nobody can be asked. */
    public boolean isCurrent() {
        try {
            return organisations.lag().caughtUp() && current(ofMembers) && current(ofSeats);
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A service that follows nobody, as in tests, is its own measure. */
    private static boolean current(Optional<FeedFollower> follower) throws IOException, InterruptedException {
        return follower.isEmpty() || follower.get().lag().caughtUp();
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
