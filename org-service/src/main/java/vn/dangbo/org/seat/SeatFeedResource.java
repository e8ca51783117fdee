package vn.dangbo.org.seat;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.org.committee.Announcements;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.feed.Feed;
import vn.dangbo.platform.feed.FeedPosition;
import vn.dangbo.platform.feed.FeedRequest;

/** Every change of a committee or a seat, in order, for whoever holds a grant or a task that follows from a seat. */
@Path("/api/v1/feeds/" + Announcements.FEED)
@Tag(name = "Feeds")
public class SeatFeedResource {

    @Inject
    Caller caller;

    @Inject
    Feed feed;

    @GET
    @Blocking
    @Produces(CloudEvent.BATCH)
    @PermissionsAllowed(Permission.Name.SEAT_FEED)
    @Operation(
            operationId = "readSeatFeed",
            summary = "Luồng thay đổi cấp ủy và chức vụ · the change feed of committees and seats",
            description =
                    "`vn.dangbo.committee.changed`, `vn.dangbo.seat.changed`, `vn.dangbo.seat.ended` (vừa ghi ngày thôi giữ chức, kể cả "
                            + "ngày chưa tới · an end was recorded, possibly of a day to come). Về người chỉ có `memberId` · of persons the id alone.")
    @APIResponse(
            responseCode = "200",
            description = "Các sự kiện theo thứ tự · the events in order",
            headers = {
                @Header(
                        name = FeedPosition.NEXT,
                        description = "Vị trí để đọc tiếp, kể cả khi lô rỗng · where to go on, also of an empty batch",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = FeedPosition.HEAD,
                        description = "Sự kiện cuối cùng đã ghi cho người đọc · the last event written for the reader",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = FeedPosition.PENDING,
                        description = "Còn sự kiện phía sau hay không · whether more is on its way",
                        schema = @Schema(type = SchemaType.BOOLEAN))
            })
    @APIResponse(
            responseCode = "410",
            description =
                    "Cơ sở dữ liệu đã khôi phục; đọc lại từ đầu · the database was restored; read from the beginning")
    public Uni<RestResponse<List<CloudEvent>>> read(@BeanParam FeedRequest request) {
        return feed.poll(Announcements.FEED, request, caller.scope(Permission.SEAT_FEED))
                .map(batch -> RestResponse.ResponseBuilder.ok(batch.events())
                        .header(FeedPosition.NEXT, batch.next())
                        .header(FeedPosition.HEAD, batch.head())
                        .header(FeedPosition.PENDING, batch.pending())
                        .build());
    }
}
