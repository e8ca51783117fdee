package vn.dangbo.org.office;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.web.Dates;

/** Offices outside the Party in a unit's area, agency or enterprise. */
@Path("/api/v1/organisations/{org}/external-offices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seats")
public class UnitOfficesResource {

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    ExternalOfficeQueries queries;

    @Inject
    Clock clock;

    /** Offices held in a unit's area, agency or enterprise. */
    @Schema(name = "ExternalOfficeList")
    public record ExternalOfficeList(List<ExternalOfficeView> items) {}

    @GET
    @PermissionsAllowed(Permission.Name.SEAT_READ)
    @Operation(
            operationId = "listExternalOffices",
            summary =
                    "Chức vụ ngoài Đảng trên địa bàn, cơ quan của một tổ chức đảng · offices outside the Party, by unit")
    public ExternalOfficeList list(
            @PathParam("org")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit",
                            example = "KT01C01")
                    String org,
            @QueryParam("asOf")
                    @Parameter(description = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today")
                    String asOf) {
        var day = Dates.asOf(asOf, clock);
        var scope = caller.scope(Permission.SEAT_READ);
        return new ExternalOfficeList(
                queries.ofUnit(organisations.require(org, scope, day).id(), day, scope));
    }
}
