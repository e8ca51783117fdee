package vn.dangbo.member.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Parameters;

/** Who has looked at the data of a member. */
@Path("/api/v1/members/{id}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class AccessLogResource {

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    MemberQueries members;

    @Inject
    AuditTrail trail;

    @GET
    @PermissionsAllowed(Permission.Name.ACCESS_LOG_READ)
    @Operation(
            operationId = "getMemberAccessLog",
            summary = "Ai đã xem hồ sơ của đảng viên, mới nhất trước · who read the member's data, newest first")
    public Page<AuditView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.ACCESS_LOG_READ);
        var member = Parameters.id(id)
                .flatMap(uuid -> members.one(uuid, desk.today(), scope))
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        return trail.list(new AuditTrail.Filter(member.id(), null, null), scope, page);
    }
}
