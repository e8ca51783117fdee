package vn.dangbo.org.seat;

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
import vn.dangbo.org.committee.CommitteeRuleBook;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Fields;

/** Who sits in a unit's committees. */
@Path("/api/v1/organisations/{org}/seats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seats")
public class UnitSeatsResource {

    private static final String AS_OF = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    SeatQueries seats;

    @Inject
    CommitteeRuleBook ruleBook;

    @Inject
    Clock clock;

    /** The list's parameters. */
    public static class ListParameters {
        @QueryParam("asOf")
        @Parameter(description = AS_OF, example = "2020-12-31")
        String asOf;

        @QueryParam("role")
        @Parameter(description = "Chức vụ (danh mục seat-roles) · role", example = "SECRETARY")
        String role;

        @QueryParam("committeeKind")
        @Parameter(description = "Loại cấp ủy (danh mục committee-kinds) · kind of committee", example = "BCH")
        String committeeKind;
    }

    @GET
    @PermissionsAllowed(Permission.Name.SEAT_READ)
    @Operation(
            operationId = "listSeats",
            summary =
                    "Ai đang giữ chức trong các cấp ủy của một tổ chức đảng · who sits in a unit's committees on a day")
    public Page<SeatView> list(
            @PathParam("org")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit",
                            example = "KIENTUONG")
                    String org,
            @BeanParam ListParameters parameters,
            @BeanParam PageRequest page) {
        var day = Dates.asOf(parameters.asOf, clock);
        var scope = caller.scope(Permission.SEAT_READ);
        var rules = ruleBook.rules();
        var filter = new SeatQueries.Filter(
                Fields.code("role", parameters.role, rules.allRoles()),
                Fields.code(
                        "committeeKind", parameters.committeeKind, rules.roles().keySet()));
        return seats.sitting(organisations.require(org, scope, day).id(), day, filter, scope, page);
    }
}
