package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.campaign.SubjectRefs.Found;
import vn.dangbo.evaluation.campaign.SubjectsRequest.Outcome;
import vn.dangbo.evaluation.campaign.SubjectsRequest.Result;
import vn.dangbo.evaluation.campaign.SubjectsRequest.Results;
import vn.dangbo.evaluation.person.CopyHolds;
import vn.dangbo.evaluation.result.EvaluationCodes;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/** Adds subjects to an open campaign by hand, and takes in again who was withdrawn. */
@ApplicationScoped
public class SubjectAdding {

    private static final String INSERT = """
            insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, member_id, collective_id,
                                    management_level, peer_group, is_head, origin, added_reason, not_evaluated_reason,
                                    pending, review_only, recorded_by)
            select r.id, r.campaign, r.kind, r.organisation, o.path, r.member, r.collective, r.level, r."peerGroup",
                   coalesce(r.head, false), 'ADDED', r.reason, r.excluded, r.pending, r.review, r."by"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, campaign uuid, kind text, organisation uuid, member uuid, collective uuid, level text,
                      "peerGroup" text, head boolean, reason text, excluded text, pending boolean, review boolean,
                      "by" text)
            join organisation o on o.id = r.organisation
            """;

    /** Where its course stood; what the rules say of who is graded is asked anew, as when it is added. */
    private static final String REINSTATE = """
            with r as (
                select * from jsonb_to_recordset(cast(:rows as jsonb))
                    as x(id uuid, reason text, excluded text, pending boolean, review boolean, "by" text)),
            kept as (
                insert into assessment_reinstatement (assessment_id, withdrawn_reason, withdrawn_by, withdrawn_at, reason,
                                                      done_by)
                select a.id, a.withdrawn_reason, a.withdrawn_by, a.withdrawn_at, r.reason, r."by"
                from r join assessment a on a.id = r.id)
            update assessment a
            set withdrawn_reason = null, withdrawn_by = null, withdrawn_at = null, not_evaluated_reason = r.excluded,
                pending = r.pending, review_only = r.review, record_version = a.record_version + 1, recorded_by = r."by",
                recorded_at = now()
            from r
            where a.id = r.id
            """;

    private static final String UPDATE = """
            update assessment a
            set management_level = coalesce(r.level, a.management_level), peer_group = coalesce(r."peerGroup", a.peer_group),
                is_head = coalesce(r.head, a.is_head), added_reason = r.reason,
                record_version = a.record_version + 1, recorded_by = r."by", recorded_at = now()
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, level text, "peerGroup" text, head boolean, reason text, "by" text)
            where a.id = r.id
            """;

    @Inject
    Sql sql;

    @Inject
    CopyHolds copies;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Campaigns rules;

    @Inject
    SubjectRefs refs;

    @Inject
    EvaluationCodes codes;

    @Inject
    Messages messages;

    private record Written(
            UUID id,
            UUID campaign,
            String kind,
            UUID organisation,
            UUID member,
            UUID collective,
            String level,
            String peerGroup,
            Boolean head,
            String reason,
            String excluded,
            boolean pending,
            boolean review,
            String by) {}

    /**
     * Adds rows; one that is refused keeps no other from being added.
     *
     * @throws ProblemException 400 for a missing reason or too many rows, 404, 409 CAMPAIGN_NOT_OPEN
     */
    @Transactional
    public Results add(UUID id, SubjectsRequest request, Scope scope, String by, Locale locale) {
        var reason = Fields.text(
                "reason", Fields.required("reason", request.reason()), SubjectsRequest.MAXIMUM_REASON_LENGTH);
        var rows = Fields.required("subjects", request.subjects());
        if (rows.isEmpty() || rows.size() > SubjectsRequest.MOST) {
            throw ProblemException.badRequest("subjects", "FIELD_TOO_MANY", "subjects", SubjectsRequest.MOST);
        }
        copies.hold();
        var campaign = campaigns.holdOpen(id, scope);
        campaigns.holdYear(campaign);
        var found = refs.find(campaign, rows, scope);
        var rowRules = new SubjectRowRules(codes.levels());
        var added = new ArrayList<Written>();
        var updated = new ArrayList<Written>();
        var reinstated = new ArrayList<Written>();
        var seen = new HashSet<Object>();
        var heads = new HashSet<Object>();
        var results = new ArrayList<Result>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var place = found.get(i);
            var fault = rowRules.fault(row, place, !seen.add(place.key(row)));
            if (fault == null && place.willHead(row) && !heads.add(place.body())) {
                fault = SubjectRowRules.headThere(row);
            }
            if (fault != null) {
                results.add(new Result(
                        i + 1,
                        Outcome.REFUSED,
                        place.existing(),
                        fault.code(),
                        messages.text(locale, fault.code(), fault.arguments())));
                continue;
            }
            var written = written(campaign, row, place, reason, by);
            (place.existing() == null ? added : updated).add(written);
            if (place.withdrawn()) {
                reinstated.add(written);
            }
            results.add(new Result(i + 1, place.outcome(), written.id(), null, null));
        }
        sql.write(INSERT, added);
        sql.write(REINSTATE, reinstated);
        sql.write(UPDATE, updated);
        int done = added.size() + updated.size();
        return new Results(done, rows.size() - done, results);
    }

    /** Whom the rules do not grade they do not grade by hand either. */
    private Written written(CampaignView campaign, SubjectsRequest.Row row, Found place, String reason, String by) {
        var excluded = new CutOffFacts(row.subjectKind(), place.exempt(), place.suspended(), place.months())
                .outcome(rules.rules(campaign));
        boolean leader = row.subjectKind() == SubjectKind.LEADER;
        return new Written(
                place.existing() == null ? UuidVersion7Strategy.INSTANCE.generateUuid(null) : place.existing(),
                campaign.id(),
                row.subjectKind().name(),
                place.organisation(),
                place.member(),
                place.collective(),
                leader ? row.level() : null,
                row.peerGroup(),
                leader ? row.isHead() : null,
                reason,
                excluded.map(CutOffFacts.Outcome::reason).orElse(null),
                excluded.map(CutOffFacts.Outcome::pending).orElse(false),
                excluded.map(CutOffFacts.Outcome::review).orElse(false),
                by);
    }
}
