package vn.dangbo.member.profile;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.Purpose;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Parameters;

/** Shows one masked field of a member in clear, for a reason that stays on record. */
@Path("/api/v1/members/{id}/unmask")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class UnmaskResource {

    @Inject
    Caller caller;

    @Inject
    RecordRows rows;

    @Inject
    ReadAudit audit;

    @POST
    @PermissionsAllowed(Permission.Name.MEMBER_UNMASK)
    @Operation(
            operationId = "unmaskMember",
            summary = "Xem một trường được che, nêu lý do; được ghi nhật ký · one masked field in clear, audited")
    public ClearValue unmask(
            @PathParam("id") String id,
            @HeaderParam(Purpose.HEADER) @Parameter(description = Purpose.DESCRIPTION) String purpose,
            UnmaskRequest wanted) {
        Fields.required("body", wanted);
        var field = Fields.required("field", wanted.field());
        Fields.required("reason", wanted.reason());
        var record = Parameters.id(id)
                .flatMap(uuid -> rows.one(uuid, null, caller.scope(Permission.MEMBER_UNMASK)))
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        audit.granted(new ReadAudit.Entry(
                ReadAudit.Operation.UNMASK, record.id(), FieldClass.SENSITIVE, field.name(), null, wanted.reason()));
        return field == SensitiveField.DETAILS
                ? new ClearValue(field, null, record.details())
                : new ClearValue(field, field.of(record), null);
    }
}
