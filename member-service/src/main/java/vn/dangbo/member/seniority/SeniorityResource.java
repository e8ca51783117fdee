package vn.dangbo.member.seniority;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.register.Register;
import vn.dangbo.member.register.RegisterHistory;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.RecordVersion;

/** Tuổi đảng of a member. */
@Path("/api/v1/members/{id}/seniority")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class SeniorityResource {

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Seniorities seniorities;

    @Inject
    SeniorityRecords records;

    @Inject
    RegisterHistory history;

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "getSeniority",
            summary = "Tuổi đảng, giải thích từng dòng · seniority in the Party, explained line by line")
    public RestResponse<SeniorityView> get(
            @PathParam("id") String id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today",
                            example = "2025-02-03")
                    String asOf) {
        return answer(member(id), Dates.asOf(asOf, clock), caller.scope(Permission.MEMBER_READ));
    }

    @PUT
    @PermissionsAllowed(Permission.Name.SENIORITY_WRITE)
    @Operation(
            operationId = "recordSeniority",
            summary = "Ghi ngày tính tuổi đảng và các thời gian không tính · records the start and what does not count")
    @APIResponseSchema(
            value = SeniorityView.class,
            responseCode = "200",
            responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<SeniorityView> record(
            @PathParam("id") String id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            SeniorityRequest wanted) {
        var scope = caller.scope(Permission.SENIORITY_WRITE);
        records.record(member(id), Fields.required("body", wanted), ifMatch, scope);
        return answer(member(id), Dates.asOf(null, clock), scope);
    }

    @GET
    @Path("/history")
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "getSeniorityHistory",
            summary = "Nội dung đã ghi trước khi sửa · what was recorded before it was corrected")
    public Page<RegisterHistory.Before> history(@PathParam("id") String id, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.MEMBER_READ);
        return Page.of(
                history.of(Register.SENIORITY, records.recordId(member(id), scope), scope), page, before -> "%09d"
                        .formatted(before.version()));
    }

    private RestResponse<SeniorityView> answer(UUID member, LocalDate asOf, Scope scope) {
        var known = records.of(member, scope);
        return Items.found(seniorities.view(known, asOf), known.version());
    }

    private static UUID member(String id) {
        return Parameters.id(id).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
    }
}
