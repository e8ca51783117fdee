package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Withdraws subjects from an open campaign. Nothing is ever deleted. */
@ApplicationScoped
public class SubjectWithdrawal {

    /** The reason beside it keeps every step from being taken with the subject. */
    private static final String WITHDRAW = """
            update assessment
            set withdrawn_reason = :reason, withdrawn_by = :by, withdrawn_at = now(), not_evaluated_reason = 'OTHER',
                grade = null, step = case when grade is null then step else 'APPRAISED' end, pending = false,
                review_only = false, excluded = false, record_version = record_version + 1, recorded_by = :by,
                recorded_at = now()
            where id = :id and record_version = :version
            """;

    /** Of a person whom another course of the year grades as well. */
    private static final String TAKE_BACK = "select take_back_result(:campaign, :id) as taken";

    private static final Set<String> REVIEWED_ON = Set.of("REVIEWED", "CELL_PROPOSED", "APPRAISED");

    private static final Set<String> GONE = Set.of("LEFT", "ENDED");

    @Inject
    Sql sql;

    @Inject
    CampaignQueries campaigns;

    @Inject
    SubjectQueries subjects;

    @Inject
    Impartiality impartiality;

    /**
     * Takes a subject out: it stays in the records, with the reason, and is neither graded nor counted. One that is decided
     * stays, unless two records of one person were, and have been merged since: the result of the one goes then.
     *
     * @throws ProblemException 400 without a reason, 404, 409 CAMPAIGN_NOT_OPEN, CAMPAIGN_SUBJECT_DECIDED,
     *     CAMPAIGN_SUBJECT_WITHDRAWN, CAMPAIGN_SUBJECT_UNDER_WAY, OWN_EVALUATION, CONFLICT_DECLARED; 412
     */
    @Transactional
    public UUID withdraw(UUID id, UUID subject, String reason, String ifMatch, Scope scope, String by) {
        var why = Fields.text("reason", Fields.required("reason", reason), SubjectsRequest.MAXIMUM_REASON_LENGTH);
        campaigns.holdOpen(id, scope);
        var recorded = subjects.require(id, subject, scope);
        RecordVersion.check(ifMatch, recorded.version());
        if (recorded.withdrawnReason() != null) {
            throw ProblemException.of(409, "CAMPAIGN_SUBJECT_WITHDRAWN");
        }
        impartiality.require(subject, recorded.memberId());
        if (recorded.grade() != null && !takenBack(id, subject)) {
            throw ProblemException.of(409, "CAMPAIGN_SUBJECT_DECIDED");
        }
        // Who has been reviewed is given back first, by those who may, with the reason: nobody is withdrawn for a poor
        // grade. Who has gone is not given back by anybody.
        if (!GONE.contains(String.valueOf(recorded.since())) && REVIEWED_ON.contains(recorded.step())) {
            throw ProblemException.of(409, "CAMPAIGN_SUBJECT_UNDER_WAY", recorded.step());
        }
        var parameters = new HashMap<String, Object>(
                Map.of("id", subject, "version", recorded.version(), "reason", why, "by", by));
        if (sql.execute(WITHDRAW, parameters) == 0) {
            throw ProblemException.of(412, "VERSION_CHANGED");
        }
        return subject;
    }

    private boolean takenBack(UUID campaign, UUID subject) {
        return sql.first(TAKE_BACK, Map.of("campaign", campaign, "id", subject), row -> row.get("taken", Boolean.class))
                .orElse(false);
    }
}
