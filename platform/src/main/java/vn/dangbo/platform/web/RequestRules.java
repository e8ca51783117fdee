package vn.dangbo.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.dangbo.platform.problem.ProblemException;

/** What holds for every request and answer, whatever the operation. */
public class RequestRules {

    /** No parameter of ours has control characters; the database cannot even take a NUL. */
    @ServerRequestFilter
    public void refuseControlCharacters(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))) {
                throw ProblemException.badRequest(name, "CHARACTER_INVALID", name);
            }
        });
        request.getUriInfo().getPathParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))) {
                throw ProblemException.badRequest(name, "CHARACTER_INVALID", name);
            }
        });
    }

    /** What a caller may see depends on the caller, and much of it is about persons: nobody on the way keeps it. */
    @ServerResponseFilter
    public void keepOutOfCaches(ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
