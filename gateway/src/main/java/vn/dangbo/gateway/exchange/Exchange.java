package vn.dangbo.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.dangbo.gateway.route.Service;

/** What the gateway knows about one request while it is in progress; used from its event loop only. */
public final class Exchange {

    /** Identifies a request in logs and in answers. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** Identifies the trace, see {@link TraceContext}. */
    public static final String TRACE_PARENT = "traceparent";

    /** Further facts of the caller's trace; means nothing without the caller's own {@link #TRACE_PARENT}. */
    public static final String TRACE_STATE = "tracestate";

    private static final String KEY = Exchange.class.getName();
    private static final Pattern ACCEPTED_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String requestId;
    private final String traceParent;
    private final boolean traceContinued;
    private final long startedNanos = System.nanoTime();
    private Service service;

    private Exchange(HttpServerRequest request) {
        String givenId = request.getHeader(REQUEST_ID);
        requestId = givenId != null && ACCEPTED_ID.matcher(givenId).matches()
                ? givenId
                : UUID.randomUUID().toString();
        String givenTrace = request.getHeader(TRACE_PARENT);
        traceContinued = TraceContext.isValid(givenTrace);
        traceParent = traceContinued ? givenTrace : TraceContext.create();
    }

    /** Begins the record of a request that has just arrived. */
    public static Exchange begin(RoutingContext context) {
        Exchange exchange = new Exchange(context.request());
        context.put(KEY, exchange);
        return exchange;
    }

    /** The record of a request that went through {@link #begin}. */
    public static Exchange of(RoutingContext context) {
        return context.get(KEY);
    }

    /** The caller's id when it is harmless to log, else one of ours. */
    public String requestId() {
        return requestId;
    }

    /** The caller's valid trace, else a new one. */
    public String traceParent() {
        return traceParent;
    }

    /** True when the trace is the caller's. */
    public boolean isTraceContinued() {
        return traceContinued;
    }

    /** Time since the request arrived, in milliseconds. */
    public long elapsedMillis() {
        return (System.nanoTime() - startedNanos) / 1_000_000;
    }

    /** Notes which service answers. */
    public void routedTo(Service chosen) {
        service = chosen;
    }

    /** The service that answers, or empty when the gateway does so itself. */
    public Optional<Service> service() {
        return Optional.ofNullable(service);
    }
}
