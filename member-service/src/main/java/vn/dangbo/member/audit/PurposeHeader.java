package vn.dangbo.member.audit;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what cannot be a purpose before anything is done: once an answer is on its way, it is too late to say so. */
public class PurposeHeader {

    /**
     * Looks at every request that says what for.
     *
     * @throws vn.dangbo.platform.problem.ProblemException 400 VALUE_UNKNOWN
     */
    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        Purpose.of(request.getHeaderString(Purpose.HEADER));
    }
}
