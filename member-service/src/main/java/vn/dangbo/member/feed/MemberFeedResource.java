package vn.dangbo.member.feed;

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

/** Every change of a member's membership, in order, for the services of this deployment that keep a copy. */
@Path("/api/v1/feeds/" + MemberState.FEED)
@Tag(name = "Feeds")
public class MemberFeedResource {

    @Inject
    Caller caller;

    @Inject
    Feed feed;

    @Inject
    MemberStates states;

    @GET
    @Blocking
    @Produces(CloudEvent.BATCH)
    @PermissionsAllowed(Permission.Name.MEMBER_FEED)
    @Operation(
            operationId = "readMemberFeed",
            summary = "Luồng thay đổi đảng viên, không có họ tên · the change feed of members, without names",
            description = "`vn.dangbo.member.changed`: sinh hoạt, miễn, đình chỉ của một đảng viên như hiện nay; "
                    + "`vn.dangbo.discipline.changed`: một quyết định kỷ luật, không có nội dung. Chỉ dành cho dịch vụ của "
                    + "hệ thống này. A member's membership, or a decision on discipline without its matter, as it is when "
                    + "it is read; for the services of this deployment. `method` DELETE: merged into another record, which "
                    + "names it in `mergedRecords`, or taken back; to be forgotten.")
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
        var scope = caller.scope(Permission.MEMBER_FEED);
        return feed.poll(MemberState.FEED, request, scope)
                .map(batch -> RestResponse.ResponseBuilder.ok(states.told(batch.events(), scope))
                        .header(FeedPosition.NEXT, batch.next())
                        .header(FeedPosition.HEAD, batch.head())
                        .header(FeedPosition.PENDING, batch.pending())
                        .build());
    }
}
