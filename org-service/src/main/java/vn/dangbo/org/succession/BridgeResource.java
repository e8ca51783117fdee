package vn.dangbo.org.succession;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Table;

/** What went where between two days. */
@Path("/api/v1/organisations/{org}/bridge")
@Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
@Tag(name = "Organisations")
public class BridgeResource {

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    Bridges bridges;

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "getOrganisationBridge",
            summary = "Bảng đối chiếu tổ chức giữa hai ngày · what went where between two days",
            description =
                    "Mỗi tổ chức có ở một trong hai ngày đều có ít nhất một dòng. Every unit that stood below on either day has a "
                            + "row at least. JSON: từng trang · pages; CSV, XLSX: toàn bộ · the whole.")
    public BridgeTable bridge(
            @PathParam("org")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit",
                            example = "KIENTUONG")
                    String org,
            @QueryParam("from")
                    @Parameter(
                            required = true,
                            description = "Ngày thứ nhất · the first of the two days",
                            example = "2025-06-29")
                    String from,
            @QueryParam("to")
                    @Parameter(
                            required = true,
                            description = "Ngày thứ hai · the second of the two days",
                            example = "2025-07-02")
                    String to,
            @BeanParam PageRequest page) {
        var first = day("from", from);
        var last = day("to", to);
        if (last.isBefore(first)) {
            throw ProblemException.badRequest("to", "PERIOD_REVERSED", first, last);
        }
        var scope = caller.scope(Permission.ORGANISATION_READ);
        var unit = organisations.require(org, scope, last);
        return BridgeTable.of(bridges.of(unit.id(), first, last, scope), page);
    }

    private static LocalDate day(String name, String text) {
        if (text == null) {
            throw ProblemException.badRequest(name, "PARAMETER_MISSING", name);
        }
        return Dates.required(name, text);
    }
}
