package vn.dangbo.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.dangbo.gateway.exchange.Exchange;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.settings.GatewayConfig;

/** Which headers cross the gateway, in either direction. */
@ApplicationScoped
public class HeaderRules {

    /** Headers that speak about one connection, not about the message (RFC 9110 §7.6.1). */
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade");

    /** Headers of an answer that may hold a service's own address. */
    private static final List<String> ADDRESSES = List.of("Location", "Content-Location", "Link");

    private final Set<String> droppedNames = new HashSet<>();
    private final Set<String> droppedPrefixes = new TreeSet<>();
    private final Upstreams upstreams;

    HeaderRules(GatewayConfig config, Upstreams upstreams) {
        this.upstreams = upstreams;
        for (String pattern : config.gateway().droppedHeaders()) {
            String name = normal(pattern.trim());
            if (name.endsWith("*")) {
                droppedPrefixes.add(name.substring(0, name.length() - 1));
            } else {
                droppedNames.add(name);
            }
        }
    }

    /** Turns the headers that a client sent into those that a service may see. */
    public void applyToRequest(MultiMap headers, RoutingContext context) {
        removeHopByHop(headers);
        // The gateway itself has answered it.
        headers.remove(HttpHeaders.EXPECT);
        for (String name : Set.copyOf(headers.names())) {
            if (isDropped(normal(name))) {
                headers.remove(name);
            }
        }
        HttpServerRequest request = context.request();
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
        Exchange exchange = Exchange.of(context);
        headers.set(Exchange.REQUEST_ID, exchange.requestId());
        headers.set(Exchange.TRACE_PARENT, exchange.traceParent());
        if (!exchange.isTraceContinued()) {
            headers.remove(Exchange.TRACE_STATE);
        }
    }

    /** Turns the headers of a service's answer into those that a client may see. */
    void applyToResponse(MultiMap headers, Service service) {
        removeHopByHop(headers);
        // The gateway has set it already.
        headers.remove(Exchange.REQUEST_ID);
        String origin = upstreams.originOf(service);
        for (String name : ADDRESSES) {
            List<String> values = headers.getAll(name);
            if (!values.isEmpty()) {
                headers.set(
                        name,
                        values.stream()
                                .map(value -> withoutOrigin(value, origin))
                                .toList());
            }
        }
    }

    /** Makes addresses of the service relative, so that they lead through the gateway again. */
    private static String withoutOrigin(String value, String origin) {
        return value.replace(origin + "/", "/");
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String named : value.split(",")) {
                headers.remove(named.trim());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private boolean isDropped(String name) {
        return droppedNames.contains(name) || droppedPrefixes.stream().anyMatch(name::startsWith);
    }

    /** Some servers read {@code X_Real_IP} as {@code X-Real-IP}. */
    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
