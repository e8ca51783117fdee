package vn.dangbo.org.congress;

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
import java.net.URI;
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
import vn.dangbo.org.committee.RomanNumeral;
import vn.dangbo.org.committee.Units;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;

/** Congresses of units. */
@Path("/api/v1/organisations/{org}/congresses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Committees")
public class CongressResource {

    private static final String ORG = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit";
    private static final List<String> KINDS = List.of("DELEGATES", "ALL_MEMBERS");
    private static final int MAXIMUM_LABEL = 60;

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    Units units;

    @Inject
    Congresses congresses;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /** The congresses of a unit. */
    @Schema(name = "CongressList")
    public record CongressList(List<CongressView> items) {}

    /** A congress as a client sends it. */
    @Schema(name = "CongressRequest")
    public record CongressRequest(
            @Schema(required = true, examples = "XII") String no,
            @Schema(required = true, examples = "2020–2025") String termLabel,
            @Schema(required = true, examples = "DELEGATES") String kind,

            @Schema(required = true, examples = "2020-08-04")
            LocalDate firstDay,

            @Schema(required = true, examples = "2020-08-05")
            LocalDate lastDay) {

        private Congresses.Held held() {
            var number = Fields.required("no", no);
            if (!RomanNumeral.is(number)) {
                throw ProblemException.badRequest("no", "ROMAN_NUMERAL_INVALID", number);
            }
            var first = Fields.day("firstDay", Fields.required("firstDay", firstDay));
            var last = Fields.day("lastDay", Fields.required("lastDay", lastDay));
            if (last.isBefore(first)) {
                throw ProblemException.badRequest("lastDay", "PERIOD_REVERSED", first, last);
            }
            return new Congresses.Held(
                    number,
                    Fields.text("termLabel", Fields.required("termLabel", termLabel), MAXIMUM_LABEL),
                    Fields.code("kind", Fields.required("kind", kind), KINDS),
                    first,
                    last);
        }
    }

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "listCongresses",
            summary = "Các kỳ đại hội, mới nhất trước · congresses, the latest first")
    public CongressList list(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @QueryParam("asOf")
                    @Parameter(description = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today")
                    String asOf) {
        var day = Dates.asOf(asOf, clock);
        var scope = caller.scope(Permission.ORGANISATION_READ);
        return new CongressList(
                congresses.list(organisations.require(org, scope, day).id(), day, scope));
    }

    @POST
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(operationId = "addCongress", summary = "Ghi một kỳ đại hội · record a congress")
    @APIResponseSchema(value = CongressView.class, responseCode = "201", responseDescription = "Đã ghi · recorded")
    @APIResponse(
            responseCode = "409",
            description = "Đại hội lần này đã được ghi · a congress of this number is recorded")
    public RestResponse<CongressView> add(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            CongressRequest request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var held = Fields.required("body", request).held();
        var unit = units.require(org, scope);
        var id = idempotency.once(key, "addCongress " + org, request, () -> congresses.add(unit, held, caller.name()));
        return RestResponse.ResponseBuilder.<CongressView>created(
                        URI.create("/api/v1/organisations/" + unit.code() + "/congresses"))
                .entity(congresses.require(id, scope))
                .build();
    }
}
