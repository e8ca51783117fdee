package vn.dangbo.org.unit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.KnownAt;
import vn.dangbo.platform.web.Parameters;

/** One unit, as of any day: itself, what is below and above it, and what it was. */
@Path("/api/v1/organisations/{org}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class UnitResource {

    private static final int DEFAULT_DEPTH = 2;
    private static final int MAXIMUM_DEPTH = 10;
    private static final int MAXIMUM_NODES = 5_000;
    private static final String AS_OF = OrganisationResource.AS_OF;
    private static final String HISTORY_AS_OF =
            "Chỉ những gì đã bắt đầu đến ngày này (mặc định: tất cả) · only what had begun by this day, default all";
    private static final String ORG = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationQueries queries;

    @Inject
    OrganisationHistory history;

    @Inject
    Beliefs beliefs;

    @Inject
    Clock clock;

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(operationId = "getOrganisation", summary = "Một tổ chức đảng · one unit")
    public OrganisationView get(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @QueryParam("asOf") @Parameter(description = AS_OF) String asOf,
            @QueryParam("knownAt") @Parameter(description = KnownAt.DESCRIPTION, example = "2025-07-02")
                    String knownAt) {
        var day = Dates.asOf(asOf, clock);
        var unit = require(org, day);
        return knownAt == null
                ? alive(unit, day)
                : beliefs.one(unit, day, KnownAt.parse(knownAt)).orElseThrow(() -> notAlive(unit, day));
    }

    @GET
    @Path("/tree")
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "getOrganisationTree",
            summary = "Cây tổ chức từ một đơn vị trở xuống · the tree below a unit")
    public OrganisationTree tree(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @QueryParam("depth")
                    @Parameter(
                            description = "Số cấp bên dưới, 0–10 · levels below",
                            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "2"))
                    String depth,
            @QueryParam("asOf") @Parameter(description = AS_OF) String asOf,
            @QueryParam("knownAt") @Parameter(description = KnownAt.DESCRIPTION, example = "2025-07-02")
                    String knownAt) {
        var day = Dates.asOf(asOf, clock);
        var unit = require(org, day);
        int levels = Parameters.number("depth", depth, DEFAULT_DEPTH, 0, MAXIMUM_DEPTH);
        var scope = caller.scope(Permission.ORGANISATION_READ);
        var rows = knownAt == null
                ? queries.subtree(unit.id(), levels, day, scope, MAXIMUM_NODES + 1)
                : beliefs.subtree(unit, levels, day, KnownAt.parse(knownAt), scope, MAXIMUM_NODES + 1);
        if (rows.isEmpty() || !rows.get(0).id().equals(unit.id())) {
            throw notAlive(unit, day);
        }
        if (rows.size() > MAXIMUM_NODES) {
            throw ProblemException.badRequest("depth", "TREE_TOO_LARGE", MAXIMUM_NODES);
        }
        return OrganisationTree.of(rows);
    }

    @GET
    @Path("/ancestors")
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "listOrganisationAncestors",
            summary = "Các cấp trên, từ gốc trở xuống · the units above, from the root down")
    public Page<OrganisationView> ancestors(
            @PathParam("org") @Parameter(description = ORG, example = "KT01") String org,
            @QueryParam("asOf") @Parameter(description = AS_OF) String asOf,
            @BeanParam PageRequest page) {
        var day = Dates.asOf(asOf, clock);
        var unit = require(org, day);
        alive(unit, day);
        return Page.of(queries.ancestors(unit.id(), day), page, above -> "%03d".formatted(above.level()));
    }

    @GET
    @Path("/history")
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "getOrganisationHistory",
            summary = "Quá trình thay đổi của một tổ chức đảng · what a unit was, under whom, and when",
            description =
                    "Không có `asOf`: toàn bộ, kể cả thay đổi đã định cho ngày sau. Without `asOf` the whole timeline, planned "
                            + "changes included; with it the timeline as far as it had begun on that day.")
    public Page<OrganisationHistoryEntry> history(
            @PathParam("org") @Parameter(description = ORG, example = "KT01") String org,
            @QueryParam("asOf") @Parameter(description = HISTORY_AS_OF, example = "2019-12-31") String asOf,
            @QueryParam("knownAt") @Parameter(description = KnownAt.DESCRIPTION, example = "2025-07-02") String knownAt,
            @BeanParam PageRequest page) {
        var day = asOf == null ? null : Dates.required("asOf", asOf);
        var unit = require(org, day == null ? Dates.asOf(null, clock) : day);
        var entries = knownAt == null ? history.of(unit.id(), day) : beliefs.history(unit, day, KnownAt.parse(knownAt));
        return Page.of(entries, page, entry -> entry.validFrom().toString());
    }

    private OrganisationRef require(String reference, LocalDate asOf) {
        return organisations.require(reference, caller.scope(Permission.ORGANISATION_READ), asOf);
    }

    private OrganisationView alive(OrganisationRef unit, LocalDate asOf) {
        return queries.one(unit.id(), asOf).orElseThrow(() -> notAlive(unit, asOf));
    }

    private static ProblemException notAlive(OrganisationRef unit, LocalDate asOf) {
        return ProblemException.notFound("ORGANISATION_NOT_ALIVE", unit.code(), asOf);
    }
}
