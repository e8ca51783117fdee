package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.campaign.CampaignRequest.Content;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.RuleSets;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Drafts campaigns. */
@ApplicationScoped
public class Campaigns {

    /** Nothing is written when the organisation has a campaign of the year and period already. */
    private static final String INSERT = """
            insert into campaign (id, organisation_id, unit_path, name, year, period, rule_set_id, rule_set_version, cut_off,
                                  status, drafted_by)
            values (:id, :organisation, :path, :name, :year, :period, :ruleSet, :ruleSetVersion, :cutOff, 'DRAFT', :by)
            on conflict do nothing
            """;

    private static final String UPDATE = """
            update campaign c
            set organisation_id = :organisation, unit_path = :path, name = :name, year = :year, period = :period,
                rule_set_id = :ruleSet, rule_set_version = :ruleSetVersion, cut_off = :cutOff,
                record_version = record_version + 1
            where c.id = :id
              and not exists (select 1 from campaign b
                              where b.id <> c.id and b.organisation_id = :organisation and b.year = :year
                                and b.period = :period and b.status <> 'CANCELLED')
            """;

    private static final String STATUS = """
            update campaign set status = :status, record_version = record_version + 1 where id = :id
            """;

    private static final String DEADLINES = """
            insert into campaign_deadline (campaign_id, step, due_on)
            select r.id, r.step, r."dueOn" from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, step text, "dueOn" date)
            """;

    private static final String FLOW = """
            insert into campaign_flow (campaign_id, subject_kind, step, mode)
            select r.id, r.kind, r.step, r.mode
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, kind text, step text, mode text)
            """;

    @Inject
    Sql sql;

    @Inject
    Organisations organisations;

    @Inject
    RuleSets ruleSets;

    @Inject
    CampaignQueries queries;

    @Inject
    Clock clock;

    private record Deadline(UUID id, String step, LocalDate dueOn) {}

    private record Flow(UUID id, String kind, String step, String mode) {}

    /**
     * Drafts a campaign.
     *
     * @throws ProblemException 400 for a bad field, 404 for an unknown unit, 409 CAMPAIGN_EXISTS, 422 CAMPAIGN_INVALID with
     *     each place at which calendar or flow break the rule set
     */
    @Transactional
    public UUID draft(CampaignRequest request, Scope scope, String by) {
        var content = content(request);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var parameters = parameters(id, request, content, scope);
        parameters.put("by", by);
        if (sql.execute(INSERT, parameters) == 0) {
            throw exists(request, content);
        }
        writeParts(id, content);
        return id;
    }

    /** Replaces a draft. @throws ProblemException as {@link #draft}; 409 STEP_NOT_IN_STATE once it is open; 412, 428 */
    @Transactional
    public UUID replace(UUID id, CampaignRequest request, String ifMatch, Scope scope) {
        var recorded = queries.hold(id, scope);
        RecordVersion.require(ifMatch, recorded.version());
        if (recorded.status() != CampaignStatus.DRAFT) {
            throw ProblemException.of(
                    409, "CAMPAIGN_NOT_DRAFT", recorded.status().name());
        }
        var content = content(request);
        if (sql.execute(UPDATE, parameters(id, request, content, scope)) == 0) {
            throw exists(request, content);
        }
        sql.execute("delete from campaign_deadline where campaign_id = :id", Map.of("id", id));
        sql.execute("delete from campaign_flow where campaign_id = :id", Map.of("id", id));
        writeParts(id, content);
        return id;
    }

    /** Gives up a draft. @throws ProblemException 404, 409 STEP_NOT_IN_STATE, 412 */
    @Transactional
    public UUID cancel(UUID id, String ifMatch, Scope scope) {
        var recorded = queries.hold(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        var status = CampaignStep.CANCEL.after(recorded.status());
        sql.execute(STATUS, Map.of("id", id, "status", status.name()));
        return id;
    }

    /** The rule set that a campaign follows: the version that was pinned. */
    RuleSet rules(CampaignView campaign) {
        return ruleSets.rules(campaign.ruleSet(), campaign.ruleSetVersion());
    }

    private Content content(CampaignRequest request) {
        var name = Fields.text("name", Fields.required("name", request.name()), CampaignRequest.MAXIMUM_NAME_LENGTH);
        int year = Fields.number(
                "year", Fields.required("year", request.year()), AsOf.EARLIEST.getYear(), AsOf.LATEST.getYear());
        var cutOff = Fields.day("cutOff", Fields.required("cutOff", request.cutOff()));
        if (cutOff.getYear() < year) {
            throw ProblemException.badRequest("cutOff", "CUT_OFF_BEFORE_YEAR", cutOff, year);
        }
        var version = Fields.number("ruleSetVersion", request.ruleSetVersion(), 1, CampaignRequest.MOST_VERSIONS);
        var id = Fields.required("ruleSet", request.ruleSet());
        var entry = ruleSets.published(id, version)
                .orElseThrow(() -> ProblemException.badRequest("ruleSet", "RULE_SET_UNKNOWN", id));
        // A site's own rule set says for itself which years it is made for; those of the product follow their era.
        if (entry.derivedFrom() == null && !entry.rules().years().contains(year)) {
            throw ProblemException.badRequest("ruleSet", "RULE_SET_OTHER_YEARS", id, year);
        }
        var period = request.period() == null ? CampaignPeriod.YEAR : request.period();
        if (!entry.rules().covers(period.name())) {
            throw ProblemException.badRequest("ruleSet", "RULE_SET_OTHER_PERIODS", id, period);
        }
        var calendar = request.calendar() == null ? Map.<String, LocalDate>of() : request.calendar();
        calendar.values().forEach(day -> Fields.day("calendar", Fields.required("calendar", day)));
        var content = new Content(
                name,
                year,
                period,
                entry.id(),
                entry.version(),
                cutOff,
                calendar,
                request.flow() == null ? Map.of() : request.flow());
        var faults = CampaignRules.faults(entry.rules(), year, content.calendar(), content.flow());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid("CAMPAIGN_INVALID", faults);
        }
        return content;
    }

    private Map<String, Object> parameters(UUID id, CampaignRequest request, Content content, Scope scope) {
        var unit = organisations.require(
                Fields.required("organisation", request.organisation()), scope, VietnamTime.today(clock));
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("organisation", unit.id());
        parameters.put("path", unit.path());
        parameters.put("name", content.name());
        parameters.put("year", content.year());
        parameters.put("period", content.period().name());
        parameters.put("ruleSet", content.ruleSet());
        parameters.put("ruleSetVersion", content.ruleSetVersion());
        parameters.put("cutOff", content.cutOff());
        return parameters;
    }

    private void writeParts(UUID id, Content content) {
        sql.write(
                DEADLINES,
                content.calendar().entrySet().stream()
                        .map(entry -> new Deadline(id, entry.getKey(), entry.getValue()))
                        .toList());
        sql.write(
                FLOW,
                content.flow().entrySet().stream()
                        .flatMap(kind -> kind.getValue().entrySet().stream()
                                .map(step -> new Flow(
                                        id,
                                        kind.getKey().name(),
                                        step.getKey(),
                                        step.getValue().name())))
                        .toList());
    }

    private static ProblemException exists(CampaignRequest request, Content content) {
        return ProblemException.conflict(
                "CAMPAIGN_EXISTS",
                List.of(),
                request.organisation(),
                content.year(),
                content.period().name());
    }
}
