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
import java.util.List;
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

/** Units and their tree, as of any day. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationResource {

    private static final int DEFAULT_DEPTH = 2;
    private static final int MAXIMUM_DEPTH = 10;
    private static final int MAXIMUM_NODES = 5_000;
    private static final String AS_OF = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today";
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
    Clock clock;

    /** The list's parameters. */
    public static class ListParameters {
        @QueryParam("parent")
        @Parameter(
                description = "Tổ chức cấp trên trực tiếp: mã hoặc UUID · the unit directly above",
                example = "KIENTUONG")
        String parent;

        @QueryParam("code")
        @Parameter(description = "Mã chính xác · exact code", example = "KT01")
        String code;

        @QueryParam("kind")
        @Parameter(description = "Loại tổ chức (danh mục organisation-kinds) · kind", example = "GRASSROOTS_CELL")
        String kind;

        @QueryParam("sectorGroup")
        @Parameter(description = "Nhóm loại hình (danh mục sector-groups) · group of sectors", example = "XA_PHUONG")
        String sectorGroup;

        @QueryParam("q")
        @Parameter(
                description = "Tìm theo tên, có dấu hay không đều được · part of the name, with or without tones",
                example = "kien tuong")
        String q;

        @QueryParam("asOf")
        @Parameter(description = AS_OF, example = "2019-12-31")
        String asOf;
    }

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "listOrganisations",
            summary = "Tìm tổ chức đảng trong phạm vi · units inside the caller's scope")
    public Page<OrganisationView> list(@BeanParam ListParameters parameters, @BeanParam PageRequest page) {
        var asOf = Dates.asOf(parameters.asOf, clock);
        var scope = caller.scope(Permission.ORGANISATION_READ);
        var parent = parameters.parent == null
                ? null
                : organisations.require(parameters.parent, scope, asOf).id();
        var filter = new OrganisationQueries.Filter(
                parent, parameters.code, parameters.kind, parameters.sectorGroup, parameters.q);
        return queries.list(filter, asOf, scope, page);
    }

    @GET
    @Path("/{org}")
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(operationId = "getOrganisation", summary = "Một tổ chức đảng · one unit")
    public OrganisationView get(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @QueryParam("asOf") @Parameter(description = AS_OF) String asOf) {
        var day = Dates.asOf(asOf, clock);
        return alive(require(org, day), day);
    }

    @GET
    @Path("/{org}/tree")
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
            @QueryParam("asOf") @Parameter(description = AS_OF) String asOf) {
        var day = Dates.asOf(asOf, clock);
        var unit = require(org, day);
        alive(unit, day);
        var rows = queries.subtree(
                unit.id(), levels(depth), day, caller.scope(Permission.ORGANISATION_READ), MAXIMUM_NODES + 1);
        if (rows.size() > MAXIMUM_NODES) {
            throw ProblemException.badRequest("depth", "TREE_TOO_LARGE", MAXIMUM_NODES);
        }
        return OrganisationTree.of(rows);
    }

    /** The units above one, from the root down. */
    @Schema(name = "OrganisationAncestors")
    public record Ancestors(List<OrganisationView> items) {}

    @GET
    @Path("/{org}/ancestors")
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "listOrganisationAncestors",
            summary = "Các cấp trên, từ gốc trở xuống · the units above, from the root down")
    public Ancestors ancestors(
            @PathParam("org") @Parameter(description = ORG, example = "KT01") String org,
            @QueryParam("asOf") @Parameter(description = AS_OF) String asOf) {
        var day = Dates.asOf(asOf, clock);
        var unit = require(org, day);
        alive(unit, day);
        return new Ancestors(queries.ancestors(unit.id(), day));
    }

    /** The states of a unit in order of time. */
    @Schema(name = "OrganisationHistory")
    public record History(List<OrganisationHistory.Entry> items) {}

    @GET
    @Path("/{org}/history")
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "getOrganisationHistory",
            summary = "Quá trình thay đổi của một tổ chức đảng · what a unit was, under whom, and when")
    public History history(@PathParam("org") @Parameter(description = ORG, example = "KT01") String org) {
        return new History(history.of(require(org, Dates.asOf(null, clock)).id()));
    }

    private OrganisationRef require(String reference, LocalDate asOf) {
        return organisations.require(reference, caller.scope(Permission.ORGANISATION_READ), asOf);
    }

    private OrganisationView alive(OrganisationRef unit, LocalDate asOf) {
        return queries.one(unit.id(), asOf)
                .orElseThrow(() -> ProblemException.notFound("ORGANISATION_NOT_ALIVE", unit.code(), asOf));
    }

    private static int levels(String depth) {
        if (depth == null) {
            return DEFAULT_DEPTH;
        }
        try {
            int levels = Integer.parseInt(depth);
            if (levels >= 0 && levels <= MAXIMUM_DEPTH) {
                return levels;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the refusal
        }
        throw ProblemException.badRequest("depth", "NUMBER_OUT_OF_RANGE", depth, 0, MAXIMUM_DEPTH);
    }
}
