package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.evaluation.assessment.Done.Grades;
import vn.dangbo.evaluation.assessment.Done.Verdict;
import vn.dangbo.evaluation.authority.Authorities;
import vn.dangbo.evaluation.ceiling.Ceilings;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Fact;
import vn.dangbo.evaluation.rule.Facts;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.GradeJudge;
import vn.dangbo.evaluation.rule.Judgement;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.RuleSet.Dependency;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;

/** Decides grades: by the level that the tree names, in the order of the rule set, within its rules. */
@ApplicationScoped
public class Decisions {

    /** Whoever has taken one of these steps does not decide. */
    private static final Set<AssessmentAction> OF_OTHERS =
            Set.of(AssessmentAction.SELF_ASSESS, AssessmentAction.BALLOT, AssessmentAction.APPRAISE);

    /** Stated and weighed by whoever decides; no record knows them. */
    private static final Set<Fact> LIFTING = Set.of(Fact.FORCE_MAJEURE, Fact.SELF_REMEDIED, Fact.DISCIPLINED_BEFORE);

    @Inject
    Assessments assessments;

    @Inject
    AssessmentSteps steps;

    @Inject
    Authorities authorities;

    @Inject
    EvaluationOrder order;

    @Inject
    RecordedFacts recordedFacts;

    @Inject
    Ceilings ceilings;

    @Inject
    WholeCampaign wholeCampaign;

    @Inject
    Clock clock;

    @Inject
    AssessmentWriter writer;

    @Inject
    CommentDuty commentDuty;

    /**
     * Decides, and writes the result of the year.
     *
     * @param scope where the account may decide: it must reach the unit that decides, not the subject alone
     * @throws ProblemException 400 for a bad field, 404, 403 DECIDED_ELSEWHERE, 412; 409 when it is not its turn, for
     *     GRADE_FORBIDDEN and GRADE_FACTS_UNKNOWN, each naming the rules, and for the account's own part in the case
     */
    @Transactional
    public UUID decide(UUID id, StepRequest request, String ifMatch, Scope scope, Author author) {
        var subject = steps.held(id, ifMatch, scope);
        var to = assessments.flow(subject, scope).after(AssessmentAction.DECIDE, subject.state());
        commentDuty.require(subject, AssessmentAction.DECIDE, scope);
        var document = steps.document(request, true);
        var grade = AssessmentSteps.grade(request);
        if (subject.reviewOnly() || subject.notEvaluatedReason() != null) {
            throw ProblemException.of(409, "SUBJECT_NOT_GRADED");
        }
        after(subject, document.day(), grade, scope);
        if (subject.kind() == SubjectKind.LEADER && subject.managementLevel() == null) {
            throw ProblemException.of(409, "LEADER_LEVEL_MISSING");
        }
        var rules = assessments.rules(subject);
        var unit = authorised(subject, rules, document.day(), scope, author);
        liftedWithReason(rules, request);
        var judgement = wholeCampaign.counted(scope, all -> {
            order.require(subject, rules, all, scope);
            return judged(subject, rules, request, grade, all);
        });
        var overrides = GradeGate.through(grade, judgement.judgement(), request.overrides());
        var done = Done.of(AssessmentAction.DECIDE, grade, document.number(), document.day(), document.note())
                .with(new Verdict(
                        unit.id(),
                        judgement.facts().asMap(),
                        judgement.judgement().results(),
                        overrides));
        writer.write(id, to, false, done, Grades.of(subject).decided(grade), author);
        writer.result(id, document.number(), document.day(), author);
        return id;
    }

    /** The decision follows what it rests on: the steps, and the ballot of those who decide where one was held. */
    private void after(Assessment subject, LocalDate day, Grade grade, Scope scope) {
        var taken = assessments.steps(subject.id(), scope);
        StepDays.follow("documentDate", day, subject, taken);
        Grade carried = null;
        for (var step : taken) {
            // given back, it is voted on anew
            carried = switch (step.action()) {
                case DECIDER_BALLOT -> step.grade();
                case BALLOT, COMMENT -> carried;
                default -> null;
            };
        }
        if (carried != null && carried != grade) {
            throw ProblemException.of(409, "DECISION_AGAINST_BALLOT", grade, carried);
        }
    }

    /**
     * What lifts a rule, such as force majeure or that the subject has remedied it itself, is weighed and said (HD 25-HD/BTCTW §4).
     */
    private static void liftedWithReason(RuleSet rules, StepRequest request) {
        if (request.facts() == null || request.note() != null && !request.note().isBlank()) {
            return;
        }
        rules.rules().stream()
                .filter(rule -> rule.enabled() && rule.unless() != null)
                .flatMap(rule -> rule.unless().asks().stream())
                .filter(LIFTING::contains)
                .filter(fact -> Boolean.TRUE.equals(request.facts().get(fact.code())))
                .findFirst()
                .ifPresent(fact -> {
                    throw ProblemException.badRequest("note", "LIFT_WITHOUT_REASON", fact.code());
                });
    }

    private record Judged(Facts facts, Judgement judgement) {}

    /** What the rules say, the ceiling of the group among them where the best grade is asked for. */
    private Judged judged(Assessment subject, RuleSet rules, StepRequest request, Grade grade, Scope all) {
        var facts = recordedFacts.together(request.facts(), recordedFacts.of(subject, all));
        civilServiceFirst(subject, rules, facts);
        var judgement = GradeJudge.judge(rules, subject.kind(), facts);
        if (grade != Grade.HTXSNV) {
            return new Judged(facts, judgement);
        }
        var decider = authorities
                .deciding(subject.placed(), rules.workflow().decides(subject.kind()), VietnamTime.today(clock))
                .map(OrganisationRef::path)
                .orElse(null);
        return new Judged(
                facts,
                ceilings.ofOneMore(subject.campaign(), rules, subject.kind(), subject.id(), decider, all)
                        .map(judgement::with)
                        .orElse(judgement));
    }

    /** The rating as a civil servant comes before the one as member (§6), where rules rest on it (HC9). */
    private static void civilServiceFirst(Assessment subject, RuleSet rules, Facts facts) {
        boolean restsOnIt = rules.dependencies().contains(Dependency.CIVIL_SERVICE_BEFORE_MEMBER)
                && rules.rules().stream()
                        .anyMatch(rule -> rule.enabled()
                                && rule.kinds().contains(subject.kind())
                                && rule.when() != null
                                && rule.when().asks().contains(Fact.CIVIL_SERVICE_GRADE));
        if (restsOnIt
                && subject.kind() == SubjectKind.MEMBER
                && facts.value(Fact.IS_CIVIL_SERVANT)
                        .filter(Boolean.TRUE::equals)
                        .isPresent()
                && facts.grade(Fact.CIVIL_SERVICE_GRADE).isEmpty()) {
            throw ProblemException.of(409, "CIVIL_SERVICE_FIRST");
        }
    }

    /** The unit that decides, when this account is the one to do so: it reaches it, and has no other part in the case. */
    private OrganisationRef authorised(Assessment subject, RuleSet rules, LocalDate day, Scope scope, Author author) {
        var unit = authorities
                .deciding(subject.placed(), rules.workflow().decides(subject.kind()), day)
                .orElseThrow(() -> ProblemException.of(409, "NO_DECIDING_UNIT", subject.organisationCode(), day));
        if (!scope.covers(unit.path())) {
            throw ProblemException.forbidden("DECIDED_ELSEWHERE", unit.code());
        }
        steps.notOwn(subject);
        steps.tookNoPart(subject, OF_OTHERS, "DECIDER_TOOK_PART", scope, author);
        return unit;
    }
}
