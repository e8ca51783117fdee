package vn.dangbo.evaluation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.evaluation.campaign.CampaignOpening.Recorded;
import vn.dangbo.evaluation.person.PersonFeedReader;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** Campaigns of the yearly evaluation, from the draft to the report. */
@Path("/api/v1/campaigns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignResource {

    private static final String DONE = "Đã ghi; ETag · recorded";
    private static final String NOT_NOW = "Không làm được lúc này · not in its state";
    private static final String CHANGED = "Đã có người sửa · changed meanwhile";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    CampaignQueries queries;

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignOpening opening;

    @Inject
    PersonFeedReader feeds;

    @Inject
    CampaignClosing closing;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /** What becomes of results of the year that are there already: taken over as decided, or a reason to refuse. */
    @Schema(name = "CampaignOpening")
    public record Opening(@Schema(examples = "TAKE_OVER") Recorded recorded) {}

    @GET
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "listCampaigns",
            summary = "Các đợt đánh giá có tổ chức trong phạm vi · campaigns with some unit of their tree in the scope")
    public Page<CampaignView> list(@BeanParam CampaignParameters parameters, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.CAMPAIGN_READ);
        var filter = parameters.filter(reference -> organisations
                .require(reference, scope, VietnamTime.today(clock))
                .id());
        return queries.list(filter, scope, page);
    }

    @POST
    @PermissionsAllowed(Permission.Name.CAMPAIGN_WRITE)
    @Operation(
            operationId = "draftCampaign",
            summary = "Lập đợt đánh giá (dự thảo) · draft a campaign",
            description =
                    "Phiên bản bộ quy tắc được ghim lại từ đây. Bước bắt buộc của bộ quy tắc không bỏ được. The version of the rule "
                            + "set is pinned here; a step that the rule set requires cannot be OFF.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = DONE)
    @APIResponse(
            responseCode = "409",
            description = "Đã có đợt của năm và kỳ này · there is one of the year and period")
    @APIResponse(responseCode = "422", description = "Lịch hoặc quy trình trái bộ quy tắc · against the rule set")
    public RestResponse<CampaignView> draft(
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            CampaignRequest request) {
        var scope = caller.scope(Permission.CAMPAIGN_WRITE);
        Fields.required("body", request);
        var id = idempotency.once(key, "draftCampaign", request, () -> campaigns.draft(request, scope, caller.name()));
        var view = queries.require(id, scope);
        return Items.created(view, view.version(), "/api/v1/campaigns/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(operationId = "getCampaign", summary = "Một đợt đánh giá · one campaign")
    public RestResponse<CampaignView> get(@PathParam("id") UUID id) {
        return found(id, caller.scope(Permission.CAMPAIGN_READ));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_WRITE)
    @Operation(operationId = "replaceCampaign", summary = "Sửa dự thảo · replace what a draft says")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<CampaignView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            CampaignRequest request) {
        var scope = caller.scope(Permission.CAMPAIGN_WRITE);
        campaigns.replace(id, Fields.required("body", request), ifMatch, scope);
        return found(id, scope);
    }

    @POST
    @Path("/{id}/open")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_OPEN)
    @Operation(
            operationId = "openCampaign",
            summary =
                    "Mở đợt: lập danh sách đối tượng cuối ngày chốt · open it: enumerate the subjects of the cut-off day",
            description =
                    "Trong một giao dịch. Kết quả của năm đã có sẵn thì bị từ chối, trừ khi recorded nói nhận (TAKE_OVER) hay xếp loại lại (ANEW). In one transaction. "
                            + "Results of the year that are there already are refused, unless `recorded` says that they are taken over as "
                            + "decided, or done anew.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "503", description = "Dữ liệu đang được cập nhật · copies are behind; try again")
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<CampaignView> open(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch,
            Opening request) {
        var scope = caller.scope(Permission.CAMPAIGN_OPEN);
        var recorded = request == null ? null : request.recorded();
        feeds.requireCurrent();
        idempotency.once(
                key, "openCampaign " + id, request, () -> opening.open(id, recorded, ifMatch, scope, caller.name()));
        return found(id, scope);
    }

    @POST
    @Path("/{id}/close")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_OPEN)
    @Operation(
            operationId = "closeCampaign",
            summary = "Khóa đợt: khóa mọi kết quả và báo cáo · close it: lock every course and the report",
            description =
                    "Bị từ chối khi còn việc bắt buộc chưa làm, kèm số lượng theo đơn vị và bước. Refused while something required is "
                            + "undone, with the number by unit and step.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = "Còn việc chưa xong · something required is undone")
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<CampaignView> close(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch) {
        var scope = caller.scope(Permission.CAMPAIGN_OPEN);
        idempotency.once(key, "closeCampaign " + id, null, () -> closing.close(id, ifMatch, scope, caller.name()));
        return found(id, scope);
    }

    @GET
    @Path("/{id}/report")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "getCampaignReport",
            summary = "Báo cáo đã khóa và mã băm SHA-256 · the locked report with its digest")
    @APIResponseSchema(
            value = CampaignReport.Locked.class,
            responseCode = "200",
            responseDescription = "Báo cáo · the report")
    @APIResponse(responseCode = "409", description = "Đợt chưa khóa · the campaign is not closed")
    public CampaignReport.Locked report(@PathParam("id") UUID id) {
        return closing.report(id, caller.scope(Permission.CAMPAIGN_READ));
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_WRITE)
    @Operation(operationId = "cancelCampaign", summary = "Hủy dự thảo · give up a draft")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200", responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @APIResponse(responseCode = "412", description = CHANGED)
    public RestResponse<CampaignView> cancel(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch) {
        var scope = caller.scope(Permission.CAMPAIGN_WRITE);
        idempotency.once(key, "cancelCampaign " + id, null, () -> campaigns.cancel(id, ifMatch, scope));
        return found(id, scope);
    }

    private RestResponse<CampaignView> found(UUID id, Scope scope) {
        var view = queries.require(id, scope);
        return Items.found(view, view.version());
    }
}
