package vn.dangbo.member.overlay;

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

/** Exemption, suspension, a stay abroad, lost contact: what lies for a time over a membership. */
@Path("/api/v1/overlays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Overlays")
public class OverlayResource extends CaseResource<OverlayState, Overlay, OverlayView> {

    @Inject
    OverlayCourse course;

    OverlayResource() {
        super(Overlay.KIND, "/api/v1/overlays");
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listOverlays",
            summary = "Miễn, đình chỉ sinh hoạt, ở ngoài nước, mất liên lạc · what lies over memberships, oldest first")
    public Page<OverlayView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportOverlays", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<OverlayView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, OverlayView.class);
    }

    @POST
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "requestOverlay", summary = "Đề nghị miễn sinh hoạt, đình chỉ… · requests one")
    public RestResponse<OverlayView> request(
            OverlayRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("requestOverlay", key, wanted, () -> course.request(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(operationId = "getOverlay", summary = "Một hồ sơ và các bước · one, with its steps")
    public RestResponse<OverlayView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/decide")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "decideOverlay", summary = "Quyết định, có hiệu lực · decided")
    public RestResponse<OverlayView> decideOverlay(@BeanParam StepHeaders headers, OverlayAction action) {
        return step(headers, OverlayStep.DECIDE, action);
    }

    @POST
    @Path("/{id}/end")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "endOverlay", summary = "Kết thúc, nêu lý do · it ends, with the reason")
    public RestResponse<OverlayView> endOverlay(@BeanParam StepHeaders headers, OverlayAction action) {
        return step(headers, OverlayStep.END, action);
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_DECIDE)
    @Operation(operationId = "refuseOverlay", summary = "Không chấp nhận, nêu lý do · refused, with the reason")
    public RestResponse<OverlayView> refuseOverlay(@BeanParam StepHeaders headers, OverlayAction action) {
        return step(headers, OverlayStep.REFUSE, action);
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_PREPARE)
    @Operation(operationId = "withdrawOverlay", summary = "Rút, nêu lý do · withdrawn, with the reason")
    public RestResponse<OverlayView> withdrawOverlay(@BeanParam StepHeaders headers, OverlayAction action) {
        return step(headers, OverlayStep.WITHDRAW, action);
    }

    private RestResponse<OverlayView> step(StepHeaders headers, OverlayStep step, OverlayAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, OverlayAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected List<OverlayView> views(List<MemberCase<OverlayState, Overlay>> cases, List<CaseEvent> steps) {
        var today = today();
        return cases.stream().map(one -> OverlayView.of(one, today, steps)).toList();
    }
}
