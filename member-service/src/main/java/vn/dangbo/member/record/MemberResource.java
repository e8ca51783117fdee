package vn.dangbo.member.record;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.Table;

/** Members, as of any day. */
@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MemberResource {

    static final String AS_OF = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today";
    private static final String HISTORY_AS_OF =
            "Chỉ những gì đã bắt đầu đến ngày này (mặc định: tất cả) · only what had begun by this day, default all";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    MemberQueries queries;

    @Inject
    MemberHistory history;

    @Inject
    Clock clock;

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "listMembers",
            summary = "Danh sách đảng viên theo thứ tự tên Việt Nam · members in the Vietnamese order of names",
            description =
                    "Mặc định là những người có trong đảng số vào ngày cần xem. By default those in đảng số on the day; "
                            + "with `state` of those who left, the ones who had left by then.")
    public Page<MemberView> list(@BeanParam MemberListParameters parameters, @BeanParam PageRequest page) {
        var day = Dates.asOf(parameters.asOf, clock);
        var scope = caller.scope(Permission.MEMBER_READ);
        return queries.list(filter(parameters, scope, day), day, scope, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(
            operationId = "exportMembers",
            summary = "Toàn bộ danh sách đảng viên thành tệp, số định danh được che · the whole list as a file, masked")
    public Export<MemberView> export(@BeanParam MemberListParameters parameters) {
        var day = Dates.asOf(parameters.asOf, clock);
        var scope = caller.scope(Permission.MEMBER_EXPORT);
        var filter = filter(parameters, scope, day);
        return Export.of("members", MemberView.class, page -> queries.list(filter, day, scope, page));
    }

    private MemberQueries.Filter filter(MemberListParameters parameters, Scope scope, LocalDate day) {
        return new MemberQueries.Filter(
                parameters.organisation == null ? null : organisations.require(parameters.organisation, scope, day),
                Parameters.code("state", parameters.state, MemberState.class),
                parameters.q);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "getMember",
            summary = "Một đảng viên, số định danh được che · one member, identity numbers masked",
            description =
                    "Hồ sơ đã hợp nhất vào hồ sơ khác: `mergedInto` là hồ sơ ấy, nội dung theo hồ sơ ấy. Of a record that was merged "
                            + "into another `mergedInto` is the other, which is what is told.")
    public MemberView get(@PathParam("id") String id, @QueryParam("asOf") @Parameter(description = AS_OF) String asOf) {
        return require(id, Dates.asOf(asOf, clock), caller.scope(Permission.MEMBER_READ));
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "getMemberHistory",
            summary = "Quá trình sinh hoạt đảng · where the member sat, under the names of that time",
            description =
                    "Một lần sinh hoạt được chia theo các thay đổi của chi bộ và cấp trên (tên gọi, tổ chức); phần tiếp theo không "
                            + "có lý do bắt đầu. Với `asOf`: những gì đã bắt đầu đến ngày đó. A seating is told in parts where the "
                            + "cell or the units above changed; a part that goes on has no start cause. With `asOf` what had begun "
                            + "by that day; without it all.")
    public Page<MemberHistoryEntry> history(
            @PathParam("id") String id,
            @QueryParam("asOf") @Parameter(description = HISTORY_AS_OF, example = "2019-12-31") String asOf,
            @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.MEMBER_READ);
        var member = require(id, Dates.asOf(null, clock), scope);
        var day = asOf == null ? null : Dates.required("asOf", asOf);
        var told = member.mergedInto() == null ? member.id() : member.mergedInto();
        return Page.of(
                history.of(told, day, scope), page, entry -> entry.validFrom().toString());
    }

    private MemberView require(String id, LocalDate asOf, Scope scope) {
        return Parameters.id(id)
                .flatMap(uuid -> queries.one(uuid, asOf, scope).or(() -> queries.survivor(uuid, asOf, scope)))
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
    }
}
