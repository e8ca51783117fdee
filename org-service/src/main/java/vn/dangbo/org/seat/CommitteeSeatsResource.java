package vn.dangbo.org.seat;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.org.committee.CommitteeRuleBook;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;

/** The seats of a committee. */
@Path("/api/v1/committees/{id}/seats")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Seats")
public class CommitteeSeatsResource {

    @Inject
    Caller caller;

    @Inject
    SeatQueries queries;

    @Inject
    Seats seats;

    @Inject
    CommitteeRuleBook ruleBook;

    @Inject
    Idempotency idempotency;

    @POST
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(
            operationId = "addSeat",
            summary = "Ghi một người giữ chức trong cấp ủy · record who takes a role in a committee",
            description =
                    "Cấp ủy hoạt động ngay khi được bầu; chuẩn y ghi sau bằng `confirm`. A seat acts from its first day; "
                            + "the confirmation is recorded later.")
    @APIResponseSchema(
            value = SeatView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; Location và ETag · recorded")
    @APIResponse(responseCode = "409", description = "Chức vụ đã có người giữ · the seat is taken")
    public RestResponse<SeatView> add(
            @PathParam("id") UUID committee,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            SeatRequest request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var facts = Fields.required("body", request).facts(ruleBook.rules());
        var id = idempotency.once(
                key,
                "addSeat " + committee,
                request,
                () -> seats.add(committee, facts, scope, new Recording(caller.name(), request.correction(), null)));
        var view = queries.require(id, scope);
        return Items.created(view, view.version(), "/api/v1/seats/" + id);
    }
}
