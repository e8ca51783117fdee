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
                    "Mỗi sự kiện mang toàn bộ trạng thái theo thời gian của một tổ chức. Đọc tiếp bằng `after` = `id` của "
                            + "sự kiện cuối; một lô rỗng nghĩa là chưa có gì mới. Each event carries the whole dated state of one unit; "
                            + "go on with `after` = the last event's `id`. The header Feed-Pending says whether more is on its way.")
    @APIResponse(
            responseCode = "200",
            description = "Các sự kiện theo thứ tự · the events in order",
            headers =
                    @Header(
                            name = "Feed-Pending",
                            description = "Còn sự kiện phía sau hay không · whether more is on its way",
                            schema = @Schema(type = SchemaType.BOOLEAN)))
    @APIResponse(
            responseCode = "410",
            description =
                    "Cơ sở dữ liệu đã khôi phục; đọc lại từ đầu · the database was restored; read from the beginning")
    public Uni<RestResponse<List<CloudEvent>>> read(@BeanParam FeedRequest request) {
        return feed.poll(OrganisationState.FEED, request, caller.scope(Permission.ORGANISATION_FEED))
                .map(batch -> RestResponse.ResponseBuilder.ok(batch.events())
                        .header("Feed-Pending", batch.pending())
                        .build());
    }
}
