package vn.dangbo.evaluation.observation;

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
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.evaluation.observation.ObservationRequest.Declaration;
import vn.dangbo.evaluation.observation.ObservationWriter.Author;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** Declared figures (số liệu báo cáo) on their way from draft to approval. */
@Path("/api/v1/observations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
public class ObservationResource {

    private static final String DONE = "Đã ghi; ETag · recorded";
    private static final String NOT_NOW = "Không làm được lúc này · not in its state, or not by the same person";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    ObservationQueries queries;

    @Inject
    Observations observations;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /** Why a figure is returned. */
    @Schema(name = "ObservationReturn")
    public record Return(
            @Schema(required = true, examples = "Thiếu số đại biểu được triệu tập")
            String reason) {}

    /** With what words a figure is approved. */
    @Schema(name = "ObservationApproval")
    public record Approval(
            @Schema(examples = "Tỷ lệ in trong báo cáo là số ước")
            String note) {}

    @GET
    @PermissionsAllowed(Permission.Name.OBSERVATION_READ)
    @Operation(
            operationId = "listObservations",
            summary = "Số liệu báo cáo trong phạm vi, lần mới nhất · declared figures, the latest revision of each")
    public Page<ObservationView> list(@BeanParam ObservationParameters parameters, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.OBSERVATION_READ);
        var filter = parameters.filter(reference -> organisations
                .require(reference, scope, VietnamTime.today(clock))
                .id());
        return queries.list(filter, scope, page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.OBSERVATION_WRITE)
    @Operation(
            operationId = "openObservation",
            summary = "Báo cáo một số liệu (dự thảo) · declare a figure, as a draft",
            description =
                    "Một giá trị kèm dấu so sánh (=, >, >=, ~, <, <=) hoặc một khoảng. Tử số và mẫu số phải cho ra tỷ lệ đã in; nếu "
                            + "không, có cảnh báo và khi duyệt phải ghi chú. One value with its sign, or a range. Numerator and "
                            + "denominator must give the rate as printed; otherwise there is a warning, and approval takes a note.")
    @APIResponseSchema(value = ObservationView.class, responseCode = "201", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = "Đã có số liệu này, hãy đính chính · it is there: correct it")
    public RestResponse<ObservationView> open(
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            ObservationRequest request) {
        var scope = caller.scope(Permission.OBSERVATION_WRITE);
        Fields.required("body", request);
        var id = idempotency.once(key, "openObservation", request, () -> observations.open(request, scope, author()));
        var view = queries.require(id, scope);
        return Items.created(view, view.version(), "/api/v1/observations/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.OBSERVATION_READ)
    @Operation(
            operationId = "getObservation",
            summary = "Một số liệu báo cáo, lần mới nhất · one declared figure, its latest revision")
    public RestResponse<ObservationView> get(@PathParam("id") UUID id) {
        return found(id, caller.scope(Permission.OBSERVATION_READ));
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permission.Name.OBSERVATION_READ)
    @Operation(
            operationId = "getObservationHistory",
            summary = "Các lần báo cáo và từng bước · all revisions, with what was done to each, by whom")
    public Page<ObservationStepView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.OBSERVATION_READ);
        var entries = queries.history(queries.require(id, scope).id(), scope);
        return Page.of(entries, page, entry -> "%019d".formatted(entry.position()));
    }

    @POST
    @Path("/{id}/correct")
    @PermissionsAllowed(Permission.Name.OBSERVATION_WRITE)
    @Operation(
            operationId = "correctObservation",
            summary = "Đính chính: lần báo cáo tiếp theo · correct it: the next revision, as a draft",
            description =
                    "Lần trước giữ nguyên; số đã duyệt vẫn có hiệu lực cho đến khi lần mới được duyệt. What was said stays; what is "
                            + "approved answers until the new revision is approved.")
    @APIResponseSchema(value = ObservationView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<ObservationView> correct(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            Declaration declaration) {
        var scope = caller.scope(Permission.OBSERVATION_WRITE);
        return done(
                "correctObservation",
                id,
                key,
                declaration,
                scope,
                () -> observations.correct(id, declaration, ifMatch, scope, author()));
    }

    @POST
    @Path("/{id}/submit")
    @PermissionsAllowed(Permission.Name.OBSERVATION_WRITE)
    @Operation(operationId = "submitObservation", summary = "Trình duyệt · submit the draft")
    @APIResponseSchema(value = ObservationView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<ObservationView> submit(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch) {
        var scope = caller.scope(Permission.OBSERVATION_WRITE);
        return done("submitObservation", id, key, null, scope, () -> observations.submit(id, ifMatch, scope, author()));
    }

    @POST
    @Path("/{id}/return")
    @PermissionsAllowed(Permission.Name.OBSERVATION_APPROVE)
    @Operation(operationId = "returnObservation", summary = "Trả lại, kèm lý do · return it, with the reason")
    @APIResponseSchema(value = ObservationView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<ObservationView> giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            Return request) {
        var scope = caller.scope(Permission.OBSERVATION_APPROVE);
        Fields.required("body", request);
        return done(
                "returnObservation",
                id,
                key,
                request,
                scope,
                () -> observations.giveBack(id, request.reason(), ifMatch, scope, author()));
    }

    @POST
    @Path("/{id}/approve")
    @PermissionsAllowed(Permission.Name.OBSERVATION_APPROVE)
    @Operation(
            operationId = "approveObservation",
            summary = "Duyệt; người báo cáo không tự duyệt · approve it; never by who declared it")
    @APIResponseSchema(value = ObservationView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<ObservationView> approve(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            Approval request) {
        var scope = caller.scope(Permission.OBSERVATION_APPROVE);
        var note = request == null ? null : request.note();
        return done(
                "approveObservation",
                id,
                key,
                request,
                scope,
                () -> observations.approve(id, note, ifMatch, scope, author()));
    }

    private RestResponse<ObservationView> done(
            String operation, UUID id, String key, Object body, Scope scope, Supplier<UUID> step) {
        idempotency.once(key, operation + " " + id, body, step);
        return found(id, scope);
    }

    private RestResponse<ObservationView> found(UUID id, Scope scope) {
        var view = queries.require(id, scope);
        return Items.found(view, view.version());
    }

    private Author author() {
        return new Author(caller.name(), caller.subject(), null);
    }
}
