package vn.dangbo.member.rights;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.CaseListParameters;
import vn.dangbo.member.cases.CaseResource;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.StepHeaders;
import vn.dangbo.platform.web.Table;

/** Requests of members about their own data, as those see them who settle them. */
@Path("/api/v1/rights-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rights requests")
public class RightsResource extends CaseResource<RightsState, Rights, RightsView> {

    @Inject
    Caller caller;

    @Inject
    RightsCourse course;

    @Inject
    RightsDetails details;

    @Inject
    ReadAudit audit;

    RightsResource() {
        super(Rights.KIND, "/api/v1/rights-requests");
    }

    @GET
    @PermissionsAllowed(Permission.Name.RIGHTS_REQUEST_READ)
    @Operation(
            operationId = "listRightsRequests",
            summary = "Yêu cầu của đảng viên về dữ liệu của mình · requests of members about their own data")
    public Page<RightsView> list(@BeanParam CaseListParameters parameters, @BeanParam PageRequest page) {
        return page(parameters, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.RIGHTS_REQUEST_READ)
    @Operation(
            operationId = "exportRightsRequests",
            summary =
                    "Toàn bộ danh sách thành tệp, không có nội dung yêu cầu · all of them as a file, without what is asked"
                            + " for")
    public Export<RightsView> export(@BeanParam CaseListParameters parameters) {
        return exported(parameters, RightsView.class);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.RIGHTS_REQUEST_READ)
    @Operation(operationId = "getRightsRequest", summary = "Một yêu cầu và các bước · one request, with its steps")
    public RestResponse<RightsView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/answer")
    @PermissionsAllowed(Permission.Name.RIGHTS_REQUEST_HANDLE)
    @Operation(operationId = "answerRightsRequest", summary = "Trả lời đã tiếp nhận · tells that it was received")
    public RestResponse<RightsView> answer(@BeanParam StepHeaders headers, RightsAction action) {
        return step(headers, RightsStep.ANSWER, action);
    }

    @POST
    @Path("/{id}/extend")
    @PermissionsAllowed(Permission.Name.RIGHTS_REQUEST_HANDLE)
    @Operation(
            operationId = "extendRightsRequest",
            summary = "Gia hạn một lần, nêu lý do · one extension, with the reason")
    public RestResponse<RightsView> extend(@BeanParam StepHeaders headers, RightsAction action) {
        return step(headers, RightsStep.EXTEND, action);
    }

    @POST
    @Path("/{id}/complete")
    @PermissionsAllowed(Permission.Name.RIGHTS_REQUEST_HANDLE)
    @Operation(operationId = "completeRightsRequest", summary = "Đã giải quyết · settled as asked")
    public RestResponse<RightsView> complete(@BeanParam StepHeaders headers, RightsAction action) {
        return step(headers, RightsStep.COMPLETE, action);
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed(Permission.Name.RIGHTS_REQUEST_DECIDE)
    @Operation(operationId = "refuseRightsRequest", summary = "Từ chối, nêu lý do · refused, with the reason")
    public RestResponse<RightsView> refuse(@BeanParam StepHeaders headers, RightsAction action) {
        return step(headers, RightsStep.REFUSE, action);
    }

    private RestResponse<RightsView> step(StepHeaders headers, RightsStep step, RightsAction action) {
        return stepped(
                headers,
                step,
                action,
                () -> course.step(headers.id(), step, RightsAction.orNone(action), headers.ifMatch()));
    }

    @Override
    protected Scope reading() {
        return caller.scope(Permission.RIGHTS_REQUEST_READ);
    }

    /** Whoever takes lists of members away need not see these. */
    @Override
    protected Scope exporting() {
        return reading();
    }

    @Override
    protected List<RightsView> views(List<MemberCase<RightsState, Rights>> cases, List<CaseEvent> steps) {
        return cases.stream().map(one -> view(one, steps)).toList();
    }

    /** What is asked for may name anything, so it counts as sensitive when it is shown. */
    private RightsView view(MemberCase<RightsState, Rights> one, List<CaseEvent> steps) {
        if (steps == null) {
            return RightsView.of(one, today(), null, null);
        }
        audit.granted(ReadAudit.Entry.read(one.memberId(), FieldClass.SENSITIVE, "rights-request"));
        return RightsView.of(one, today(), details.of(one.id(), reading()), steps);
    }
}
