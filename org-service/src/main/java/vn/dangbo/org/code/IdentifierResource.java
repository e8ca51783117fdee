package vn.dangbo.org.code;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.org.committee.Ending;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** One identifier of an organisation. */
@Path("/api/v1/identifiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class IdentifierResource {

    @Inject
    Caller caller;

    @Inject
    Identifiers identifiers;

    @Inject
    Idempotency idempotency;

    /**
     * The end of an identifier.
     *
     * @param on first day on which it holds no more
     */
    @Schema(name = "ExternalIdentifierEnd")
    public record IdentifierEnd(
            @Schema(required = true, examples = "2025-07-01")
            LocalDate on,

            String reason) implements Ending {}

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(operationId = "getIdentifier", summary = "Một mã định danh · one identifier")
    public RestResponse<IdentifierView> get(@PathParam("id") UUID id) {
        var view = identifiers.require(id, caller.scope(Permission.ORGANISATION_READ));
        return Items.found(view, view.version());
    }

    @POST
    @Path("/end")
    @PermissionsAllowed(Permission.Name.IDENTIFIER_WRITE)
    @Operation(operationId = "endIdentifier", summary = "Kết thúc hiệu lực của mã định danh · end an identifier")
    @APIResponseSchema(
            value = IdentifierView.class,
            responseCode = "200",
            responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "409", description = "Đã hết hiệu lực · it has ended already")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<IdentifierView> end(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            IdentifierEnd request) {
        var scope = caller.scope(Permission.IDENTIFIER_WRITE);
        var on = Ending.day(request);
        var recording = Ending.recording(request, caller.name());
        idempotency.once(key, "endIdentifier " + id, request, () -> identifiers.end(id, on, ifMatch, scope, recording));
        var view = identifiers.require(id, scope);
        return Items.found(view, view.version());
    }
}
