package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Done;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Grades;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.GradeJudge;
import vn.dangbo.evaluation.rule.RuleResult;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.Severity;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.web.Fields;

/** Decides grades: by the level that the tree names, in the order of the rule set, within its rules. */
@ApplicationScoped
public class Decisions {

    /** Whoever has taken one of these steps does not decide. */
    private static final Set<AssessmentAction> OF_OTHERS = Set.of(AssessmentAction.BALLOT, AssessmentAction.APPRAISE);

    @Inject
    Assessments assessments;

    @Inject
    AssessmentSteps steps;

    @Inject
    DecidingUnits decidingUnits;

    @Inject
    EvaluationOrder order;

    @Inject
    SubjectFacts subjectFacts;

    @Inject
    AssessmentWriter writer;

    @Inject
    CommentDuty commentDuty;

    /**
     * Decides, and writes the result of the year.
     *
     * @param scope where the account may decide: it must reach the unit that decides, not the subject alone
     * @param own the member to whom the account belongs; may be null
     * @throws ProblemException 400 for a bad field, 404, 403 DECIDED_ELSEWHERE, 412; 409 when it is not its turn, for
     *     GRADE_FORBIDDEN and GRADE_FACTS_UNKNOWN, each naming the rules, and for the account's own part in the case
     */
    @Transactional
    public UUID decide(UUID id, StepRequest request, String ifMatch, Scope scope, UUID own, Author author) {
        var subject = steps.held(id, ifMatch, scope);
        var flow = assessments.flow(subject, scope);
        var to = flow.after(AssessmentAction.DECIDE, subject.state());
        commentDuty.require(subject, AssessmentAction.DECIDE, scope);
        Fields.required("body", request);
        var grade = AssessmentSteps.grade(request);
        var number = Fields.text(
                "documentNo", Fields.required("documentNo", request.documentNo()), AssessmentSteps.MAXIMUM_NUMBER);
        var day = Fields.day("documentDate", Fields.required("documentDate", request.documentDate()));
        if (day.getYear() < subject.year()) {
            throw ProblemException.badRequest("documentDate", "DECIDED_BEFORE_YEAR", day, subject.year());
        }
        if (subject.reviewOnly() || subject.notEvaluatedReason() != null) {
            throw ProblemException.of(409, "SUBJECT_NOT_GRADED");
        }
        if (subject.kind() == SubjectKind.LEADER && subject.managementLevel() == null) {
            throw ProblemException.of(409, "LEADER_LEVEL_MISSING");
        }
        var rules = assessments.rules(subject);
        authorised(subject, rules, day, scope, own, author);
        order.require(subject, rules, scope);
        var facts = subjectFacts.together(request.facts(), subjectFacts.derived(subject, scope));
        var judgement = GradeJudge.judge(rules, subject.kind(), facts);
        allowed(grade, judgement.against(grade), judgement.results());
        var note = Fields.text("note", request.note(), AssessmentSteps.MAXIMUM_TEXT);
        var done = new Done(
                AssessmentAction.DECIDE,
                grade,
                number,
                day,
                null,
                null,
                null,
                null,
                facts.asMap(),
                judgement.results(),
                note);
        var grades = new Grades(subject.selfGrade(), subject.proposedGrade(), subject.appraisedGrade(), grade);
        writer.write(id, to, false, done, grades, author);
        writer.result(id, number, day, author);
        return id;
    }

    /** Whether this account is the one to decide: of the deciding unit, and without another part in the case. */
    private void authorised(Assessment subject, RuleSet rules, LocalDate day, Scope scope, UUID own, Author author) {
        var authority = rules.workflow().decider().get(subject.kind());
        var unit = decidingUnits
                .of(subject, authority, day)
                .orElseThrow(() -> ProblemException.of(409, "NO_DECIDING_UNIT", subject.organisationCode(), day));
        if (!scope.covers(unit.path())) {
            throw ProblemException.forbidden("DECIDED_ELSEWHERE", unit.code());
        }
        if (subject.member() != null && subject.member().equals(own)) {
            throw ProblemException.of(409, "OWN_EVALUATION");
        }
        assessments.steps(subject.id(), scope).stream()
                .filter(step ->
                        OF_OTHERS.contains(step.action()) && step.account().equals(author.account()))
                .findFirst()
                .ifPresent(step -> {
                    throw ProblemException.of(
                            409, "DECIDER_TOOK_PART", step.action().name());
                });
    }

    /**
     * Whether the rules leave the grade open. What nobody has stated stands in the way of the best grade alone: that one
     * is claimed, and has to be shown; the others are what is left.
     */
    private static void allowed(Grade grade, List<RuleResult> against, List<RuleResult> all) {
        var forbidding = against.stream()
                .filter(result -> result.severity() == Severity.BLOCK)
                .toList();
        if (!forbidding.isEmpty()) {
            throw ProblemException.conflict("GRADE_FORBIDDEN", faults(forbidding), grade.name());
        }
        var unknown = all.stream()
                .filter(result -> result.passed() == null && result.severity() == Severity.BLOCK)
                .filter(result -> switch (result.type()) {
                    case LEVEL_CONDITION -> result.level() == grade;
                    case FORCED_LEVEL, CEILING_LEVEL -> true;
                })
                .toList();
        if (grade == Grade.HTXSNV && !unknown.isEmpty()) {
            throw ProblemException.conflict("GRADE_FACTS_UNKNOWN", faults(unknown), grade.name());
        }
    }

    private static List<Fault> faults(List<RuleResult> results) {
        return results.stream()
                .map(result -> new Fault(
                        result.ruleId(),
                        "RULE_AGAINST",
                        List.of(
                                result.ruleId(),
                                String.valueOf(result.legalRef()),
                                result.facts().toString())))
                .toList();
    }
}
