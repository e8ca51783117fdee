package vn.dangbo.member.self;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.audit.AuditTrail;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.Purpose;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.profile.MemberRecord;
import vn.dangbo.member.profile.RecordRows;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.record.MemberView;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;

/** What members see of their own. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class MeResource {

    private static final String PRINTED = "text/html;charset=UTF-8";

    @Inject
    OwnRecord own;

    @Inject
    MemberQueries members;

    @Inject
    RecordRows records;

    @Inject
    OwnExports exports;

    @Inject
    PrintedWords words;

    @Inject
    ObjectMapper json;

    @Inject
    AuditTrail trail;

    @Inject
    ReadAudit audit;

    @Inject
    Clock clock;

    @GET
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(operationId = "getMe", summary = "Hồ sơ của tôi · the caller's own member record")
    public MeView get() {
        var me = own.require();
        var member = member(me);
        var record = record(me);
        audit.granted(entry(ReadAudit.Operation.READ, me, "record"));
        return new MeView(
                member.id(),
                member.fullName(),
                member.state(),
                member.organisation(),
                member.admittedOn(),
                member.officialOn(),
                member.seatedFrom(),
                record.masked(List.of()));
    }

    @GET
    @Path("/access-log")
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "getOwnAccessLog",
            summary = "Tổ chức nào đã xem hồ sơ của tôi · which organisations have looked at my data, and how often",
            description =
                    "Gồm cả những lần bị từ chối; không nêu tên người xem. Refused attempts included; readers are not named.")
    public Page<AuditTrail.Access> accessLog(@BeanParam PageRequest page) {
        var me = own.require();
        return Page.of(
                trail.byOrganisation(me.member(), me.scope()),
                page,
                one -> one.organisation() + " " + one.operation() + " " + one.result());
    }

    @GET
    @Path("/export")
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "exportMe",
            summary = "Toàn bộ dữ liệu của tôi, dạng JSON · all that is held of me, in clear")
    public RestResponse<OwnExport> export() {
        var me = own.require();
        var export = exports.of(me);
        audit.granted(entry(ReadAudit.Operation.EXPORT, me, "everything"));
        return RestResponse.ResponseBuilder.ok(export)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ho-so-dang-vien.json\"")
                .build();
    }

    @GET
    @Path("/export/printed")
    @Produces(PRINTED)
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "printMe",
            summary = "Toàn bộ dữ liệu của tôi, trang để in · the same as a page to be printed",
            description = "Tiếng Việt; trang không tải và không chạy gì khác. In Vietnamese; nothing is loaded or run.")
    public RestResponse<String> printed() {
        var me = own.require();
        var page = PrintedExport.of(json.valueToTree(exports.of(me)), words.page());
        audit.granted(entry(ReadAudit.Operation.EXPORT, me, "everything"));
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private MemberView member(OwnRecord.Self me) {
        return members.one(me.member(), VietnamTime.today(clock), me.scope())
                .orElseThrow(() -> ProblemException.notFound("OWN_RECORD_NOT_FOUND"));
    }

    private MemberRecord record(OwnRecord.Self me) {
        return records.one(me.member(), null, me.scope())
                .orElseThrow(() -> ProblemException.notFound("OWN_RECORD_NOT_FOUND"));
    }

    private static ReadAudit.Entry entry(ReadAudit.Operation operation, OwnRecord.Self me, String subject) {
        return new ReadAudit.Entry(operation, me.member(), FieldClass.RESTRICTED, subject, Purpose.SELF_SERVICE, null);
    }
}
