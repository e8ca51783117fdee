package vn.dangbo.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.dangbo.gateway.settings.GatewayConfig;

/**
 * Whether tokens can be checked. Ready once the identity server's keys have been reached: from then on the gateway holds
 * them, and taking it out of service because the identity server pauses would help nobody.
 */
@Readiness
@ApplicationScoped
public class IdentityKeysCheck implements AsyncHealthCheck {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final HttpClient client;
    private final String keysAddress;
    private final Remembered<HealthCheckResponse> state =
            new Remembered<>(() -> isReachable().map(this::response));
    private volatile boolean reachedOnce;

    IdentityKeysCheck(
            Vertx vertx, GatewayConfig config, @ConfigProperty(name = "quarkus.oidc.jwks-path") String keysPath) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(TIMEOUT_MILLIS)
                .setIdleTimeout(TIMEOUT_MILLIS)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
        this.keysAddress = config.oidcUrl() + keysPath;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return state.get();
    }

    private Future<Boolean> isReachable() {
        RequestOptions keys = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(keysAddress)
                .setConnectTimeout(TIMEOUT_MILLIS);
        return client.request(keys)
                .compose(request -> request.send())
                .compose(answer -> answer.body().map(body -> answer.statusCode() == 200))
                .otherwise(false);
    }

    private HealthCheckResponse response(boolean reachable) {
        reachedOnce |= reachable;
        return HealthCheckResponse.named("identity-keys")
                .withData("identity-server", reachable ? "UP" : "DOWN")
                .status(reachedOnce)
                .build();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
