package vn.dangbo.member.reconciliation;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.CaseListParameters;
import vn.dangbo.member.cases.CaseResource;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.StepHeaders;
import vn.dangbo.platform.web.Table;

/** Reconciliations of the number of members between a unit and its superior (đối chiếu số lượng đảng viên). */
@Path("/api/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliations")
public class ReconciliationResource extends CaseResource<ReconciliationState, Reconciliation, ReconciliationView> {

    @Inject
    ReconciliationCourse course;

    ReconciliationResource() {
        super(Reconciliation.KIND, "/api/v1/reconciliations");
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listReconciliations",
            summary = "Đối chiếu số lượng đảng viên, cũ nhất trước · reconciliations, oldest first")
    public Page<ReconciliationView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportReconciliations", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<ReconciliationView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, ReconciliationView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.RECONCILIATION_DECLARE)
    @Operation(
            operationId = "openReconciliation",
            summary = "Khai số đảng viên theo sổ của đơn vị tại ngày cuối kỳ · declares what the unit's own book says")
    public RestResponse<ReconciliationView> open(
            ReconciliationRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("openReconciliation", key, wanted, () -> course.open(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "getReconciliation", summary = "Một lần đối chiếu và các bước · one, with its steps")
    public RestResponse<ReconciliationView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/declare")
    @PermissionsAllowed(Permission.Name.RECONCILIATION_DECLARE)
    @Operation(operationId = "declareReconciliation", summary = "Khai lại · declares anew")
    public RestResponse<ReconciliationView> declareAgain(@BeanParam StepHeaders headers, ReconciliationAction action) {
        var said = ReconciliationAction.orNone(action);
        return stepped(
                headers,
                ReconciliationStep.DECLARE,
                action,
                () -> course.declare(headers.id(), said, headers.ifMatch()));
    }

    @POST
    @Path("/{id}/check")
    @PermissionsAllowed(Permission.Name.RECONCILIATION_CHECK)
    @Operation(
            operationId = "checkReconciliation",
            summary = "Cấp trên đối chiếu: khớp thì xác nhận · the superior compares; what agrees is confirmed")
    public RestResponse<ReconciliationView> check(@BeanParam StepHeaders headers, ReconciliationAction action) {
        var said = ReconciliationAction.orNone(action);
        return stepped(
                headers, ReconciliationStep.CONFIRM, action, () -> course.check(headers.id(), said, headers.ifMatch()));
    }

    @POST
    @Path("/{id}/settle")
    @PermissionsAllowed(Permission.Name.RECONCILIATION_CHECK)
    @Operation(
            operationId = "settleReconciliation",
            summary = "Chấp nhận chênh lệch, nêu lý do · the difference is accepted, with the reason")
    public RestResponse<ReconciliationView> settle(@BeanParam StepHeaders headers, ReconciliationAction action) {
        var said = ReconciliationAction.orNone(action);
        return stepped(
                headers, ReconciliationStep.SETTLE, action, () -> course.settle(headers.id(), said, headers.ifMatch()));
    }

    @Override
    protected List<ReconciliationView> views(
            List<MemberCase<ReconciliationState, Reconciliation>> cases, List<CaseEvent> steps) {
        return cases.stream()
                .map(one -> ReconciliationView.of(one, today(), steps))
                .toList();
    }
}
