package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.assessment.AssessmentSteps.Document;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.evaluation.assessment.ExclusionView.Action;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Fact;
import vn.dangbo.evaluation.rule.Facts;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/**
 * Takes subjects of an open campaign out of the grading by hand, and lets them go on where they stood. What has been done is
 * only added to.
 */
@ApplicationScoped
public class Exclusions {

    private static final String STANDING = """
            update assessment
            set not_evaluated_reason = cast(:reason as text), pending = :pending, review_only = :review, excluded = :excluded,
                record_version = record_version + 1, recorded_by = :by, recorded_at = now()
            where id = :id
            """;

    private static final String ADD = """
            insert into assessment_exclusion (id, assessment_id, action, reason, pending, legal_ref, document_no, document_date,
                                              note_encrypted, done_by, done_by_account)
            values (:id, :subject, :action, :reason, :pending, :legalRef, cast(:documentNo as text),
                    cast(:documentDate as date), :note, :by, :account)
            """;

    private static final String LIST = ExclusionView.SELECT + """
            where a.id = :id and %s
            order by x.position
            """.formatted(Sql.inScope("a.unit_path"));

    /** Of units and collectives: since when they are there, as the opening reckons it. */
    private static final String MONTHS = """
            select case a.subject_kind
                       when 'ORGANISATION' then months_between(o.established_on, c.cut_off)
                       when 'COLLECTIVE' then months_between((select min(v.valid_from) from collective_version v
                                                              where v.collective_id = a.collective_id), c.cut_off) end as months
            from assessment a
            join campaign c on c.id = a.campaign_id
            join organisation o on o.id = a.organisation_id
            where a.id = :id and %s
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Assessments assessments;

    @Inject
    AssessmentSteps steps;

    @Inject
    RecordedFacts recorded;

    @Inject
    Conflicts conflicts;

    @Inject
    FieldCipher cipher;

    /** What an exclusion or its end rests on. */
    private record Entry(Action action, String reason, boolean pending, String legalRef, Document document) {}

    /**
     * Takes a subject out of the grading; the steps that it has taken stay. Whether its grade is to be made up for, or it is
     * reviewed all the same, is the rule set's to say.
     *
     * @throws ProblemException 400 for a bad field, 404, 412; 409 CAMPAIGN_NOT_OPEN, CAMPAIGN_SUBJECT_WITHDRAWN,
     *     EXCLUSION_OF_DECIDED, EXCLUSION_THERE, EXCLUSION_REASON_UNKNOWN, EXCLUSION_AGAINST_RECORDS, OWN_EVALUATION,
     *     CONFLICT_DECLARED
     */
    @Transactional
    public UUID exclude(UUID id, ExclusionRequest request, String ifMatch, Scope scope, Author author) {
        var subject = steps.held(id, ifMatch, scope);
        ExclusionRules.open(subject);
        byWhomItMayBe(subject, scope);
        Fields.required("body", request);
        var reason = Fields.required("reason", request.reason());
        var entry = ExclusionRules.entry(reason, subject, assessments.rules(subject), facts(subject, scope));
        var document = document(
                request.documentNo(), request.documentDate(), request.note(), ExclusionRules.needsDocument(entry));
        stand(id, reason, entry.pending(), entry.review(), author);
        add(id, new Entry(Action.EXCLUDE, reason, entry.pending(), entry.legalRef(), document), author);
        return id;
    }

    /**
     * Lets a subject that was excluded by hand go on where it stood.
     *
     * @throws ProblemException 400 for a bad field, also a day before that of the exclusion; 404, 412; 409
     *     CAMPAIGN_NOT_OPEN, EXCLUSION_NONE, OWN_EVALUATION, CONFLICT_DECLARED
     */
    @Transactional
    public UUID resume(UUID id, ExclusionRequest.End request, String ifMatch, Scope scope, Author author) {
        var subject = steps.held(id, ifMatch, scope);
        if (!subject.excluded()) {
            throw ProblemException.of(409, "EXCLUSION_NONE");
        }
        byWhomItMayBe(subject, scope);
        Fields.required("body", request);
        var last = of(id, scope).stream()
                .filter(entry -> entry.action() == Action.EXCLUDE)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var document =
                document(request.documentNo(), request.documentDate(), request.note(), needsDocument(subject, last));
        if (document.day() != null
                && last.documentDate() != null
                && document.day().isBefore(last.documentDate())) {
            throw ProblemException.badRequest("documentDate", "STEP_BEFORE_LAST", last.documentDate());
        }
        stand(id, null, false, false, author);
        add(id, new Entry(Action.RESUME, last.reason(), last.pending(), last.legalRef(), document), author);
        return id;
    }

    /**
     * A cell says who of its members was absent or ill; a unit, its committee and its leaders are not taken out of the grading
     * by themselves, and nobody is any more by the cell once the appraisal is done.
     */
    private void byWhomItMayBe(Assessment subject, Scope scope) {
        steps.notOwn(subject);
        if (subject.kind() != SubjectKind.MEMBER || subject.state().compareTo(AssessmentState.APPRAISED) >= 0) {
            steps.ofDecidingUnit(subject, scope);
        }
    }

    /** Exclusions by hand and their ends, oldest first. @throws ProblemException 404 outside the scope */
    @Transactional
    public List<ExclusionView> of(UUID id, Scope scope) {
        var subject = assessments.view(id, scope).id();
        return sql.list(LIST, Sql.scoped(scope, Map.of("id", subject)), row -> ExclusionView.of(row, cipher));
    }

    private boolean needsDocument(Assessment subject, ExclusionView last) {
        return assessments.rules(subject).eligibility().stream()
                .filter(entry -> entry.kinds().contains(subject.kind()))
                .filter(entry -> entry.reason().equals(last.reason()))
                .anyMatch(ExclusionRules::needsDocument);
    }

    private Facts facts(Assessment subject, Scope scope) {
        var months = sql.list(
                        MONTHS, Sql.scoped(scope, Map.of("id", subject.id())), row -> row.get("months", Integer.class))
                .get(0);
        var facts = recorded.of(subject, scope);
        return months == null ? facts : facts.with(Fact.MONTHS_SINCE_CREATION, months);
    }

    private Document document(String number, LocalDate day, String note, boolean required) {
        Fields.required("note", note);
        return steps.document(new StepRequest(null, null, null, number, day, null, null, note), required);
    }

    private void stand(UUID id, String reason, boolean pending, boolean review, Author author) {
        var parameters = new HashMap<String, Object>(Map.of("id", id, "pending", pending, "review", review));
        parameters.put("reason", reason);
        parameters.put("excluded", reason != null);
        parameters.put("by", author.by());
        sql.execute(STANDING, parameters);
    }

    private void add(UUID subject, Entry entry, Author author) {
        conflicts.requireNone(subject, author);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("subject", subject);
        row.put("action", entry.action().name());
        row.put("reason", entry.reason());
        row.put("pending", entry.pending());
        row.put("legalRef", entry.legalRef());
        row.put("documentNo", entry.document().number());
        row.put("documentDate", entry.document().day());
        row.put(
                "note",
                cipher.encrypt(ExclusionView.NOTE_FIELD, id, entry.document().note()));
        row.put("by", author.by());
        row.put("account", author.account());
        sql.execute(ADD, row);
    }
}
