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
import vn.dangbo.evaluation.supervision.PetitionRequest.Progress;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** Petitions (đơn thư) that inspection commissions received. */
@Path("/api/v1/petitions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Petitions")
public class PetitionResource {

    @Inject
    Caller caller;

    @Inject
    Petitions petitions;

    @Inject
    Records records;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.PETITION_READ)
    @Operation(operationId = "listPetitions", summary = "Đơn thư trong phạm vi · petitions inside the caller's scope")
    public Page<PetitionView> list(@BeanParam PageRequest page) {
        return records.list(PetitionView.KIND, caller.scope(Permission.PETITION_READ), page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.PETITION_WRITE)
    @Operation(
            operationId = "recordPetition",
            summary = "Ghi một đơn thư đã nhận · record a petition that came",
            description =
                    "Không ghi người gửi, người bị tố cáo hay nội dung. Neither who sent it, nor about whom, nor what it says.")
    @APIResponseSchema(
            value = PetitionView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; Location và ETag · recorded")
    public RestResponse<PetitionView> receive(
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            PetitionRequest request) {
        var scope = caller.scope(Permission.PETITION_WRITE);
        Fields.required("body", request);
        var id = idempotency.once(
                key, "recordPetition", request, () -> petitions.receive(request, scope, caller.name()));
        var view = records.require(PetitionView.KIND, id, scope);
        return Items.created(view, view.version(), "/api/v1/petitions/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.PETITION_READ)
    @Operation(operationId = "getPetition", summary = "Một đơn thư · one petition")
    public RestResponse<PetitionView> get(@PathParam("id") UUID id) {
        var view = records.require(PetitionView.KIND, id, caller.scope(Permission.PETITION_READ));
        return Items.found(view, view.version());
    }

    @POST
    @Path("/{id}/steps")
    @PermissionsAllowed(Permission.Name.PETITION_WRITE)
    @Operation(
            operationId = "progressPetition",
            summary = "Thụ lý, không thụ lý, giải quyết · accept, reject or resolve it")
    @APIResponseSchema(
            value = PetitionView.class,
            responseCode = "200",
            responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "409", description = "Không làm được lúc này · not in its state")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<PetitionView> progress(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            Progress request) {
        var scope = caller.scope(Permission.PETITION_WRITE);
        Fields.required("body", request);
        idempotency.once(
                key,
                "progressPetition " + id,
                request,
                () -> petitions.progress(id, request, ifMatch, scope, caller.name()));
        var view = records.require(PetitionView.KIND, id, scope);
        return Items.found(view, view.version());
    }
}
