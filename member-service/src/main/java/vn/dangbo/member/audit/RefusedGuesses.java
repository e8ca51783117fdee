package vn.dangbo.member.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.dangbo.platform.problem.Problem;
import vn.dangbo.platform.web.Parameters;

/**
 * Whoever asks for a member or a disciplinary case outside their reach, or without the permission, is told no more than
 * that, and it stays on record: the person concerned, and those who watch over the readers, see it.
 */
public class RefusedGuesses {

    private static final Pattern PATH = Pattern.compile("/api/v1/(members|disciplines)/([^/]+)(?:/(.*))?");
    private static final Set<String> REFUSALS = Set.of("MEMBER_NOT_FOUND", "CASE_NOT_FOUND", "PERMISSION_MISSING");
    private static final int LONGEST = 100;

    @Inject
    ReadAudit audit;

    @Inject
    CaseSubjects subjects;

    /** Looks at every answer; only refusals of operations on one member, or one disciplinary case, concern it. */
    @ServerResponseFilter
    public Uni<Void> watch(ContainerRequestContext request, ContainerResponseContext response) {
        return refused(request, response)
                .map(path -> aside(() -> record(path, request.getMethod())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<Matcher> refused(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getEntity() instanceof Problem problem && REFUSALS.contains(problem.code())
                ? Optional.of(PATH.matcher(request.getUriInfo().getPath())).filter(Matcher::matches)
                : Optional.empty();
    }

    /** A permission that is missing is told on an event loop, which must not wait for the database. */
    private static Uni<Void> aside(Runnable work) {
        var done = Uni.createFrom().voidItem().invoke(work);
        return BlockingOperationControl.isBlockingAllowed()
                ? done
                : done.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void record(Matcher path, String method) {
        Parameters.id(path.group(2)).ifPresent(id -> {
            var part = path.group(3) == null ? "" : path.group(3);
            var operation = method.equals(HttpMethod.GET) ? ReadAudit.Operation.READ : ReadAudit.Operation.WRITE;
            audit.denied(
                    path.group(1).equals("members")
                            ? new ReadAudit.Entry(
                                    operation,
                                    id,
                                    FieldClass.BASIC,
                                    cut(part.isEmpty() ? "basic" : part),
                                    Purpose.MEMBER_MANAGEMENT,
                                    null)
                            : new ReadAudit.Entry(
                                    operation,
                                    subjects.ofDiscipline(id).orElse(null),
                                    FieldClass.SENSITIVE,
                                    cut("disciplines/" + id + (part.isEmpty() ? "" : "/" + part)),
                                    Purpose.MEMBER_MANAGEMENT,
                                    null));
        });
    }

    private static String cut(String subject) {
        return subject.length() <= LONGEST ? subject : subject.substring(0, LONGEST);
    }
}
