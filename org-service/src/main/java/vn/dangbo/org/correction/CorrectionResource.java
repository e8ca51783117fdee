package vn.dangbo.org.correction;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.org.unit.OrganisationHistory;
import vn.dangbo.org.unit.OrganisationHistoryEntry;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;

/** Corrections of what was recorded wrongly of a unit. */
@Path("/api/v1/organisations/{org}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class CorrectionResource {

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    Corrections corrections;

    @Inject
    OrganisationHistory history;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    @POST
    @PermissionsAllowed(Permission.Name.ORGANISATION_CORRECT)
    @Operation(
            operationId = "correctOrganisation",
            summary = "Đính chính điều đã ghi sai về một tổ chức đảng · corrects what was recorded wrongly of a unit",
            description =
                    "Mỗi giai đoạn thay cho điều đã ghi trong khoảng thời gian của nó. Each slice replaces what is recorded in its "
                            + "span. Điều đã ghi trước đó vẫn xem được với `knownAt` · what was believed before stays readable with "
                            + "`knownAt`. Trả lời: quá trình của tổ chức sau đính chính · the answer is the history as corrected.")
    @APIResponse(responseCode = "200", description = "Đã đính chính · corrected")
    @APIResponse(responseCode = "409", description = "Không thể đính chính như vậy · it cannot be corrected like this")
    public Page<OrganisationHistoryEntry> correct(
            @PathParam("org")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit",
                            example = "KT01")
                    String org,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            CorrectionRequest request) {
        Fields.required("body", request);
        var scope = caller.scope(Permission.ORGANISATION_CORRECT);
        var unit = organisations.require(org, scope, AsOf.today(clock).date());
        idempotency.once(
                key,
                "correctOrganisation " + unit.id(),
                request,
                () -> corrections.correct(unit, request, scope, caller.name()));
        return Page.whole(history.of(unit.id(), null));
    }
}
