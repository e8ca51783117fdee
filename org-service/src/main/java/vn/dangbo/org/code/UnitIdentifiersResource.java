package vn.dangbo.org.code;

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
import java.util.Map;
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
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;

/** The identifiers that others gave to an organisation. */
@Path("/api/v1/organisations/{org}/identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class UnitIdentifiersResource {

    private static final String ORG = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    Units units;

    @Inject
    Identifiers identifiers;

    @Inject
    IdentifierSchemes schemes;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /** The identifiers of an organisation. */
    @Schema(name = "ExternalIdentifierList")
    public record IdentifierList(List<IdentifierView> items) {}

    /** An identifier as a client sends it. */
    @Schema(name = "ExternalIdentifierRequest")
    public record IdentifierRequest(
            @Schema(required = true, examples = "LOCAL") String scheme,

            @Schema(required = true, examples = "KT.01") String value,

            @Schema(required = true, examples = "2013-04-01")
            LocalDate validFrom,

            @Schema(examples = "2025-07-01") LocalDate validTo) {

        private Identifiers.Given given(Map<String, String> patterns) {
            var known = Fields.code("scheme", Fields.required("scheme", scheme), patterns.keySet());
            if (!Fields.required("value", value).matches(patterns.get(known))) {
                throw ProblemException.badRequest("value", "IDENTIFIER_FORM", known, patterns.get(known));
            }
            var validity = Fields.span("validFrom", validFrom, "validTo", validTo);
            return new Identifiers.Given(known, value, validity);
        }
    }

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "listOrganisationIdentifiers",
            summary = "Mã định danh của tổ chức đảng vào một ngày · identifiers of an organisation on a day")
    public IdentifierList list(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @QueryParam("asOf")
                    @Parameter(description = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today")
                    String asOf) {
        var day = Dates.asOf(asOf, clock);
        var scope = caller.scope(Permission.ORGANISATION_READ);
        return new IdentifierList(
                identifiers.list(organisations.require(org, scope, day).id(), day, scope));
    }

    @POST
    @PermissionsAllowed(Permission.Name.IDENTIFIER_WRITE)
    @Operation(operationId = "addOrganisationIdentifier", summary = "Ghi một mã định danh · record an identifier")
    @APIResponseSchema(
            value = IdentifierView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; Location và ETag · recorded")
    @APIResponse(
            responseCode = "409",
            description = "Mã đã thuộc tổ chức khác, hoặc tổ chức đã có mã loại này · "
                    + "the value is another's then, or there is one of this scheme")
    public RestResponse<IdentifierView> add(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            IdentifierRequest request) {
        var scope = caller.scope(Permission.IDENTIFIER_WRITE);
        var given = Fields.required("body", request).given(schemes.patterns());
        var unit = units.require(org, scope);
        var id = idempotency.once(
                key, "addOrganisationIdentifier " + org, request, () -> identifiers.add(unit, given, caller.name()));
        var view = identifiers.require(id, scope);
        return Items.created(view, view.version(), "/api/v1/identifiers/" + id);
    }
}
