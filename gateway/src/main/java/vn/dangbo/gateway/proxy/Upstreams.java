package vn.dangbo.gateway.proxy;

import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.settings.GatewayConfig;

/** The services' addresses and the connections kept to them; a wrong address stops the start. */
@Startup
@ApplicationScoped
public class Upstreams {

    /** Answers carry tokens and cookies of nobody, but links of long queries. */
    private static final int MAX_ANSWER_HEADER_BYTES = 64 * 1024;

    private final Map<Service, Origin> origins = new EnumMap<>(Service.class);
    private final Vertx vertx;
    private final HttpClient client;
    private final long connectTimeoutMillis;

    Upstreams(Vertx vertx, GatewayConfig config) {
        origins.put(Service.ORG, Origin.of("DANGBO_ORG_SERVICE_URL", config.orgServiceUrl()));
        origins.put(Service.MEMBER, Origin.of("DANGBO_MEMBER_SERVICE_URL", config.memberServiceUrl()));
        origins.put(Service.EVALUATION, Origin.of("DANGBO_EVALUATION_SERVICE_URL", config.evaluationServiceUrl()));
        this.vertx = vertx;
        connectTimeoutMillis = config.gateway().connectTimeout().toMillis();
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) connectTimeoutMillis)
                        .setMaxHeaderSize(MAX_ANSWER_HEADER_BYTES),
                new PoolOptions().setHttp1MaxSize(config.gateway().connectionsPerService()));
    }

    /** A request to a service, connected but not yet sent; fails when there is no connection within the connect timeout. */
    public Future<HttpClientRequest> request(Service service, HttpMethod method, String uri) {
        Origin origin = origins.get(service);
        return client.request(new RequestOptions()
                .setMethod(method)
                .setHost(origin.host)
                .setPort(origin.port)
                .setSsl(origin.ssl)
                .setURI(uri)
                .setConnectTimeout(connectTimeoutMillis));
    }

    /**
     * Asks a service and collects its answer, for answers known to be small.
     *
     * @param headers what to send besides the address
     * @param timeoutMillis how long the whole may take; then the future fails with a {@link TimeoutException}
     */
    public Future<Answer> fetch(Service service, String uri, MultiMap headers, long timeoutMillis) {
        Promise<Answer> answer = Promise.promise();
        request(service, HttpMethod.GET, uri)
                .compose(request -> {
                    long timer = vertx.setTimer(timeoutMillis, id -> {
                        answer.tryFail(new TimeoutException(service.label()));
                        request.reset();
                    });
                    request.headers().addAll(headers);
                    return request.send()
                            .compose(head ->
                                    head.body().map(body -> new Answer(head.statusCode(), head.headers(), body)))
                            .onComplete(done -> vertx.cancelTimer(timer));
                })
                .onSuccess(answer::tryComplete)
                .onFailure(answer::tryFail);
        return answer.future();
    }

    /** The beginning of every absolute address of a service, for example {@code http://127.0.0.1:8081}. */
    String originOf(Service service) {
        return origins.get(service).text;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** A service's whole answer. */
    public record Answer(int status, MultiMap headers, Buffer body) {}

    /** Where a service listens. */
    private record Origin(String host, int port, boolean ssl, String text) {

        static Origin of(String setting, URI address) {
            boolean ssl = "https".equals(address.getScheme());
            boolean plain = "http".equals(address.getScheme());
            String path = address.getRawPath();
            if (address.getHost() == null || !(ssl || plain) || !(path.isEmpty() || path.equals("/"))) {
                throw new IllegalArgumentException(
                        setting + " must be http(s)://host:port without a path, but is " + address);
            }
            int port = address.getPort() >= 0 ? address.getPort() : ssl ? 443 : 80;
            String text = address.getScheme() + "://" + address.getRawAuthority();
            return new Origin(address.getHost(), port, ssl, text);
        }
    }
}
