package vn.dangbo.org.advisory;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.org.committee.Units;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;

/** The advisory bodies of a committee. */
@Path("/api/v1/organisations/{org}/advisory-bodies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Committees")
public class UnitAdvisoryBodiesResource {

    private static final String ORG = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit";
    private static final int MAXIMUM_DECISION = 100;

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    Units units;

    @Inject
    AdvisoryBodies bodies;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /** The advisory bodies of a committee. */
    @Schema(name = "AdvisoryBodyList")
    public record AdvisoryBodyList(List<AdvisoryBodyView> items) {}

    /** An advisory body as a client sends it. */
    @Schema(name = "AdvisoryBodyRequest")
    public record AdvisoryBodyRequest(
            @Schema(required = true, examples = "BAN_TO_CHUC")
            String type,

            @Schema(required = true, examples = "2013-04-01")
            LocalDate validFrom,

            @Schema(examples = "2025-07-01") LocalDate validTo,
            @Schema(examples = "12-QĐ/TU") String decisionNo) {

        private AdvisoryBodies.Founded founded(List<String> types) {
            var validity = Fields.span("validFrom", validFrom, "validTo", validTo);
            return new AdvisoryBodies.Founded(
                    Fields.code("type", Fields.required("type", type), types),
                    validity,
                    Fields.text("decisionNo", decisionNo, MAXIMUM_DECISION));
        }
    }

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "listAdvisoryBodies",
            summary = "Cơ quan tham mưu, giúp việc của cấp ủy · advisory bodies of a committee on a day")
    public AdvisoryBodyList list(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @QueryParam("asOf")
                    @Parameter(description = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today")
                    String asOf) {
        var day = Dates.asOf(asOf, clock);
        var scope = caller.scope(Permission.ORGANISATION_READ);
        return new AdvisoryBodyList(
                bodies.list(organisations.require(org, scope, day).id(), day, scope));
    }

    @POST
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(operationId = "addAdvisoryBody", summary = "Ghi một cơ quan tham mưu · record an advisory body")
    @APIResponseSchema(
            value = AdvisoryBodyView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; Location và ETag · recorded")
    @APIResponse(responseCode = "409", description = "Đã có cơ quan này · the committee has one of this type")
    public RestResponse<AdvisoryBodyView> add(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            AdvisoryBodyRequest request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var founded = Fields.required("body", request).founded(bodies.types());
        var unit = units.require(org, scope);
        var id = idempotency.once(
                key, "addAdvisoryBody " + org, request, () -> bodies.add(unit, founded, caller.name()));
        var view = bodies.require(id, scope);
        return Items.created(view, view.version(), "/api/v1/advisory-bodies/" + id);
    }
}
