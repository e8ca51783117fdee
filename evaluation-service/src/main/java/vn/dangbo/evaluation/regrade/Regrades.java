package vn.dangbo.evaluation.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.assessment.BetterGrade;
import vn.dangbo.evaluation.assessment.CallingAuthor;
import vn.dangbo.evaluation.assessment.Conflicts;
import vn.dangbo.evaluation.assessment.WholeCampaign;
import vn.dangbo.evaluation.authority.Authorities;
import vn.dangbo.evaluation.person.OwnPerson;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSetEntry;
import vn.dangbo.evaluation.rule.RuleSetsOfYears;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/** Changes decided grades: by the direct superior of whoever decided, on record, and never without the old one. */
@ApplicationScoped
public class Regrades {

    /** The result, held until the transaction ends: two superiors do not change it at once. */
    private static final String RESULT = """
            select e.year, e.subject_kind, e.grade, e.decided_on from evaluation e where e.id = :id and %s for update
            """.formatted(Sql.inScope("e.unit_path"));

    /** Wherever the person is at home by now. */
    private static final String OF_MEMBER = """
            select e.id
            from evaluation e
            left join member_card_copy k on k.card_hash = e.subject_hash
            where e.id = :id and coalesce(person_of(e.member_id), k.member_id) = cast(:member as uuid)
            """;

    /** What the account itself has done to come to the grade. */
    private static final String TOOK_PART = """
            select s.action from assessment_step s join assessment a on a.id = s.assessment_id
            where a.id = :id and (s.done_by_account = :account or person_of(s.done_by_member) = cast(:member as uuid))
              and s.action in ('BALLOT', 'APPRAISE', 'DECIDER_BALLOT', 'DECIDE')
              and %s
            order by s.position desc
            """.formatted(Sql.inScope("a.unit_path"));

    /** Shared: who closes the campaign waits for what is being changed, and sees it. */
    private static final String HOLD_CAMPAIGN = """
            select c.id from campaign c join evaluation e on e.campaign_id = c.id where e.id = :id and %s for share of c
            """.formatted(Sql.inScope("e.unit_path"));

    private static final String INSERT = """
            insert into evaluation_regrade (id, evaluation_id, organisation_id, ground, grade_before, grade, decision_no,
                                            decided_on, effective_on, discipline_id, self_remedied, rule_set_id,
                                            rule_set_version, legal_ref, recorded_by, recorded_by_account)
            values (:id, :evaluation, :organisation, :ground, :before, :grade, :decisionNo, :decidedOn, :effectiveOn,
                    cast(:discipline as uuid), :selfRemedied, :ruleSet, :version, cast(:legalRef as text), :by, :account)
            """;

    private static final String CHANGE = """
            update evaluation set grade = :grade, decision_no = :decisionNo, decided_on = :decidedOn, recorded_at = now(),
                                  recorded_by = :by, import_id = null
            where id = :evaluation
            """;

    /**
     * A campaign that is still open reports the new grade; a locked report stays as it was. One that grades anew what was on
     * record has that from the superior now, and nothing more to decide: neither a grade nor that there is none.
     */
    private static final String COURSE = """
            update assessment
            set grade = :grade, not_evaluated_reason = null, pending = false, review_only = false, excluded = false, step = case when grade is null then 'DECIDED' else step end,
                taken_over = taken_over or grade is null, record_version = record_version + 1, recorded_at = now(),
                recorded_by = :by
            where id = :evaluation and step <> 'LOCKED' and withdrawn_reason is null
              and not_evaluated_reason is distinct from 'CHUYEN_DI'
            """;

    private static final String SEEN = """
            select e.id from evaluation e where e.id = :id and %s
            """.formatted(Sql.inScope("e.unit_path"));

    private static final String LIST = RegradeView.SELECT + """
            where g.evaluation_id = :evaluation and %s
            order by g.id
            """.formatted(Sql.inScope("e.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Authorities authorities;

    @Inject
    WholeCampaign whole;

    @Inject
    LateDiscipline lateDiscipline;

    @Inject
    Conflicts conflicts;

    @Inject
    BetterGrade check;

    @Inject
    RuleSetsOfYears ruleSets;

    @Inject
    Caller caller;

    @Inject
    OwnPerson own;

    @Inject
    CallingAuthor calling;

    @Inject
    Clock clock;

    private record Result(int year, SubjectKind kind, Grade grade, LocalDate decidedOn) {

        static Result of(Tuple row) {
            var grade = row.get("grade", String.class);
            return new Result(
                    row.get("year", Integer.class),
                    SubjectKind.valueOf(row.get("subject_kind", String.class)),
                    grade == null ? null : Grade.valueOf(grade),
                    row.get("decided_on", LocalDate.class));
        }
    }

    /**
     * Changes the grade of a result.
     *
     * @throws ProblemException 400 for a bad field, 403 when it is the caller's own, 404 when it is not in the scope, 409 when
     *     the caller does not act for the direct superior, or it does not say what the caller believes
     */
    @Transactional
    public UUID regrade(UUID evaluation, RegradeRequest request, Scope scope) {
        sql.open(scope);
        sql.first(HOLD_CAMPAIGN, Sql.scoped(scope, Map.of("id", evaluation)), Function.identity());
        var result = sql.first(RESULT, Sql.scoped(scope, Map.of("id", evaluation)), Result::of)
                .orElseThrow(() -> ProblemException.notFound("EVALUATION_NOT_FOUND", evaluation));
        whole.counted(scope, all -> sql.first(OF_MEMBER, ofCaller(evaluation), Function.identity()))
                .ifPresent(ownResult -> {
                    throw ProblemException.forbidden("REGRADE_OF_ONESELF");
                });
        conflicts.requireNone(evaluation, calling.author());
        var checked = request.checked(result.year(), VietnamTime.today(clock));
        sql.first(TOOK_PART, part(evaluation, scope), row -> row.get("action", String.class))
                .ifPresent(action -> {
                    throw ProblemException.of(409, "REGRADE_TOOK_PART", action);
                });
        var rules = ruleSets.of(null, checked.decidedOn().getYear());
        var authority = rules.rules().workflow().decides(result.kind());
        var superior = authorities
                .superior(evaluation, authority, checked.decidedOn(), scope)
                .orElseThrow(() -> ProblemException.of(409, "REGRADE_NOT_SUPERIOR"));
        var grade = RegradeRules.grade(checked, result.grade(), rules.rules().regrade());
        if (grade.ordinal() > result.grade().ordinal()) {
            check.through(evaluation, grade, request.facts(), request.overrides(), scope);
        }
        if (checked.ground() == Ground.LATE_DISCIPLINE) {
            lateDiscipline.require(evaluation, checked.discipline(), result.year(), scope);
        }
        if (result.decidedOn() != null && checked.decidedOn().isBefore(result.decidedOn())) {
            throw ProblemException.badRequest(
                    "decidedOn", "REGRADE_BEFORE_DECISION", checked.decidedOn(), result.decidedOn());
        }
        return write(evaluation, checked, result.grade(), grade, superior, rules);
    }

    private Map<String, Object> part(UUID evaluation, Scope scope) {
        var parameters = Sql.scoped(scope, ofCaller(evaluation));
        parameters.put("account", caller.subject());
        return parameters;
    }

    private Map<String, Object> ofCaller(UUID evaluation) {
        var parameters = new HashMap<String, Object>(Map.of("id", evaluation));
        var member = own.id();
        parameters.put("member", member == null ? null : member.toString());
        return parameters;
    }

    private UUID write(
            UUID evaluation,
            RegradeRequest request,
            Grade before,
            Grade grade,
            OrganisationRef superior,
            RuleSetEntry rules) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var change = new HashMap<String, Object>(Map.of(
                "evaluation", evaluation,
                "grade", grade.name(),
                "decisionNo", request.decisionNo(),
                "decidedOn", request.decidedOn(),
                "by", caller.name()));
        sql.execute(CHANGE, change);
        sql.execute(COURSE, Map.of("evaluation", evaluation, "grade", grade.name(), "by", caller.name()));
        var entry = new HashMap<>(change);
        entry.put("id", id);
        entry.put("organisation", superior.id());
        entry.put("ground", request.ground().name());
        entry.put("before", before.name());
        entry.put("effectiveOn", request.effectiveOn());
        entry.put(
                "discipline",
                request.discipline() == null ? null : request.discipline().toString());
        entry.put("selfRemedied", request.selfRemedied());
        entry.put("ruleSet", rules.id());
        entry.put("version", rules.version());
        entry.put(
                "legalRef",
                request.ground() == Ground.LATE_DISCIPLINE
                        ? rules.rules().regrade().legalRef()
                        : null);
        entry.put("account", caller.subject());
        sql.execute(INSERT, entry);
        return id;
    }

    /** The changes of a result in the scope, oldest first. @throws ProblemException 404 */
    @Transactional
    List<RegradeView> of(UUID evaluation, Scope scope) {
        sql.open(scope);
        sql.first(SEEN, Sql.scoped(scope, Map.of("id", evaluation)), row -> row)
                .orElseThrow(() -> ProblemException.notFound("EVALUATION_NOT_FOUND", evaluation));
        return sql.list(LIST, Sql.scoped(scope, Map.of("evaluation", evaluation)), RegradeView::of);
    }
}
