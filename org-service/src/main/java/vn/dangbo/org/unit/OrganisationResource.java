package vn.dangbo.org.unit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.org.code.IdentifierReference;
import vn.dangbo.org.kind.KindCodeLists;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Parameters;

/** Finds units, as of any day. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationResource {

    static final String AS_OF = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationQueries queries;

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
}
