package vn.dangbo.evaluation.resolution;

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
import vn.dangbo.evaluation.resolution.TargetRequest.Level;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** Targets (chỉ tiêu) of resolutions, and what was achieved of them. */
@Path("/api/v1/targets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class TargetResource {

    @Inject
    Caller caller;

    @Inject
    Targets targets;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.TARGET_READ)
    @Operation(
            operationId = "listTargets",
            summary = "Chỉ tiêu nghị quyết và kết quả thực hiện · targets of resolutions, with what was achieved")
    public Page<TargetView> list(@BeanParam PageRequest page) {
        return targets.list(caller.scope(Permission.TARGET_READ), page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.TARGET_WRITE)
    @Operation(
            operationId = "setTarget",
            summary = "Ghi một chỉ tiêu của năm hoặc nhiệm kỳ · record a target of a year or a term",
            description =
                    "Kết quả lấy từ chính số liệu thống kê của chỉ tiêu trong kỳ. What was achieved is the statistic of the metric for "
                            + "exactly that period; percentages are reckoned from it and the target, never averaged.")
    @APIResponseSchema(
            value = TargetView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; Location và ETag · recorded")
    @APIResponse(responseCode = "409", description = "Đã có chỉ tiêu này, hãy sửa mức · it is there: revise it")
    public RestResponse<TargetView> set(
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            TargetRequest request) {
        var scope = caller.scope(Permission.TARGET_WRITE);
        Fields.required("body", request);
        var id = idempotency.once(key, "setTarget", request, () -> targets.set(request, scope, caller.name()));
        var view = targets.require(id, scope);
        return Items.created(view, view.version(), "/api/v1/targets/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.TARGET_READ)
    @Operation(operationId = "getTarget", summary = "Một chỉ tiêu và kết quả · one target, with what was achieved")
    public RestResponse<TargetView> get(@PathParam("id") UUID id) {
        var view = targets.require(id, caller.scope(Permission.TARGET_READ));
        return Items.found(view, view.version());
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permission.Name.TARGET_READ)
    @Operation(
            operationId = "getTargetHistory",
            summary = "Các mức đã đặt của một chỉ tiêu · the levels that a target has had")
    public Page<TargetView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.TARGET_READ);
        var revisions = targets.history(targets.require(id, scope).id(), scope);
        return Page.of(revisions, page, target -> "%09d".formatted(target.revision()));
    }

    @POST
    @Path("/{id}/revise")
    @PermissionsAllowed(Permission.Name.TARGET_WRITE)
    @Operation(
            operationId = "reviseTarget",
            summary = "Đặt lại mức; mức cũ được giữ · set another level; what it was is kept")
    @APIResponseSchema(value = TargetView.class, responseCode = "200", responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<TargetView> revise(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            Level level) {
        var scope = caller.scope(Permission.TARGET_WRITE);
        idempotency.once(
                key, "reviseTarget " + id, level, () -> targets.revise(id, level, ifMatch, scope, caller.name()));
        var view = targets.require(id, scope);
        return Items.found(view, view.version());
    }
}
