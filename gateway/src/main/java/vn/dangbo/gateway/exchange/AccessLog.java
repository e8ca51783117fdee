package vn.dangbo.gateway.exchange;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import vn.dangbo.gateway.route.Service;

/**
 * One line for each request. It holds no header (so no token) and no query (which may hold names and numbers of people).
 */
public final class AccessLog {

    private static final Logger LOG = Logger.getLogger("vn.dangbo.gateway.access");
    private static final int LONGEST_PATH = 200;

    private AccessLog() {}

    /** Writes the line when the request has ended, however it ends. */
    public static void onEnd(RoutingContext context) {
        String path = printable(context.request().uri());
        context.addEndHandler(end -> LOG.info(line(context, path)));
    }

    /** True when a client has all it was promised: some hang up then, before the last, empty step is done. */
    private static boolean isWhole(HttpServerResponse response) {
        return response.ended()
                || String.valueOf(response.bytesWritten())
                        .equals(response.headers().get(HttpHeaders.CONTENT_LENGTH));
    }

    private static String line(RoutingContext context, String path) {
        Exchange exchange = Exchange.of(context);
        HttpServerRequest request = context.request();
        return "%s %s status=%s millis=%d route=%s request=%s trace=%s"
                .formatted(
                        request.method(),
                        path,
                        isWhole(context.response()) ? context.response().getStatusCode() : "cut-off",
                        exchange.elapsedMillis(),
                        exchange.service().map(Service::label).orElse("gateway"),
                        exchange.requestId(),
                        exchange.traceParent().substring(3, 35));
    }

    /** The path alone, on one line: whoever sends a line feed must not be able to write log lines of his own. */
    static String printable(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        String head = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
        return head.replaceAll("[\\p{Cntrl}\\p{Space}]", "?");
    }
}
