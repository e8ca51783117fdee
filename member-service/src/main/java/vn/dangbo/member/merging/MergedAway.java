package vn.dangbo.member.merging;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.record.MemberView;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Parameters;

/**
 * What lies below a member whose record was merged into another ({@code /members/{id}/…}): reads are led to the survivor's,
 * writes are refused with the survivor's id, because their ETag would be that of another record. The member itself and its
 * history answer by themselves, with {@code mergedInto}.
 *
 * <p>307 and not 308: a merge can be undone. Who does not reach the survivor is led nowhere.
 */
public class MergedAway {

    private static final String MEMBERS = "/api/v1/members/";
    private static final Pattern BELOW = Pattern.compile(MEMBERS + "([0-9a-fA-F-]{36})/(?!history$)(.+)");

    @Inject
    Caller caller;

    @Inject
    MemberQueries members;

    @Inject
    Clock clock;

    /**
     * Answers in the place of the operation.
     *
     * @return empty when the record stands for itself
     * @throws ProblemException 409 MEMBER_MERGED for whatever would write
     */
    @ServerRequestFilter
    public Optional<Response> lead(ContainerRequestContext request, ResourceInfo operation) {
        var below = BELOW.matcher(request.getUriInfo().getPath());
        var needed = operation.getResourceMethod().getAnnotation(PermissionsAllowed.class);
        if (!below.matches() || needed == null) {
            return Optional.empty();
        }
        return Parameters.id(below.group(1))
                .flatMap(id -> survivor(id, Permission.valueOf(needed.value()[0])))
                .map(survivor -> led(request, survivor, below.group(2)));
    }

    private Optional<UUID> survivor(UUID id, Permission permission) {
        return members.survivor(id, VietnamTime.today(clock), caller.scope(permission))
                .map(MemberView::mergedInto);
    }

    private static Response led(ContainerRequestContext request, UUID survivor, String rest) {
        if (!HttpMethod.GET.equals(request.getMethod()) && !HttpMethod.HEAD.equals(request.getMethod())) {
            throw ProblemException.of(409, "MEMBER_MERGED", survivor);
        }
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        // Relative: behind the gateway this service does not know under which name it was called.
        var location = MEMBERS + survivor + "/" + rest + (query == null ? "" : "?" + query);
        return Response.status(Response.Status.TEMPORARY_REDIRECT)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }
}
