package vn.dangbo.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import vn.dangbo.gateway.proxy.Upstreams;
import vn.dangbo.gateway.route.Service;

/**
 * Which services are ready. Shown in {@code /q/health} as wellness, not as readiness: with one service down, the others
 * are still served.
 */
@Wellness
@ApplicationScoped
public class UpstreamsCheck implements AsyncHealthCheck {

    private static final long TIMEOUT_MILLIS = 2_000;

    private final Upstreams upstreams;
    private final Remembered<HealthCheckResponse> state = new Remembered<>(this::askAll);

    UpstreamsCheck(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return state.get();
    }

    private Future<HealthCheckResponse> askAll() {
        Map<Service, Future<Boolean>> states = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            states.put(service, isReady(service));
        }
        return Future.join(List.copyOf(states.values())).map(all -> response(states));
    }

    private Future<Boolean> isReady(Service service) {
        return upstreams
                .fetch(service, "/q/health/ready", MultiMap.caseInsensitiveMultiMap(), TIMEOUT_MILLIS)
                .map(answer -> answer.status() == 200)
                .otherwise(false);
    }

    private static HealthCheckResponse response(Map<Service, Future<Boolean>> states) {
        HealthCheckResponseBuilder builder = HealthCheckResponse.named("services");
        states.forEach((service, ready) -> builder.withData(service.label(), ready.result() ? "UP" : "DOWN"));
        return builder.status(states.values().stream().allMatch(Future::result)).build();
    }
}
