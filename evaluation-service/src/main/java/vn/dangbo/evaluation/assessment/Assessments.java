package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.evaluation.assessment.Flow.Mode;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.RuleSets;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Reads subjects of campaigns and the steps they have taken; opens the person tables to the caller's scope alone. */
@ApplicationScoped
public class Assessments {

    /** Name of the encrypted field; part of what is encrypted, so it never changes. */
    static final String NOTE_FIELD = "assessment_step.note";

    /** The same of the reasons for overrides. */
    static final String OVERRIDES_FIELD = "assessment_step.overrides";

    private static final String ONE =
            "select " + Assessment.COLUMNS + Assessment.FROM + "where a.id = :id and " + Sql.inScope("a.unit_path");

    private static final String SEVERAL = "select " + Assessment.COLUMNS + Assessment.FROM
            + "where a.id = any(cast(:ids as uuid[])) and " + Sql.inScope("a.unit_path");

    /** Shared: who closes the campaign waits for the steps that are being taken, and they for it. */
    private static final String HOLD_CAMPAIGN = """
            select c.id from campaign c join assessment a on a.campaign_id = c.id where a.id = :id and %s for share of c
            """.formatted(Sql.inScope("a.unit_path"));

    private static final String HOLD =
            "select a.id from assessment a where a.id = :id and " + Sql.inScope("a.unit_path") + " for update";

    private static final String STEPS = """
            select s.id, s.position, s.action, s.step, s.grade, s.document_no, s.document_date, s.by_superior,
                   s.commentator, s.ballot_round, cast(s.tally as text) as tally, cast(s.facts as text) as facts,
                   s.note_encrypted, s.done_at, s.done_by, s.done_by_account, s.done_by_member
            from assessment_step s join assessment a on a.id = s.assessment_id
            where a.id = :id and %s
            order by s.position
            """.formatted(Sql.inScope("a.unit_path"));

    private static final String FLOW = """
            select f.step, f.mode
            from campaign_flow f join assessment a on a.campaign_id = f.campaign_id and a.subject_kind = f.subject_kind
            where a.id = :id and %s
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    RuleSets ruleSets;

    @Inject
    FieldCipher cipher;

    /** The subject. @throws ProblemException 404 EVALUATION_NOT_FOUND when it is absent or outside the scope */
    @Transactional
    public AssessmentView view(UUID id, Scope scope) {
        return AssessmentView.of(read(id, scope));
    }

    /**
     * The subject, which nobody else changes until the transaction ends. It is read once it is held: whoever had to wait sees
     * what became of it and of its campaign meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Assessment hold(UUID id, Scope scope) {
        sql.open(scope);
        // before the subject, in the order in which a closing takes them
        sql.first(HOLD_CAMPAIGN, Sql.scoped(scope, Map.of("id", id)), Function.identity());
        sql.first(HOLD, Sql.scoped(scope, Map.of("id", id)), row -> row.get("id", UUID.class));
        return read(id, scope);
    }

    private Assessment read(UUID id, Scope scope) {
        sql.open(scope);
        return sql.first(ONE, Sql.scoped(scope, Map.of("id", id)), Assessment::of)
                .orElseThrow(() -> ProblemException.notFound("EVALUATION_NOT_FOUND", id));
    }

    /** Those of the subjects that the scope reaches, by id. */
    @Transactional
    Map<UUID, Assessment> byId(Collection<UUID> ids, Scope scope) {
        sql.open(scope);
        var found = new HashMap<UUID, Assessment>();
        sql.list(
                        SEVERAL,
                        Sql.scoped(
                                scope,
                                Map.of("ids", ids.stream().map(UUID::toString).toArray(String[]::new))),
                        Assessment::of)
                .forEach(subject -> found.put(subject.id(), subject));
        return found;
    }

    /** The steps taken, oldest first. */
    @Transactional
    public List<AssessmentStepView> steps(UUID id, Scope scope) {
        sql.open(scope);
        return sql.list(STEPS, Sql.scoped(scope, Map.of("id", id)), this::step);
    }

    /** How the campaign takes the steps of such a subject. */
    @Transactional
    Flow flow(Assessment subject, Scope scope) {
        var modes = new HashMap<String, Mode>();
        sql.list(
                        FLOW,
                        Sql.scoped(scope, Map.of("id", subject.id())),
                        row -> Map.entry(row.get("step", String.class), Mode.valueOf(row.get("mode", String.class))))
                .forEach(entry -> modes.put(entry.getKey(), entry.getValue()));
        return new Flow(rules(subject).workflow(), modes);
    }

    /** The rules that the campaign was opened with. */
    RuleSet rules(Assessment subject) {
        return ruleSets.rules(subject.ruleSet(), subject.ruleSetVersion());
    }

    private AssessmentStepView step(Tuple row) {
        var note = row.get("note_encrypted", String.class);
        var commentator = row.get("commentator", String.class);
        return new AssessmentStepView(
                AssessmentAction.valueOf(row.get("action", String.class)),
                AssessmentState.valueOf(row.get("step", String.class)),
                Grade.of(row.get("grade", String.class)).orElse(null),
                row.get("document_no", String.class),
                row.get("document_date", LocalDate.class),
                row.get("by_superior", Boolean.class),
                commentator == null ? null : Commentator.valueOf(commentator),
                row.get("ballot_round", Integer.class),
                row.get("tally", String.class),
                row.get("facts", String.class),
                note == null ? null : cipher.decrypt(NOTE_FIELD, row.get("id", UUID.class), note),
                row.get("done_at", Instant.class),
                row.get("done_by", String.class),
                row.get("done_by_account", String.class),
                row.get("done_by_member", UUID.class),
                row.get("position", Long.class));
    }
}
