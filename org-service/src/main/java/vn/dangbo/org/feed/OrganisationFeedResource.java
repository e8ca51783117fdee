package vn.dangbo.org.feed;

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
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.feed.Feed;
import vn.dangbo.platform.feed.FeedPosition;
import vn.dangbo.platform.feed.FeedRequest;
import vn.dangbo.platform.hierarchy.OrganisationState;

/** Every change of a unit, in order, for whoever keeps a copy of the tree. */
@Path("/api/v1/feeds/organisations")
@Tag(name = "Feeds")
public class OrganisationFeedResource {

    @Inject
    Caller caller;

    @Inject
    Feed feed;

    @GET
    @Blocking
    @Produces(CloudEvent.BATCH)
    @PermissionsAllowed(Permission.Name.ORGANISATION_FEED)
    @Operation(
            operationId = "readOrganisationFeed",
            summary = "Luồng thay đổi tổ chức đảng · the change feed of organisations",
            description =
                    "Mỗi sự kiện mang toàn bộ trạng thái theo thời gian của một tổ chức. Đọc tiếp bằng `after` = tiêu đề Feed-Position; "
                            + "một lô rỗng nghĩa là chưa có gì mới. Sự kiện có `method` = DELETE: tổ chức không còn trong phạm vi của "
                            + "người đọc, hãy bỏ khỏi bản sao. Each event carries the whole dated state of one unit; go on with `after` = "
                            + "the header Feed-Position. An event with `method` DELETE has no data: the unit has left the reader's "
                            + "scope and is to be forgotten.")
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
        return feed.poll(OrganisationState.FEED, request, caller.scope(Permission.ORGANISATION_FEED))
                .map(batch -> RestResponse.ResponseBuilder.ok(batch.events())
                        .header(FeedPosition.NEXT, batch.next())
                        .header(FeedPosition.HEAD, batch.head())
                        .header(FeedPosition.PENDING, batch.pending())
                        .build());
    }
}
