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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Dates;

/** What a unit became. */
@Path("/api/v1/organisations/{org}/successors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class SuccessorResource {

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    Successors successors;

    @Inject
    Clock clock;

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "listOrganisationSuccessors",
            summary = "Tổ chức đảng đã trở thành những tổ chức nào · what a unit became, across any number of acts",
            description =
                    "Chỉ các tổ chức còn hoạt động vào ngày `asOf`. `alive`: true khi chính nó còn hoạt động; danh sách khi đó "
                            + "rỗng. Only units that live on the day; a unit that lives itself has none. Kết thúc hoạt động mà không "
                            + "có tổ chức kế thừa: danh sách rỗng · a unit that was terminated has none either.")
    public SuccessorList list(
            @PathParam("org")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit",
                            example = "KT01")
                    String org,
            @QueryParam("asOf")
                    @Parameter(
                            description = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today",
                            example = "2025-07-02")
                    String asOf,
            @BeanParam PageRequest page) {
        var day = Dates.asOf(asOf, clock);
        var unit = organisations.require(org, caller.scope(Permission.ORGANISATION_READ), day);
        var outcome = successors.of(unit.id(), day);
        return SuccessorList.of(outcome.alive(), Page.of(outcome.successors(), page, successor -> successor
                .organisation()
                .code()));
    }
}
