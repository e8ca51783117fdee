package vn.dangbo.member.restructuring;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Parameters;

/**
 * What org-service asks of this service while it carries an act out: look, hold, move, or let go. Not routed by the
 * gateway.
 */
@Path("/internal/restructurings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RestructuringResource {

    @Inject
    ServiceScope services;

    @Inject
    Restructurings restructurings;

    /** An act in a list, for those who run the system. */
    record Waiting(UUID act, RestructuringState state, Instant heldAt, String heldBy, List<String> cells) {}

    record WaitingList(List<Waiting> items) {}

    @GET
    @PermissionsAllowed(Permission.Name.RESTRUCTURING)
    @Operation(hidden = true)
    public WaitingList list(@QueryParam("state") String state) {
        var wanted = Parameters.code("state", state, RestructuringState.class);
        return new WaitingList(
                restructurings.in(wanted == null ? RestructuringState.HELD : wanted, services.require()).stream()
                        .map(one -> new Waiting(one.act(), one.state(), one.heldAt(), one.heldBy(), one.cells()))
                        .toList());
    }

    /** @param act the act that the order belongs to, when it may hold cells already: they do not speak against itself */
    @POST
    @Path("/preview")
    @PermissionsAllowed(Permission.Name.RESTRUCTURING)
    @Operation(hidden = true)
    public Forecast preview(@QueryParam("act") String act, RestructuringOrder order) {
        var scope = services.require();
        return restructurings.preview(
                act == null ? new UUID(0, 0) : uuid(act),
                Fields.required("body", order).checked(),
                scope);
    }

    @PUT
    @Path("/{act}")
    @PermissionsAllowed(Permission.Name.RESTRUCTURING)
    @Operation(hidden = true)
    public RestResponse<Forecast> hold(@PathParam("act") String act, RestructuringOrder order) {
        var scope = services.require();
        var forecast =
                restructurings.hold(uuid(act), Fields.required("body", order).checked(), scope, services.name());
        return RestResponse.status(
                forecast.blocked() ? RestResponse.Status.CONFLICT : RestResponse.Status.OK, forecast);
    }

    @POST
    @Path("/{act}/apply")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.Name.RESTRUCTURING)
    @Operation(hidden = true)
    public Restructurings.Applied apply(@PathParam("act") String act) {
        return restructurings.apply(uuid(act), services.require(), services.name());
    }

    @DELETE
    @Path("/{act}")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.Name.RESTRUCTURING)
    @Operation(hidden = true)
    public void release(@PathParam("act") String act) {
        restructurings.release(uuid(act), services.require(), services.name());
    }

    private static UUID uuid(String text) {
        return Parameters.id(text).orElseThrow(() -> ProblemException.notFound("RESTRUCTURING_NOT_FOUND", text));
    }
}
