package vn.dangbo.evaluation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.result.EvaluationCodes;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.time.VietnamTime;

/** Who takes part in a campaign. */
@Path("/api/v1/campaigns/{id}/subjects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignSubjectResource {

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Campaigns drafts;

    @Inject
    SubjectQueries subjects;

    @Inject
    EvaluationCodes codes;

    @Inject
    Clock clock;

    @GET
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "listCampaignSubjects",
            summary = "Đối tượng của đợt trong phạm vi · subjects of the campaign in the scope")
    public Page<SubjectView> list(
            @PathParam("id") UUID id, @BeanParam SubjectParameters parameters, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.CAMPAIGN_READ);
        var campaign = campaigns.require(id, scope);
        var steps = drafts.rules(campaign).workflow().steps().stream()
                .map(RuleSet.Step::code)
                .toList();
        var filter = parameters.filter(
                steps, codes.reasons(), reference -> organisations.require(reference, scope, VietnamTime.today(clock)));
        return subjects.list(id, filter, scope, page);
    }

    @GET
    @Path("/totals")
    @PermissionsAllowed(Permission.Name.CAMPAIGN_READ)
    @Operation(
            operationId = "getCampaignSubjectTotals",
            summary =
                    "Số đối tượng theo loại và lý do, và số sinh hoạt tạm thời · subjects by kind and reason, and the guests")
    public SubjectTotals totals(@PathParam("id") UUID id) {
        var scope = caller.scope(Permission.CAMPAIGN_READ);
        return subjects.totals(campaigns.require(id, scope).id(), scope);
    }
}
