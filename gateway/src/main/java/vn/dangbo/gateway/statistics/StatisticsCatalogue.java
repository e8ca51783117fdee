package vn.dangbo.gateway.statistics;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import vn.dangbo.gateway.problem.ProblemType;
import vn.dangbo.gateway.problem.ProblemWriter;
import vn.dangbo.gateway.proxy.HeaderRules;
import vn.dangbo.gateway.proxy.Upstreams;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.settings.GatewayConfig;

/**
 * The list of all statistics: the one answer joined from several services. It is whole or it is a problem, never silently
 * shorter.
 */
@ApplicationScoped
public class StatisticsCatalogue {

    private final Upstreams upstreams;
    private final HeaderRules headerRules;
    private final ProblemWriter problems;
    private final long timeoutMillis;

    StatisticsCatalogue(GatewayConfig config, Upstreams upstreams, HeaderRules headerRules, ProblemWriter problems) {
        this.upstreams = upstreams;
        this.headerRules = headerRules;
        this.problems = problems;
        this.timeoutMillis = config.gateway().catalogueTimeout().toMillis();
    }

    /** Asks every service for its list and answers with all of them, in the order of {@link Service}. */
    public void answer(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            problems.write(context, ProblemType.METHOD_NOT_ALLOWED, method.name());
            return;
        }
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().addAll(context.request().headers());
        headerRules.applyToRequest(headers, context);
        headers.remove(HttpHeaders.HOST).remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.TRANSFER_ENCODING);
        headers.set(HttpHeaders.ACCEPT, "application/json");
        headers.remove(HttpHeaders.ACCEPT_ENCODING).remove(HttpHeaders.IF_NONE_MATCH);

        List<Future<Part>> parts = Stream.of(Service.values())
                .map(service -> ask(service, context.request().uri(), headers))
                .toList();
        Future.join(parts).onComplete(ignored -> {
            for (Future<Part> part : parts) {
                if (!part.result().isWhole()) {
                    refuse(context, part.result());
                    return;
                }
            }
            join(context, parts.stream().map(Future::result).toList());
        });
    }

    /** Never fails: what went wrong is in the part. */
    private Future<Part> ask(Service service, String uri, MultiMap headers) {
        return upstreams
                .fetch(service, uri, headers, timeoutMillis)
                .map(answer -> Part.of(service, answer))
                .otherwise(failure -> Part.failed(
                        service,
                        failure instanceof TimeoutException
                                ? ProblemType.UPSTREAM_TIMEOUT
                                : ProblemType.UPSTREAM_UNAVAILABLE));
    }

    private void join(RoutingContext context, List<Part> parts) {
        JsonArray items = new JsonArray();
        parts.forEach(part -> items.addAll(part.items));
        Buffer body = new JsonObject().put("items", items).putNull("next").toBuffer();
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.VARY, "Accept-Language, Authorization")
                .end(body);
    }

    private void refuse(RoutingContext context, Part part) {
        if (part.failure != null) {
            problems.write(context, part.failure, part.service.label());
            return;
        }
        HttpServerResponse response = context.response().setStatusCode(part.answer.status());
        for (CharSequence name : List.of(HttpHeaders.CONTENT_TYPE, "WWW-Authenticate", HttpHeaders.RETRY_AFTER)) {
            if (part.answer.headers().contains(name)) {
                response.putHeader(name, part.answer.headers().get(name));
            }
        }
        response.end(part.answer.body());
    }

    /**
     * What one service answered.
     *
     * @param failure why its answer cannot be used, or null
     * @param answer its refusal, or null
     * @param items its list, or null
     */
    private record Part(Service service, ProblemType failure, Upstreams.Answer answer, JsonArray items) {

        static Part failed(Service service, ProblemType failure) {
            return new Part(service, failure, null, null);
        }

        static Part of(Service service, Upstreams.Answer answer) {
            if (answer.status() != 200) {
                return new Part(service, null, answer, null);
            }
            try {
                JsonObject list = answer.body().toJsonObject();
                JsonArray items = list.getJsonArray("items");
                // A further page would be missing from the joined list.
                if (items == null || list.getValue("next") != null) {
                    return failed(service, ProblemType.UPSTREAM_INVALID);
                }
                return new Part(service, null, null, items);
            } catch (DecodeException | ClassCastException unreadable) {
                return failed(service, ProblemType.UPSTREAM_INVALID);
            }
        }

        boolean isWhole() {
            return items != null;
        }
    }
}
