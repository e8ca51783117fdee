package vn.dangbo.member.audit;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.dangbo.platform.problem.Problem;
import vn.dangbo.platform.web.Parameters;

/**
 * Whoever asks for a member outside their reach is told 404, and it stays on record: the person concerned, and those who
 * watch over the readers, see it.
 */
public class RefusedGuesses {

    private static final Logger LOG = Logger.getLogger(RefusedGuesses.class);

    private static final Pattern PATH = Pattern.compile("/api/v1/members/([^/]+)(?:/(.*))?");
    private static final int NOT_FOUND = 404;
    private static final int LONGEST = 100;

    @Inject
    ReadAudit audit;

    /** Looks at every answer; only refusals of operations on one member concern it. */
    @ServerResponseFilter
    public void watch(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != NOT_FOUND
                || !(response.getEntity() instanceof Problem problem)
                || !problem.code().equals("MEMBER_NOT_FOUND")) {
            return;
        }
        var path = PATH.matcher(request.getUriInfo().getPath());
        if (!path.matches()) {
            return;
        }
        if (!BlockingOperationControl.isBlockingAllowed()) {
            LOG.error("A refused guess could not be audited: the answer was given on an event loop");
            return;
        }
        var part = path.group(2) == null ? "basic" : path.group(2);
        var operation =
                request.getMethod().equals(HttpMethod.GET) ? ReadAudit.Operation.READ : ReadAudit.Operation.WRITE;
        Parameters.id(path.group(1))
                .ifPresent(member -> audit.denied(new ReadAudit.Entry(
                        operation,
                        member,
                        FieldClass.BASIC,
                        part.length() <= LONGEST ? part : part.substring(0, LONGEST),
                        Purpose.MEMBER_MANAGEMENT,
                        null)));
    }
}
