package vn.dangbo.member.health;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
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
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Parameters;

/** What a member's record lacks. */
@Path("/api/v1/members/{id}/data-health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data health")
public class MemberHealthResource {

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    MemberQueries members;

    @Inject
    Completeness completeness;

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "getMemberDataHealth",
            summary = "Thông tin còn thiếu của một đảng viên · what a member's record lacks")
    public HealthView ofMember(@PathParam("id") String id) {
        var scope = caller.scope(Permission.MEMBER_READ);
        var member = Parameters.id(id)
                .flatMap(uuid -> members.one(uuid, desk.today(), scope))
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        return HealthView.of(null, desk.today(), completeness.ofMember(member.id(), scope), null, null);
    }
}
