package vn.dangbo.org.seat;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.dangbo.org.committee.CommitteeHistory;
import vn.dangbo.org.committee.CommitteeRuleBook;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;
import vn.dangbo.platform.web.StepHeaders;

/** One seat: how it began, was confirmed, ended, and was corrected. */
@Path("/api/v1/seats/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Seats")
public class SeatResource {

    private static final String CONFLICT =
            "Chức vụ đã có người giữ, hoặc không còn ở trạng thái này · the seat is taken, "
                    + "or no longer in this state";

    private final Caller caller;
    private final SeatQueries queries;
    private final Seats seats;
    private final CommitteeRuleBook ruleBook;
    private final CommitteeHistory history;
    private final Idempotency idempotency;

    @Inject
    public SeatResource(
            Caller caller,
            SeatQueries queries,
            Seats seats,
            CommitteeRuleBook ruleBook,
            CommitteeHistory history,
            Idempotency idempotency) {
        this.caller = caller;
        this.queries = queries;
        this.seats = seats;
        this.ruleBook = ruleBook;
        this.history = history;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed(Permission.Name.SEAT_READ)
    @Operation(operationId = "getSeat", summary = "Một chức vụ trong cấp ủy · one seat")
    public RestResponse<SeatView> get(@PathParam("id") UUID id) {
        return found(id, caller.scope(Permission.SEAT_READ));
    }

    @PUT
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(
            operationId = "correctSeat",
            summary = "Sửa một chức vụ đã ghi, nêu lý do · correct a recorded seat, with the reason")
    @APIResponseSchema(value = SeatView.class, responseCode = "200", responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<SeatView> correct(
            @PathParam("id") UUID id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            SeatRequest request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var facts = Fields.required("body", request).facts(ruleBook.rules());
        Fields.required("reason", request.reason());
        seats.correct(id, facts, ifMatch, scope, recording(request.reason()));
        return found(id, scope);
    }

    @POST
    @Path("/confirm")
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(operationId = "confirmSeat", summary = "Ghi quyết định chuẩn y · record the confirmation of a seat")
    @APIResponseSchema(value = SeatView.class, responseCode = "200", responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<SeatView> confirm(@BeanParam StepHeaders headers, SeatRequest.Confirmation request) {
        var id = headers.id();
        var scope = caller.scope(Permission.SEAT_WRITE);
        var on = Fields.day(
                "on", Fields.required("on", Fields.required("body", request).on()));
        var decisionNo = Fields.text(
                "decisionNo", Fields.required("decisionNo", request.decisionNo()), SeatRequest.MAXIMUM_DECISION);
        idempotency.once(
                headers.key(),
                "confirmSeat " + id,
                request,
                () -> seats.confirm(id, on, decisionNo, headers.ifMatch(), scope, recording(null)));
        return found(id, scope);
    }

    @POST
    @Path("/end")
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(
            operationId = "endSeat",
            summary =
                    "Thôi giữ chức: lý do, từ ngày nào, quyết định nào · end a seat: why, from which day, by which decision",
            description =
                    "Luồng `seats` báo `vn.dangbo.seat.ended`, để quyền gắn với chức vụ được thu hồi. The feed `seats` tells "
                            + "it, so that grants that follow from the seat end.")
    @APIResponseSchema(value = SeatView.class, responseCode = "200", responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<SeatView> end(@BeanParam StepHeaders headers, SeatRequest.End request) {
        var id = headers.id();
        var scope = caller.scope(Permission.SEAT_WRITE);
        var reasons = ruleBook.rules().endReasons().keySet();
        var why = Fields.code(
                "reason",
                Fields.required("reason", Fields.required("body", request).reason()),
                reasons);
        var on = Fields.day("on", Fields.required("on", request.on()));
        var decisionNo = Fields.text("decisionNo", request.decisionNo(), SeatRequest.MAXIMUM_DECISION);
        idempotency.once(
                headers.key(),
                "endSeat " + id,
                request,
                () -> seats.end(id, on, why, decisionNo, headers.ifMatch(), scope, recording(null)));
        return found(id, scope);
    }

    @GET
    @Path("/history")
    @PermissionsAllowed(Permission.Name.SEAT_READ)
    @Operation(
            operationId = "getSeatHistory",
            summary = "Nội dung đã ghi trước khi sửa · what was recorded before it was changed, by whom and why")
    public CommitteeHistory.Befores history(@PathParam("id") UUID id) {
        var scope = caller.scope(Permission.SEAT_READ);
        return history.ofSeat(queries.require(id, scope).id(), scope);
    }

    private RestResponse<SeatView> found(UUID id, Scope scope) {
        var view = queries.require(id, scope);
        return Items.found(view, view.version());
    }

    private Recording recording(String reason) {
        return new Recording(caller.name(), Fields.text("reason", reason, SeatRequest.MAXIMUM_REASON), null);
    }
}
