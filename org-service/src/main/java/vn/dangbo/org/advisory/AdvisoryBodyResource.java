package vn.dangbo.org.advisory;

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

/** One advisory body of a committee. */
@Path("/api/v1/advisory-bodies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Committees")
public class AdvisoryBodyResource {

    @Inject
    Caller caller;

    @Inject
    AdvisoryBodies bodies;

    @Inject
    Idempotency idempotency;

    /**
     * The end of an advisory body.
     *
     * @param on first day on which it works no more
     */
    @Schema(name = "AdvisoryBodyEnd")
    public record AdvisoryBodyEnd(
            @Schema(required = true, examples = "2025-07-01")
            LocalDate on,

            String reason) implements Ending {}

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(operationId = "getAdvisoryBody", summary = "Một cơ quan tham mưu · one advisory body")
    public RestResponse<AdvisoryBodyView> get(@PathParam("id") UUID id) {
        var view = bodies.require(id, caller.scope(Permission.ORGANISATION_READ));
        return Items.found(view, view.version());
    }

    @POST
    @Path("/end")
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(operationId = "endAdvisoryBody", summary = "Kết thúc hoạt động cơ quan tham mưu · end an advisory body")
    @APIResponseSchema(
            value = AdvisoryBodyView.class,
            responseCode = "200",
            responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "409", description = "Đã kết thúc · it has ended already")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<AdvisoryBodyView> end(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            AdvisoryBodyEnd request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var on = Ending.day(request);
        var recording = Ending.recording(request, caller.name());
        idempotency.once(key, "endAdvisoryBody " + id, request, () -> bodies.end(id, on, ifMatch, scope, recording));
        var view = bodies.require(id, scope);
        return Items.found(view, view.version());
    }
}
