package vn.dangbo.member.rights;

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

/** What the caller asks about the own data. */
@Path("/api/v1/me/rights-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class OwnRightsResource extends CaseResource<RightsState, Rights, RightsView> {

    @Inject
    OwnRecord own;

    @Inject
    RightsCourse course;

    @Inject
    RightsDetails details;

    OwnRightsResource() {
        super(Rights.KIND, "/api/v1/me/rights-requests");
    }

    @GET
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "listOwnRightsRequests",
            summary = "Yêu cầu của tôi về dữ liệu của mình · my requests about my data")
    public Page<RightsView> list(@BeanParam PageRequest page) {
        return pageOf(own.require().member(), page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "fileRightsRequest",
            summary = "Gửi yêu cầu về dữ liệu của mình · asks to see, put right, restrict or delete own data")
    public RestResponse<RightsView> file(
            RightsRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return opened("fileRightsRequest", key, wanted, () -> course.file(wanted));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(operationId = "getOwnRightsRequest", summary = "Một yêu cầu của tôi · one of my requests")
    public RestResponse<RightsView> get(@PathParam("id") UUID id) {
        return answer(course.own(id).id());
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(operationId = "withdrawRightsRequest", summary = "Rút yêu cầu · takes a request back")
    public RestResponse<RightsView> withdraw(@BeanParam StepHeaders headers, RightsAction action) {
        return stepped(
                headers,
                RightsStep.WITHDRAW,
                action,
                () -> course.withdraw(headers.id(), RightsAction.orNone(action), headers.ifMatch()));
    }

    /** Only the caller's own are asked for; the cell may lie where the account has no grant. */
    @Override
    protected Scope reading() {
        return Scope.everywhere();
    }

    @Override
    protected List<RightsView> views(List<MemberCase<RightsState, Rights>> cases, List<CaseEvent> steps) {
        return cases.stream()
                .map(one -> RightsView.of(one, today(), steps == null ? null : details.of(one.id(), reading()), steps))
                .toList();
    }
}
