package vn.dangbo.platform.imports;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.labels.RequestLocale;
import vn.dangbo.platform.problem.ProblemException;

/** What became of a file that the caller handed in. */
@Path("/api/v1/imports/{id: [a-z-]+-[0-9a-fA-F-]{36}}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportJobResource {

    private static final Duration TICK = Duration.ofMillis(500);

    @Inject
    Imports imports;

    @Inject
    Caller caller;

    @GET
    @PermissionsAllowed(Permission.Name.IMPORT_READ)
    @Operation(
            operationId = "getImport",
            summary = "Kết quả một lần nhập tệp của mình · an import of one's own, with its findings")
    public ImportJob get(@PathParam("id") String id, HttpHeaders headers) {
        return imports.get(id, RequestLocale.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @GET
    @Path("/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Name.IMPORT_READ)
    @Operation(
            operationId = "followImport",
            summary = "Theo dõi tiến độ (SSE) · progress as server-sent events, until the import is over")
    public Multi<ImportJob> events(@PathParam("id") String id) {
        var createdBy = caller.subject();
        if (imports.summary(id).isEmpty()) {
            throw ProblemException.notFound("IMPORT_NOT_FOUND", id);
        }
        return Uni.createFrom()
                .item(() -> imports.summary(id, createdBy).orElseThrow())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .repeat()
                .withDelay(TICK)
                .whilst(job -> !job.isOver());
    }
}
