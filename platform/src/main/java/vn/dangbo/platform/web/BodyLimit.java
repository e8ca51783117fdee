package vn.dangbo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.labels.RequestLocale;
import vn.dangbo.platform.problem.Problem;

/**
 * Refuses a body that says itself that it is too large, before a byte of it is read, with a problem document. (The HTTP
 * layer's own limit also holds for bodies that do not say their length, but answers without one.)
 */
@ApplicationScoped
public class BodyLimit {

    /** Before everything else that looks at a request. */
    private static final int FIRST = 1000;
    /** After the HTTP layer has noted its own limit for bodies of unknown length, which is then made smaller. */
    private static final int AFTER_OWN_LIMIT = 1;
    /** Where the HTTP layer keeps that limit while a body is read. */
    private static final String LIMIT_WHILE_READING = "io.quarkus.max-request-size";
    /** What a multipart form adds around its file. */
    private static final long FORM_BYTES = 64 * 1024;

    private static final int TOO_LARGE = 413;
    private static final long LINGER_MILLIS = 2_000;

    @Inject
    Messages messages;

    @ConfigProperty(name = "dangbo.imports.maximum-file-bytes")
    long maximumFileBytes;

    /** A document is read into memory whole, so it may be far smaller than a file, which is received on disk. */
    @ConfigProperty(name = "dangbo.http.maximum-document-bytes", defaultValue = "16777216")
    long maximumDocumentBytes;

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
        filters.register(this::limitWhileReading, AFTER_OWN_LIMIT);
    }

    private void check(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || (length.length() < 19 && Long.parseLong(length) <= limit(context))) {
            context.next();
            return;
        }
        refuse(context);
    }

    private void limitWhileReading(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            context.put(LIMIT_WHILE_READING, limit(context));
        }
        context.next();
    }

    /** Services of this deployment may send one another what an act does to a whole province. */
    private long limit(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        var path = context.normalizedPath();
        // Files come in forms, and as contents of papers, whatever type they say they are.
        var isFile =
                type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") || path.endsWith("/content");
        return isFile || path.startsWith("/internal/") ? maximumFileBytes + FORM_BYTES : maximumDocumentBytes;
    }

    private void refuse(RoutingContext context) {
        var locale = RequestLocale.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var code = "BODY_TOO_LARGE";
        var body = new JsonObject()
                .put("type", "https://dangbo.vn/problems/body-too-large")
                .put("title", messages.text(locale, "TITLE_" + TOO_LARGE, List.of()))
                .put("status", TOO_LARGE)
                .put("code", code)
                .put("detail", messages.text(locale, code, List.of()))
                .put("instance", context.request().path())
                .put("violations", new JsonArray());
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Json.encode(body));
        hangUp(context);
    }

    /**
     * The rest of the body is thrown away for a while before the connection ends: one that is cut in the middle of the
     * sending takes the answer with it.
     */
    private static void hangUp(RoutingContext context) {
        var request = context.request();
        var connection = request.connection();
        long timer = context.vertx().setTimer(LINGER_MILLIS, id -> connection.close());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            connection.close();
        });
        request.handler(thrownAway -> {});
        request.resume();
    }
}
