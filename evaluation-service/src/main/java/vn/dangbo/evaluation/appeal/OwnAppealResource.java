package vn.dangbo.evaluation.appeal;

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
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;

/** What a member complains of in the own results; nobody of the office is named to the member. */
@Path("/api/v1/evaluations/{id}/own-appeals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class OwnAppealResource {

    @Inject
    OwnResults own;

    @Inject
    Appeals appeals;

    @Inject
    AppealBook book;

    @Inject
    Idempotency idempotency;

    @POST
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "recordOwnAppeal",
            summary = "Khiếu nại về kết quả xếp loại của tôi · complain of my own result",
            description = "Kết quả của người khác là 404. Results about others are 404.")
    @APIResponseSchema(value = AppealView.class, responseCode = "201", responseDescription = AppealResource.RECORDED)
    @APIResponse(responseCode = "409", description = AppealResource.REFUSED)
    public RestResponse<AppealView> record(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            AppealRequest request) {
        var scope = own.scope(id);
        var complaint = Fields.required("body", request).ofOneself();
        var made =
                idempotency.once(key, "recordOwnAppeal " + id, complaint, () -> appeals.record(id, complaint, scope));
        return RestResponse.status(
                RestResponse.Status.CREATED, book.view(id, made, scope).withoutNames());
    }

    @GET
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "listOwnAppeals",
            summary = "Các khiếu nại về một kết quả của tôi · complaints about a result of mine, with their answers")
    public Page<AppealView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var views = book.views(id, own.scope(id)).stream()
                .map(AppealView::withoutNames)
                .toList();
        return Page.of(views, page, view -> view.id().toString());
    }

    @POST
    @Path("/{appeal}/escalate")
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "escalateOwnAppeal",
            summary = "Khiếu nại tiếp lên cấp trên trực tiếp · bring my complaint to the direct superior")
    @APIResponseSchema(value = AppealView.class, responseCode = "200", responseDescription = AppealResource.ESCALATED)
    @APIResponse(responseCode = "409", description = AppealResource.NOT_ESCALATED)
    public AppealView escalate(
            @PathParam("id") UUID id,
            @PathParam("appeal") @Parameter(description = "Mã khiếu nại · id of the complaint") UUID appeal,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            AppealRequest request) {
        var scope = own.scope(id);
        Fields.required("body", request);
        idempotency.once(
                key, "escalateOwnAppeal " + appeal, request, () -> appeals.escalate(id, appeal, request, scope));
        return book.view(id, appeal, scope).withoutNames();
    }
}
