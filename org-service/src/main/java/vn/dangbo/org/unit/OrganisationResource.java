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
import vn.dangbo.org.code.IdentifierReference;
import vn.dangbo.org.kind.KindCodeLists;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Parameters;

/** Units and their tree, as of any day. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationResource {

    private static final int DEFAULT_DEPTH = 2;
    private static final int MAXIMUM_DEPTH = 10;
    private static final int MAXIMUM_NODES = 5_000;
    private static final String AS_OF = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today";
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
    KindCodeLists kinds;

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

        @QueryParam("identifier")
        @Parameter(
                description =
                        "Mã định danh vào ngày đó, dạng LOẠI:MÃ (danh mục identifier-schemes) · identifier on that day",
                example = "LOCAL:KT.01")
        String identifier;

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
                parent,
                parameters.code,
                Parameters.code("kind", parameters.kind, kinds::kinds),
                Parameters.code("sectorGroup", parameters.sectorGroup, kinds::sectorGroups),
                parameters.q,
                IdentifierReference.parse("identifier", parameters.identifier));
        return queries.list(filter, asOf, scope, page);
    }

    @GET
    @Path("/{org}")
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
    @Path("/{org}/ancestors")
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
    @Path("/{org}/history")
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
