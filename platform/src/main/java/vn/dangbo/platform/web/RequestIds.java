package vn.dangbo.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The gateway's request id stands in every log line that the request writes, and in the answer. */
public class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";

    @ServerRequestFilter(preMatching = true)
    public void remember(ContainerRequestContext request) {
        var id = request.getHeaderString(HEADER);
        if (id != null && id.matches("[A-Za-z0-9._-]{1,64}")) {
            MDC.put(KEY, id);
        }
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (MDC.get(KEY) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
            MDC.remove(KEY);
        }
    }
}
