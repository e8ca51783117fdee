package vn.dangbo.evaluation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Parameters;

/** How far a campaign is. */
@Path("/api/v1/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignFigureResource {

    private static final int MOST_DAYS = 90;
    private static final int USUAL_DAYS = 7;

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Campaigns drafts;

    @Inject
    ProgressQueries progress;

    @Inject
    Clock clock;

    @GET
    @Path("/progress")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "getCampaignProgress",
            summary = "Tiến độ theo đơn vị, quá hạn và dự báo · progress by unit, overdue steps and the forecast",
            description =
                    "Dự báo theo nhịp quyết định, kiểm điểm, thẩm định của những ngày gần nhất, kèm căn cứ. The forecasts go by the pace of "
                            + "decisions, reviews and appraisals in the last days, and name their basis.")
    public ProgressView progress(
            @PathParam("id") UUID id,
            @QueryParam("organisation")
                    @Parameter(
                            description =
                                    "Mã hoặc UUID của tổ chức đảng; không ghi là tổ chức chủ trì · a unit; without it that of the campaign",
                            example = "KT01")
                    String organisation,
            @QueryParam("asOf")
                    @Parameter(description = "Ngày (mặc định hôm nay) · the day, default today", example = "2026-01-05")
                    String asOf,
            @QueryParam("windowDays")
                    @Parameter(
                            description = "Số ngày gần nhất để tính nhịp, 1–90 · last days that the pace is taken from",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "90",
                                            defaultValue = "7"))
                    String windowDays) {
        var scope = caller.scope(Permission.CAMPAIGN_READ);
        var campaign = campaigns.require(id, scope);
        var today = VietnamTime.today(clock);
        var unit = organisations.require(
                organisation == null ? campaign.organisation().code() : organisation, scope, today);
        var day = Dates.asOf(asOf, clock);
        int window = Parameters.number("windowDays", windowDays, USUAL_DAYS, 1, MOST_DAYS);
        return Progress.of(campaign, drafts.rules(campaign), day, window)
                .view(
                        unit.code(),
                        progress.counts(id, unit, day, day.isBefore(today), window, scope),
                        progress.paces(id, unit, day, window, scope));
    }
}
