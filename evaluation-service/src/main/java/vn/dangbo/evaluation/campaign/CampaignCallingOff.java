package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Calls off open campaigns, as long as nothing has been decided in them. */
@ApplicationScoped
public class CampaignCallingOff {

    private static final String RELEASE = "select * from call_off_campaign(:id)";

    private static final String CALL_OFF = """
            update campaign
            set status = :status, called_off_reason = :reason, called_off_by = :by,
                called_off_at = cast(:at as timestamptz), record_version = record_version + 1
            where id = :id
            """;

    private static final int MAXIMUM_REASON_LENGTH = 500;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CampaignQueries queries;

    /** Why an open campaign is called off. */
    @Schema(name = "CampaignCallingOff")
    public record Reason(
            @Schema(required = true, examples = "Mở nhầm bộ quy tắc")
            String reason) {}

    /**
     * Calls an open campaign off. Courses stay in the records, and nothing more is done to them; results that were recorded
     * before the campaign stay as they were.
     *
     * @throws ProblemException 400 without a reason, 404; 409 STEP_NOT_IN_STATE, CAMPAIGN_DECIDED with how many of each kind
     *     the campaign has decided; 412
     */
    @Transactional
    public UUID callOff(UUID id, Reason request, String ifMatch, Scope scope, String by) {
        var campaign = queries.hold(id, scope);
        RecordVersion.check(ifMatch, campaign.version());
        var status = CampaignStep.CALL_OFF.after(campaign.status());
        var reason = Fields.text(
                "reason",
                Fields.required("reason", Fields.required("body", request).reason()),
                MAXIMUM_REASON_LENGTH);
        var decided = sql.list(RELEASE, Map.of("id", id), row -> {
            var kind = row.get("kind", String.class);
            return new Fault(kind, "CAMPAIGN_DECIDED_OF_KIND", List.of(row.get("decided", Long.class), kind));
        });
        if (!decided.isEmpty()) {
            throw ProblemException.conflict("CAMPAIGN_DECIDED", decided);
        }
        var parameters = new HashMap<String, Object>(Map.of("id", id, "status", status.name(), "by", by));
        parameters.put("reason", reason);
        parameters.put("at", clock.instant().toString());
        sql.execute(CALL_OFF, parameters);
        return id;
    }
}
