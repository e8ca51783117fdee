package vn.dangbo.org.office;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.org.committee.CommitteeRuleBook;
import vn.dangbo.org.committee.CommitteeRules;
import vn.dangbo.org.committee.Ending;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** Offices outside the Party: trưởng thôn, chủ tịch ủy ban nhân dân, giám đốc… */
@Path("/api/v1/external-offices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Seats")
public class ExternalOfficeResource {

    private static final int MAXIMUM_REFERENCE = 64;

    @Inject
    Caller caller;

    @Inject
    ExternalOfficeQueries queries;

    @Inject
    ExternalOffices offices;

    @Inject
    CommitteeRuleBook ruleBook;

    @Inject
    Idempotency idempotency;

    /**
     * An office that somebody takes up; {@code memberId} or {@code holderRef} must be there.
     *
     * @param organisation code or UUID of the unit in whose area, agency or enterprise the office is
     */
    @Schema(name = "ExternalOfficeRequest")
    public record ExternalOfficeRequest(
            @Schema(required = true, examples = "KT01C01") String organisation,
            UUID memberId,
            @Schema(examples = "KT-0001") String holderRef,

            @Schema(required = true, examples = "TRUONG_THON")
            String office,

            @Schema(required = true, examples = "2019-01-01")
            LocalDate validFrom,

            LocalDate validTo) {

        private ExternalOffices.Taken taken(CommitteeRules rules) {
            Fields.required("organisation", organisation);
            var reference = Fields.text("holderRef", holderRef, MAXIMUM_REFERENCE);
            if (memberId == null && reference == null) {
                throw ProblemException.badRequest("memberId", "HOLDER_MISSING");
            }
            var validity = Fields.span("validFrom", validFrom, "validTo", validTo);
            return new ExternalOffices.Taken(
                    memberId,
                    reference,
                    Fields.code("office", Fields.required("office", office), rules.offices()),
                    validity);
        }
    }

    /**
     * The end of an office.
     *
     * @param on first day on which it is held no more
     */
    @Schema(name = "ExternalOfficeEnd")
    public record ExternalOfficeEnd(
            @Schema(required = true, examples = "2022-01-01")
            LocalDate on,

            String reason) implements Ending {}

    @POST
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(
            operationId = "addExternalOffice",
            summary = "Ghi một chức vụ ngoài Đảng · record an office outside the Party")
    @APIResponseSchema(
            value = ExternalOfficeView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; Location và ETag · recorded")
    @APIResponse(responseCode = "409", description = "Đã ghi chức vụ này · the person already holds the office")
    public RestResponse<ExternalOfficeView> add(
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            ExternalOfficeRequest request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var taken = Fields.required("body", request).taken(ruleBook.rules());
        var id = idempotency.once(
                key,
                "addExternalOffice",
                request,
                () -> offices.add(request.organisation(), taken, scope, new Recording(caller.name(), null, null)));
        var view = queries.require(id, scope);
        return Items.created(view, view.version(), "/api/v1/external-offices/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.SEAT_READ)
    @Operation(operationId = "getExternalOffice", summary = "Một chức vụ ngoài Đảng · one office outside the Party")
    public RestResponse<ExternalOfficeView> get(@PathParam("id") UUID id) {
        var view = queries.require(id, caller.scope(Permission.SEAT_READ));
        return Items.found(view, view.version());
    }

    @POST
    @Path("/{id}/end")
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(
            operationId = "endExternalOffice",
            summary = "Thôi giữ chức vụ ngoài Đảng · end an office outside the Party")
    @APIResponseSchema(
            value = ExternalOfficeView.class,
            responseCode = "200",
            responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "409", description = "Đã thôi giữ chức · it has ended already")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    public RestResponse<ExternalOfficeView> end(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            ExternalOfficeEnd request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var on = Ending.day(request);
        idempotency.once(
                key,
                "endExternalOffice " + id,
                request,
                () -> offices.end(id, on, ifMatch, scope, Ending.recording(request, caller.name())));
        var view = queries.require(id, scope);
        return Items.found(view, view.version());
    }
}
