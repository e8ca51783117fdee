package vn.dangbo.org.committee;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** One term of a committee: read, corrected, ended. */
@Path("/api/v1/committees/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Committees")
public class CommitteeResource {

    private static final String AS_OF = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today";
    private static final String CONFLICT = "Trùng với nhiệm kỳ khác · clashes with another term or with its seats";

    private final Caller caller;
    private final CommitteeQueries queries;
    private final CommitteeRuleBook ruleBook;
    private final Committees committees;
    private final CommitteeHistory history;
    private final Idempotency idempotency;
    private final Clock clock;

    @Inject
    public CommitteeResource(
            Caller caller,
            CommitteeQueries queries,
            CommitteeRuleBook ruleBook,
            Committees committees,
            CommitteeHistory history,
            Idempotency idempotency,
            Clock clock) {
        this.caller = caller;
        this.queries = queries;
        this.ruleBook = ruleBook;
        this.committees = committees;
        this.history = history;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * The end of a term.
     *
     * @param on first day on which the body acts no more
     */
    @Schema(name = "TermEnd")
    public record TermEnd(
            @Schema(required = true, examples = "2025-06-15")
            LocalDate on,

            String reason) {}

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(operationId = "getCommittee", summary = "Một nhiệm kỳ cấp ủy · one term of a committee")
    public RestResponse<CommitteeView> get(
            @PathParam("id") UUID id, @QueryParam("asOf") @Parameter(description = AS_OF) String asOf) {
        var view = queries.require(id, Dates.asOf(asOf, clock), caller.scope(Permission.ORGANISATION_READ));
        return Items.found(view, view.version());
    }

    @PUT
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(
            operationId = "correctCommittee",
            summary = "Sửa một nhiệm kỳ đã ghi, nêu lý do · correct a recorded term, with the reason")
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<CommitteeView> correct(
            @PathParam("id") UUID id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            CommitteeRequest request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var term = Fields.required("body", request).term(ruleBook.rules());
        Fields.required("reason", request.reason());
        committees.correct(id, term, ifMatch, scope, recording(request.reason()));
        var view = queries.require(id, today(), scope);
        return Items.found(view, view.version());
    }

    @POST
    @Path("/end")
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(
            operationId = "endCommittee",
            summary = "Kết thúc nhiệm kỳ; người còn giữ chức thôi giữ từ ngày đó · end a term, and the seats with it")
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<CommitteeView> end(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            TermEnd request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var on = Fields.day(
                "on", Fields.required("on", Fields.required("body", request).on()));
        idempotency.once(
                key,
                "endCommittee " + id,
                request,
                () -> committees.end(id, on, ifMatch, scope, recording(request.reason())));
        var view = queries.require(id, today(), scope);
        return Items.found(view, view.version());
    }

    @GET
    @Path("/history")
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "getCommitteeHistory",
            summary = "Nội dung đã ghi trước khi sửa · what was recorded before it was corrected")
    public CommitteeHistory.Befores history(@PathParam("id") UUID id) {
        var scope = caller.scope(Permission.ORGANISATION_READ);
        return history.ofCommittee(queries.require(id, today(), scope).id(), scope);
    }

    private LocalDate today() {
        return Dates.asOf(null, clock);
    }

    private Recording recording(String reason) {
        return new Recording(caller.name(), Fields.text("reason", reason, CommitteeRequest.MAXIMUM_REASON), null);
    }
}
