package vn.dangbo.evaluation.supervision;

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

/** Records of inspection and supervision (kiểm tra, giám sát). */
@Path("/api/v1/inspections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class InspectionResource {

    @Inject
    Caller caller;

    @Inject
    Inspections inspections;

    @Inject
    Records records;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.INSPECTION_READ)
    @Operation(
            operationId = "listInspections",
            summary = "Các cuộc kiểm tra, giám sát trong phạm vi · inspections inside the caller's scope")
    public Page<InspectionView> list(@BeanParam PageRequest page) {
        return records.list(InspectionView.KIND, caller.scope(Permission.INSPECTION_READ), page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.INSPECTION_WRITE)
    @Operation(
            operationId = "recordInspection",
            summary = "Ghi một cuộc kiểm tra, giám sát đã kết luận · record a concluded inspection",
            description =
                    "Chỉ ghi số lượt tổ chức, đảng viên theo kết luận, không ghi ai. Numbers of those inspected by conclusion, never "
                            + "who they are.")
    @APIResponseSchema(
            value = InspectionView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; Location và ETag · recorded")
    public RestResponse<InspectionView> record(
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            InspectionRequest request) {
        var scope = caller.scope(Permission.INSPECTION_WRITE);
        Fields.required("body", request);
        var id = idempotency.once(
                key, "recordInspection", request, () -> inspections.record(request, scope, caller.name()));
        var view = records.require(InspectionView.KIND, id, scope);
        return Items.created(view, view.version(), "/api/v1/inspections/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.INSPECTION_READ)
    @Operation(operationId = "getInspection", summary = "Một cuộc kiểm tra, giám sát · one inspection")
    public RestResponse<InspectionView> get(@PathParam("id") UUID id) {
        var view = records.require(InspectionView.KIND, id, caller.scope(Permission.INSPECTION_READ));
        return Items.found(view, view.version());
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.INSPECTION_WRITE)
    @Operation(
            operationId = "withdrawInspection",
            summary = "Rút bản ghi nhầm, kèm lý do · take back what was recorded by mistake; it is kept, not counted")
    @APIResponseSchema(
            value = InspectionView.class,
            responseCode = "200",
            responseDescription = "Đã rút; ETag · taken back")
    @APIResponse(responseCode = "409", description = "Đã rút trước đó · taken back already")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<InspectionView> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            Withdrawal request) {
        var scope = caller.scope(Permission.INSPECTION_WRITE);
        Fields.required("body", request);
        idempotency.once(
                key,
                "withdrawInspection " + id,
                request,
                () -> records.withdraw(InspectionView.KIND, id, request.reason(), ifMatch, scope, caller.name()));
        var view = records.require(InspectionView.KIND, id, scope);
        return Items.found(view, view.version());
    }
}
