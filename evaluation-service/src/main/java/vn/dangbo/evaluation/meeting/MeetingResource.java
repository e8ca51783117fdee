package vn.dangbo.evaluation.meeting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import vn.dangbo.evaluation.records.Records;
import vn.dangbo.evaluation.records.Withdrawal;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** Meetings of cells (sinh hoạt chi bộ). */
@Path("/api/v1/meetings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MeetingResource {

    @Inject
    Caller caller;

    @Inject
    Meetings meetings;

    @Inject
    Records records;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.MEETING_READ)
    @Operation(
            operationId = "listMeetings",
            summary = "Các buổi sinh hoạt chi bộ trong phạm vi · meetings inside the caller's scope")
    public Page<MeetingView> list(@BeanParam PageRequest page) {
        return records.list(MeetingView.KIND, caller.scope(Permission.MEETING_READ), page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.MEETING_WRITE)
    @Operation(
            operationId = "recordMeeting",
            summary = "Ghi một buổi sinh hoạt chi bộ · record a meeting of a cell",
            description = "Ghi số đảng viên có mặt, vắng mặt, không ghi ai. How many came and did not, never who.")
    @APIResponseSchema(
            value = MeetingView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; Location và ETag · recorded")
    @APIResponse(responseCode = "409", description = "Buổi này đã được ghi · it is recorded already")
    public RestResponse<MeetingView> record(
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            MeetingRequest request) {
        var scope = caller.scope(Permission.MEETING_WRITE);
        Fields.required("body", request);
        var id = idempotency.once(key, "recordMeeting", request, () -> meetings.record(request, scope, caller.name()));
        var view = records.require(MeetingView.KIND, id, scope);
        return Items.created(view, view.version(), "/api/v1/meetings/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEETING_READ)
    @Operation(operationId = "getMeeting", summary = "Một buổi sinh hoạt chi bộ · one meeting")
    public RestResponse<MeetingView> get(@PathParam("id") UUID id) {
        var view = records.require(MeetingView.KIND, id, caller.scope(Permission.MEETING_READ));
        return Items.found(view, view.version());
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.MEETING_WRITE)
    @Operation(
            operationId = "withdrawMeeting",
            summary = "Rút bản ghi nhầm, kèm lý do · take back what was recorded by mistake; it is kept, not counted")
    @APIResponseSchema(
            value = MeetingView.class,
            responseCode = "200",
            responseDescription = "Đã rút; ETag · taken back")
    @APIResponse(responseCode = "409", description = "Đã rút trước đó · taken back already")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<MeetingView> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            Withdrawal request) {
        var scope = caller.scope(Permission.MEETING_WRITE);
        Fields.required("body", request);
        idempotency.once(
                key,
                "withdrawMeeting " + id,
                request,
                () -> records.withdraw(MeetingView.KIND, id, request.reason(), ifMatch, scope, caller.name()));
        var view = records.require(MeetingView.KIND, id, scope);
        return Items.found(view, view.version());
    }
}
