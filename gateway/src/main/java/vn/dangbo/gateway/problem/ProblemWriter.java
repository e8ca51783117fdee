package vn.dangbo.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers a request with a problem document (RFC 9457), in the caller's language. */
@ApplicationScoped
public class ProblemWriter {

    /** How long an unread request body is still taken in, so that a client in the middle of sending reads our answer. */
    private static final long LINGER_MILLIS = 2_000;

    private final Vertx vertx;

    ProblemWriter(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Ends the exchange with this problem; breaks the connection when an answer has already begun. */
    public void write(RoutingContext context, ProblemType type, Object... facts) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        HttpServerRequest request = context.request();
        boolean unread = hasBody(request) && !request.isEnded();
        if (unread) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language == Language.EN ? "en" : "vi")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(document(type, language, request, facts).toBuffer());
        if (unread) {
            drainThenClose(request);
        } else {
            request.resume();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private static JsonObject document(
            ProblemType type, Language language, HttpServerRequest request, Object... facts) {
        JsonObject document = new JsonObject()
                .put("type", type.uri())
                .put("title", type.title(language))
                .put("status", type.status())
                .put("code", type.name())
                .put("detail", type.detail(language, facts));
        JsonArray violations = new JsonArray();
        if (type == ProblemType.UNSAFE_PATH || type == ProblemType.URI_TOO_LONG) {
            // An address that was refused as such is not repeated to anybody.
            violations.add(new JsonObject()
                    .put("field", "path")
                    .put("code", type.name())
                    .put("message", document.getString("detail")));
        } else {
            document.put("instance", request.path());
        }
        return document.put("violations", violations);
    }

    private void drainThenClose(HttpServerRequest request) {
        long timer = vertx.setTimer(LINGER_MILLIS, id -> request.connection().close());
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            request.connection().close();
        });
        request.handler(discarded -> {});
        request.resume();
    }
}
