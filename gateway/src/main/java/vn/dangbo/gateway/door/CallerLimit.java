package vn.dangbo.gateway.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.dangbo.gateway.settings.GatewayConfig;

/** Keeps one account from taking all connections: counts its requests in progress. Safe for use from every thread. */
@ApplicationScoped
public class CallerLimit {

    private final ConcurrentMap<String, Integer> inProgress = new ConcurrentHashMap<>();
    private final int most;

    CallerLimit(GatewayConfig config) {
        most = config.gateway().concurrentRequestsPerCaller();
    }

    /** Counts one more request of this account; false, without counting, when it has too many. */
    boolean enter(String subject) {
        boolean[] entered = {false};
        inProgress.compute(subject, (key, count) -> {
            int before = count == null ? 0 : count;
            entered[0] = before < most;
            return entered[0] ? Integer.valueOf(before + 1) : count;
        });
        return entered[0];
    }

    /** Forgets a request that had {@link #enter entered}. */
    void leave(String subject) {
        inProgress.computeIfPresent(subject, (key, count) -> count == 1 ? null : count - 1);
    }

    /** Requests that one account may have in progress. */
    int most() {
        return most;
    }
}
