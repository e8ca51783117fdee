package vn.dangbo.member.profile;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.labels.RequestLocale;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.KnownAt;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.RecordVersion;

/** The record of a member: the Phiếu đảng viên. */
@Path("/api/v1/members/{id}/record")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class RecordResource {

    @Inject
    Caller caller;

    @Inject
    RecordRows rows;

    @Inject
    Records records;

    @Inject
    RecordDoubts doubts;

    @Inject
    ReadAudit audit;

    @Context
    HttpHeaders headers;

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_RECORD_READ)
    @Operation(
            operationId = "getMemberRecord",
            summary = "Phiếu đảng viên, số định danh, điện thoại và địa chỉ được che · the record of a member, "
                    + "numbers, telephone and addresses masked")
    public RestResponse<MemberRecord> get(
            @PathParam("id") String id,
            @QueryParam("knownAt") @Parameter(description = KnownAt.DESCRIPTION, example = "2025-07-02")
                    String knownAt) {
        return answer(id, knownAt, caller.scope(Permission.MEMBER_RECORD_READ));
    }

    @PUT
    @PermissionsAllowed(Permission.Name.MEMBER_RECORD_WRITE)
    @Operation(
            operationId = "correctMemberRecord",
            summary = "Sửa phiếu đảng viên, nêu lý do · corrects the record of a member, with the reason",
            description =
                    "Bắt buộc: họ tên, giới tính, ngày sinh. Số định danh, điện thoại và địa chỉ không nêu thì giữ nguyên. "
                            + "Required are name, sex and day of birth. Numbers, telephone and details that are left out stay.")
    @APIResponseSchema(
            value = MemberRecord.class,
            responseCode = "200",
            responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "409", description = "Số đã thuộc người khác · the number is somebody else's")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    @APIResponse(
            responseCode = "429",
            description = "Đã nêu số của quá nhiều người ngoài phạm vi trong ngày · too many people elsewhere today")
    public RestResponse<MemberRecord> correct(
            @PathParam("id") String id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            RecordRequest said) {
        var scope = caller.scope(Permission.MEMBER_RECORD_WRITE);
        records.correct(member(id), Fields.required("body", said), ifMatch, scope);
        return answer(id, null, scope);
    }

    @GET
    @Path("/history")
    @PermissionsAllowed(Permission.Name.MEMBER_RECORD_READ)
    @Operation(
            operationId = "getMemberRecordHistory",
            summary = "Các lần sửa phiếu đảng viên · when, by whom and why the record was corrected",
            description =
                    "Nội dung trước khi sửa: đọc phiếu với `knownAt`. What it said before: read it with `knownAt`.")
    public Page<RecordChange> history(@PathParam("id") String id, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.MEMBER_RECORD_READ);
        var record = require(id, null, scope);
        return Page.of(rows.changes(record.id(), scope), page, change -> "%09d".formatted(change.version()));
    }

    private RestResponse<MemberRecord> answer(String id, String knownAt, Scope scope) {
        var record = require(id, knownAt, scope);
        // religion, ethnicity and numbers, though masked
        audit.granted(ReadAudit.Entry.read(record.id(), FieldClass.SENSITIVE, "record"));
        var locale = RequestLocale.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Items.found(record.masked(doubts.of(record, locale)), record.version());
    }

    private MemberRecord require(String id, String knownAt, Scope scope) {
        return rows.one(member(id), knownAt == null ? null : KnownAt.parse(knownAt), scope)
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
    }

    private static UUID member(String id) {
        return Parameters.id(id).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
    }
}
