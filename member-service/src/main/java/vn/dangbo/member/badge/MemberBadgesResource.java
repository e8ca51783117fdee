package vn.dangbo.member.badge;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Parameters;

/** The badges that a member holds. */
@Path("/api/v1/members/{id}/badges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MemberBadgesResource {

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    MemberQueries members;

    @Inject
    HeldBadges held;

    @Inject
    BadgeCourse course;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "listMemberBadges",
            summary = "Huy hiệu Đảng của đảng viên · the badges that a member holds")
    public Page<HeldBadge> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return badges(id, caller.scope(Permission.MEMBER_READ), page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.AWARD_WRITE)
    @Operation(
            operationId = "recordMemberBadge",
            summary = "Ghi huy hiệu đã trao trước đây · records a badge that was given before")
    public RestResponse<HeldBadge> record(
            @PathParam("id") String id,
            HeldBadge.Entry entry,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", entry);
        var scope = caller.scope(Permission.AWARD_WRITE);
        var member = member(id, scope);
        var badge = idempotency.once(key, "recordMemberBadge " + member, entry, () -> course.entry(member, entry));
        return RestResponse.status(
                RestResponse.Status.CREATED,
                held.of(member, scope).stream()
                        .filter(one -> one.id().equals(badge))
                        .findFirst()
                        .orElseThrow());
    }

    private Page<HeldBadge> badges(String id, Scope scope, PageRequest page) {
        return Page.of(held.of(member(id, scope), scope), page, one -> "%02d".formatted(one.step()));
    }

    private UUID member(String id, Scope scope) {
        return Parameters.id(id)
                .flatMap(uuid -> members.one(uuid, desk.today(), scope))
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"))
                .id();
    }
}
