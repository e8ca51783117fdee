package vn.dangbo.member.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Parameters;

/** The audit of reads of persons' data. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    private static final List<String> RESULTS = List.of("GRANTED", "DENIED");

    @Inject
    Caller caller;

    @Inject
    AuditTrail trail;

    @GET
    @PermissionsAllowed(Permission.Name.AUDIT_READ)
    @Operation(
            operationId = "listAudit",
            summary = "Nhật ký truy cập dữ liệu đảng viên, mới nhất trước · who read or was refused what, newest first",
            description =
                    "Những dòng về đảng viên trong phạm vi, hoặc do người của tổ chức trong phạm vi thực hiện. Rows about "
                            + "members in scope, or by readers of units in scope.")
    public Page<AuditView> list(
            @QueryParam("member") @Parameter(description = "UUID của đảng viên · the member") String member,
            @QueryParam("by")
                    @Parameter(description = "Tài khoản · the account that asked", example = "grassroots-clerk.kt01")
                    String by,
            @QueryParam("result") @Parameter(description = "GRANTED, DENIED", example = "DENIED") String result,
            @BeanParam PageRequest page) {
        return trail.list(
                new AuditTrail.Filter(
                        // an id of nobody finds nothing
                        member == null ? null : Parameters.id(member).orElse(new UUID(0, 0)),
                        Parameters.code("result", result, () -> RESULTS),
                        by),
                caller.scope(Permission.AUDIT_READ),
                page);
    }

    @GET
    @Path("/verify")
    @PermissionsAllowed(Permission.Name.AUDIT_READ)
    @Operation(
            operationId = "verifyAudit",
            summary = "Kiểm tra chuỗi băm của nhật ký · reckons the hash chain of the audit anew",
            description =
                    "Ghi lại `head` ở nơi khác; lần sau gửi nó trong `noted`: nhật ký bị cắt cuối mới lộ ra. Note `head` "
                            + "elsewhere and send it as `noted` the next time: only so a cut at the end shows.")
    public AuditTrail.Proof verify(
            @QueryParam("noted") @Parameter(description = "`head` đã ghi lại · a `head` noted before") String noted) {
        return trail.verify(noted);
    }
}
