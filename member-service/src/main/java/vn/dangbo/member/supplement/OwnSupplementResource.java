package vn.dangbo.member.supplement;

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
import vn.dangbo.member.cases.CaseResource;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.self.OwnRecord;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.StepHeaders;

/** The caller's own yearly supplements. */
@Path("/api/v1/me/supplements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class OwnSupplementResource extends CaseResource<SupplementState, Supplement, SupplementView> {

    @Inject
    OwnRecord own;

    @Inject
    SupplementOpening opening;

    @Inject
    SupplementCourse course;

    @Inject
    SupplementReader reader;

    OwnSupplementResource() {
        super(Supplement.KIND, "/api/v1/me/supplements");
    }

    @GET
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(operationId = "listOwnSupplements", summary = "Phiếu bổ sung của tôi · my yearly supplements")
    public Page<SupplementView> list(@BeanParam PageRequest page) {
        return pageOf(own.require().member(), page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "openOwnSupplement",
            summary = "Lập phiếu bổ sung của tôi cho một năm · begins mine of a year")
    public RestResponse<SupplementView> open(
            SupplementRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("openOwnSupplement", key, wanted, () -> opening.openOwn(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(operationId = "getOwnSupplement", summary = "Một phiếu bổ sung của tôi · one of mine")
    public RestResponse<SupplementView> get(@PathParam("id") UUID id) {
        return answer(course.requireOwn(id).id());
    }

    @POST
    @Path("/{id}/declare")
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "declareOwnSupplement",
            summary = "Kê khai điều hồ sơ chưa có; tổng hợp lại từ hồ sơ · declares what the records do not hold")
    public RestResponse<SupplementView> declareOwnSupplement(@BeanParam StepHeaders headers, SupplementAction action) {
        return stepped(
                headers,
                SupplementStep.DECLARE,
                action,
                () -> course.declareOwn(headers.id(), SupplementAction.orNone(action), headers.ifMatch()));
    }

    /** Only the caller's own are asked for; the cell may lie where the account has no grant. */
    @Override
    protected Scope reading() {
        return Scope.everywhere();
    }

    @Override
    protected List<SupplementView> views(List<MemberCase<SupplementState, Supplement>> cases, List<CaseEvent> steps) {
        return cases.stream()
                .map(one -> steps == null ? SupplementView.of(one, today()) : reader.own(one, steps))
                .toList();
    }
}
