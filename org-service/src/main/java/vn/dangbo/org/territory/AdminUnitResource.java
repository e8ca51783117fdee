package vn.dangbo.org.territory;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Parameters;

/** Administrative units, as of any day. */
@Path("/api/v1/admin-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
public class AdminUnitResource {

    private static final String AS_OF = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today";
    private static final String LAST =
            "Đơn vị đã kết thúc: lần có mã này gần nhất. One that has ended is found as it was last.";

    @Inject
    AdminUnitQueries queries;

    @Inject
    AdminUnitCodeLists codeLists;

    @Inject
    Clock clock;

    /** The list's parameters. */
    public static class ListParameters {
        @QueryParam("code")
        @Parameter(description = "Mã chính xác · exact code", example = "KIENTUONG")
        String code;

        @QueryParam("level")
        @Parameter(description = "Cấp (danh mục admin-unit-levels) · level", example = "DISTRICT")
        String level;

        @QueryParam("parent")
        @Parameter(description = "Mã đơn vị cấp trên trực tiếp · code of the unit above", example = "LONGAN")
        String parent;

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
    @PermissionsAllowed(Permission.Name.CODELIST_READ)
    @Operation(
            operationId = "listAdminUnits",
            summary = "Đơn vị hành chính vào một ngày · administrative units on a day")
    public Page<AdminUnitView> list(@BeanParam ListParameters parameters, @BeanParam PageRequest page) {
        var filter = new AdminUnitQueries.Filter(
                parameters.code,
                Parameters.code("level", parameters.level, codeLists::levels),
                parameters.parent,
                parameters.q);
        return queries.list(filter, Dates.asOf(parameters.asOf, clock), page);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.Name.CODELIST_READ)
    @Operation(
            operationId = "getAdminUnit",
            summary = "Một đơn vị hành chính · one administrative unit",
            description = LAST)
    public AdminUnitView get(
            @PathParam("code") @Parameter(example = "KIENTUONG") String code,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2019-12-31") String asOf) {
        return queries.require(code, Dates.asOf(asOf, clock));
    }

    @GET
    @Path("/{code}/successors")
    @PermissionsAllowed(Permission.Name.CODELIST_READ)
    @Operation(
            operationId = "listAdminUnitSuccessors",
            summary = "Đơn vị hành chính kế tiếp · what an administrative unit became",
            description = LAST)
    public Page<AdminUnitQueries.Successor> successors(
            @PathParam("code") @Parameter(example = "KIENTUONG") String code,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2019-12-31") String asOf,
            @BeanParam PageRequest page) {
        var unit = queries.require(code, Dates.asOf(asOf, clock));
        return Page.of(queries.successors(unit.id()), page, successor -> successor
                .unit()
                .code());
    }
}
