package vn.dangbo.member.transfer;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.CaseResource;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.self.OwnRecord;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.IdempotencyKey;

/** The caller's own transfers: asked for here, examined and decided as all others. */
@Path("/api/v1/me/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class OwnTransferResource extends CaseResource<TransferState, Transfer, TransferView> {

    @Inject
    OwnRecord own;

    @Inject
    TransferCourse course;

    OwnTransferResource() {
        super(Transfer.KIND, "/api/v1/transfers");
    }

    @GET
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(operationId = "listOwnTransfers", summary = "Các lần chuyển sinh hoạt của tôi · my transfers")
    public Page<TransferView> list(@BeanParam PageRequest page) {
        return pageOf(own.require().member(), page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "requestOwnTransfer",
            summary = "Tôi đề nghị chuyển sinh hoạt · asks for a transfer of oneself")
    public RestResponse<TransferView> request(
            OwnTransferRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("requestOwnTransfer", key, wanted, () -> course.requestOwn(wanted, own.require()));
    }

    /** Only the caller's own are asked for; the cell may lie where the account has no grant. */
    @Override
    protected Scope reading() {
        return Scope.everywhere();
    }

    @Override
    protected List<TransferView> views(List<MemberCase<TransferState, Transfer>> cases, List<CaseEvent> steps) {
        var calendar = completeYears();
        return cases.stream()
                .map(one -> TransferView.of(one, today(), calendar, steps))
                .toList();
    }
}
