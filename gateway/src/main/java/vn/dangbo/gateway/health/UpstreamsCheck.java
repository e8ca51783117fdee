package vn.dangbo.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.LinkedHashMap;
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
public class UpstreamsCheck implements AsyncHealthCheck {

    private static final long TIMEOUT_MILLIS = 2_000;

    private final Upstreams upstreams;

    UpstreamsCheck(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Map<Service, Future<Boolean>> states = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            states.put(service, isReady(service));
        }
        return Uni.createFrom()
                .completionStage(() -> Future.join(states.values().stream().toList())
                        .map(all -> response(states))
                        .toCompletionStage());
    }

    private Future<Boolean> isReady(Service service) {
        return upstreams
                .request(service, HttpMethod.GET, "/q/health/ready")
                .compose(request -> {
                    request.idleTimeout(TIMEOUT_MILLIS);
                    return request.send();
                })
                .compose(answer -> answer.body().map(body -> answer.statusCode() == 200))
                .otherwise(false);
    }

    private static HealthCheckResponse response(Map<Service, Future<Boolean>> states) {
        HealthCheckResponseBuilder builder = HealthCheckResponse.named("services");
        states.forEach((service, ready) -> builder.withData(service.label(), ready.result() ? "UP" : "DOWN"));
        return builder.status(states.values().stream().allMatch(Future::result)).build();
    }
}
