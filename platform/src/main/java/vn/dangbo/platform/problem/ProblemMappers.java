package vn.dangbo.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.labels.RequestLocale;

/** Every error leaves as a problem document: nothing of an exception's own text reaches a client. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String TYPE_BASE = "https://dangbo.vn/problems/";

    @Inject
    Messages messages;

    @ServerExceptionMapper
    public Response problem(ProblemException e, ContainerRequestContext request) {
        if (e.faults().isEmpty()) {
            return answer(request, e.status(), e.code(), e.field(), e.arguments());
        }
        var locale = RequestLocale.of(request);
        var violations = e.faults().stream()
                .map(fault -> new Problem.Violation(
                        fault.field(), fault.code(), messages.text(locale, fault.code(), fault.arguments())))
                .toList();
        return Response.status(e.status())
                .type(Problem.MEDIA_TYPE)
                .entity(document(request, e.status(), e.code(), e.arguments(), violations))
                .build();
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException e, ContainerRequestContext request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response badToken(AuthenticationFailedException e, ContainerRequestContext request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e, ContainerRequestContext request) {
        return answer(request, 403, "PERMISSION_MISSING", null, List.of());
    }

    /** What JAX-RS itself refuses: no such path, wrong method, unreadable body or parameter. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException e, ContainerRequestContext request) {
        int status = e.getResponse().getStatus();
        var code =
                switch (status) {
                    case 404 -> "NO_SUCH_PATH";
                    case 405 -> "METHOD_NOT_ALLOWED";
                    case 406 -> "NOT_ACCEPTABLE";
                    case 413 -> "BODY_TOO_LARGE";
                    case 415 -> "MEDIA_TYPE_NOT_SUPPORTED";
                    default -> status < 500 ? "REQUEST_INVALID" : "INTERNAL_ERROR";
                };
        if (status >= 500) {
            LOG.error("Request failed", e);
        }
        return answer(request, status, code, null, List.of());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, ContainerRequestContext request) {
        LOG.error("Request failed", e);
        return answer(request, 500, "INTERNAL_ERROR", null, List.of());
    }

    private Response unauthenticated(ContainerRequestContext request) {
        var problem = problem(request, 401, "UNAUTHENTICATED", null, List.of());
        return Response.status(401)
                .header("WWW-Authenticate", "Bearer")
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    Response answer(ContainerRequestContext request, int status, String code, String field, List<Object> arguments) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(problem(request, status, code, field, arguments))
                .build();
    }

    private Problem problem(
            ContainerRequestContext request, int status, String code, String field, List<Object> arguments) {
        var detail = messages.text(RequestLocale.of(request), code, arguments);
        return document(
                request,
                status,
                code,
                arguments,
                field == null ? List.of() : List.of(new Problem.Violation(field, code, detail)));
    }

    private Problem document(
            ContainerRequestContext request,
            int status,
            String code,
            List<Object> arguments,
            List<Problem.Violation> violations) {
        var locale = RequestLocale.of(request);
        return new Problem(
                TYPE_BASE + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                messages.text(locale, "TITLE_" + status, List.of()),
                status,
                code,
                messages.text(locale, code, arguments),
                request.getUriInfo().getPath(),
                violations);
    }
}
