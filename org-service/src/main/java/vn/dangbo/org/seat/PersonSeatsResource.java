package vn.dangbo.org.seat;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.org.office.ExternalOfficeQueries;
import vn.dangbo.org.office.ExternalOfficeView;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;

/** All that one person holds. */
@Path("/api/v1/seats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seats")
public class PersonSeatsResource {

    private static final String AS_OF = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today";

    @Inject
    Caller caller;

    @Inject
    SeatQueries seats;

    @Inject
    ExternalOfficeQueries offices;

    @Inject
    Clock clock;

    /**
     * What one person holds on a day, as far as the caller reaches.
     *
     * @param items seats in committees
     * @param externalOffices offices outside the Party
     */
    @Schema(name = "PersonSeats")
    public record PersonSeats(List<SeatView> items, List<ExternalOfficeView> externalOffices) {}

    @GET
    @PermissionsAllowed(Permission.Name.SEAT_READ)
    @Operation(
            operationId = "listSeatsOfMember",
            summary =
                    "Mọi chức vụ của một người, trong và ngoài Đảng · all that one person holds, in the Party and outside",
            description =
                    "Theo `member` (UUID ở dịch vụ đảng viên) hoặc `holderRef`. By `member` or by `holderRef`, one of them.")
    public PersonSeats ofMember(
            @QueryParam("member") @Parameter(description = "UUID của đảng viên · the member's UUID") String member,
            @QueryParam("holderRef")
                    @Parameter(description = "Mã tham chiếu của người giữ chức · reference of the holder")
                    String holderRef,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2020-12-31") String asOf) {
        if ((member == null) == (holderRef == null)) {
            throw ProblemException.badRequest("member", "HOLDER_ONE_OF_TWO");
        }
        var holder = member == null ? holderRef : uuid(member);
        var day = Dates.asOf(asOf, clock);
        var scope = caller.scope(Permission.SEAT_READ);
        return new PersonSeats(seats.ofHolder(holder, day, scope), offices.ofHolder(holder, day, scope));
    }

    private static String uuid(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.badRequest("member", "UUID_INVALID", text);
        }
    }
}
