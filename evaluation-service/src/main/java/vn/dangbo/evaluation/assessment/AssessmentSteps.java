package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.evaluation.assessment.Done.Grades;
import vn.dangbo.evaluation.assessment.Flow.Mode;
import vn.dangbo.evaluation.authority.Authorities;
import vn.dangbo.evaluation.person.OwnPerson;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** The steps of a subject before and after the decision. */
@ApplicationScoped
public class AssessmentSteps {

    static final int MAXIMUM_TEXT = 2000;
    static final int MAXIMUM_NUMBER = 50;

    /** What another cell has to say comes in writing: whoever records it names the paper (HD 21-HD/BTCTW). */
    private static final Set<Commentator> OTHER_CELLS = EnumSet.of(Commentator.FORMER_CELL, Commentator.TEMPORARY_CELL);

    private static final String OPEN = "OPEN";

    /** Whoever has taken one of these steps does not appraise. */
    private static final Set<AssessmentAction> PROPOSING =
            Set.of(AssessmentAction.SELF_ASSESS, AssessmentAction.BALLOT);

    @Inject
    Assessments assessments;

    @Inject
    AssessmentWriter writer;

    @Inject
    Clock clock;

    @Inject
    CommentDuty commentDuty;

    @Inject
    Authorities authorities;

    @Inject
    OwnPerson own;

    /** The document of a step, checked. */
    record Document(String number, LocalDate day, String note) {}

    /**
     * Records the self-assessment, a comment, the review, the appraisal or the notice.
     *
     * @throws ProblemException 400 for a bad field, 404, 409 when it is not its turn, for an appraisal by the subject or by
     *     whoever made the proposal; 412
     */
    @Transactional
    public UUID take(
            UUID id, AssessmentAction action, StepRequest request, String ifMatch, Scope scope, Author author) {
        var subject = held(id, ifMatch, scope);
        var flow = assessments.flow(subject, scope);
        var to = flow.after(action, subject.state());
        if (subject.notEvaluatedReason() != null && !(subject.reviewOnly() && action == AssessmentAction.REVIEW)) {
            throw ProblemException.of(409, "SUBJECT_NOT_GRADED");
        }
        commentDuty.require(subject, action, scope);
        boolean bySuperior = flow.mode(to) == Mode.BY_SUPERIOR;
        if (bySuperior) {
            ofDecidingUnit(subject, scope);
        }
        var document = document(
                request,
                bySuperior || action == AssessmentAction.REVIEW || fromElsewhere(commentator(action, request)));
        if (action == AssessmentAction.APPRAISE) {
            notOwn(subject);
            ofDecidingUnit(subject, scope);
            tookNoPart(subject, PROPOSING, "APPRAISER_TOOK_PART", scope, author);
        }
        var grades = Grades.of(subject);
        var done = Done.of(action, null, document.number(), document.day(), document.note());
        switch (action) {
            case SELF_ASSESS -> {
                done = done.of(grade(request));
                grades = grades.self(done.grade());
            }
            case APPRAISE -> {
                done = done.of(grade(request));
                grades = grades.appraised(done.grade());
            }
            case COMMENT -> done = done.by(commentator(action, request));
            default -> {}
        }
        writer.write(id, to, bySuperior, done, grades, author);
        return id;
    }

    /** Who comments; null where it is no comment. @throws ProblemException 400 where it is one and nobody is named */
    private static Commentator commentator(AssessmentAction action, StepRequest request) {
        return action == AssessmentAction.COMMENT
                ? Fields.required("by", Fields.required("body", request).by())
                : null;
    }

    private static boolean fromElsewhere(Commentator commentator) {
        return commentator != null && OTHER_CELLS.contains(commentator);
    }

    /** @throws ProblemException 400 for a bad field, for a day to come, for one that must be there and is not */
    Document document(StepRequest request, boolean required) {
        Fields.required("body", request);
        if (required) {
            Fields.required("documentNo", request.documentNo());
            Fields.required("documentDate", request.documentDate());
        }
        return new Document(
                Fields.text("documentNo", request.documentNo(), MAXIMUM_NUMBER),
                Fields.past("documentDate", request.documentDate(), VietnamTime.today(clock)),
                Fields.text("note", request.note(), MAXIMUM_TEXT));
    }

    /** @throws ProblemException 409 OWN_EVALUATION when the account belongs to the very subject */
    void notOwn(Assessment subject) {
        if (own.is(subject.member())) {
            throw ProblemException.of(409, "OWN_EVALUATION");
        }
    }

    /**
     * The staff of whoever decides appraises and counts the ballots of those who decide, not the unit that is graded.
     *
     * @throws ProblemException 403 DECIDED_ELSEWHERE; 409 NO_DECIDING_UNIT
     */
    void ofDecidingUnit(Assessment subject, Scope scope) {
        var today = VietnamTime.today(clock);
        var unit = authorities
                .deciding(
                        subject.placed(), assessments.rules(subject).workflow().decides(subject.kind()), today)
                .orElseThrow(() -> ProblemException.of(409, "NO_DECIDING_UNIT", subject.organisationCode(), today));
        if (!scope.covers(unit.path())) {
            throw ProblemException.forbidden("DECIDED_ELSEWHERE", unit.code());
        }
    }

    /** @throws ProblemException 409 with the code, when the account, or another of the same person, has taken one of the steps */
    void tookNoPart(Assessment subject, Set<AssessmentAction> barred, String code, Scope scope, Author author) {
        assessments.steps(subject.id(), scope).stream()
                .filter(step -> barred.contains(step.action()) && author.is(step.account(), step.member()))
                .findFirst()
                .ifPresent(step -> {
                    throw ProblemException.of(409, code, step.action().name());
                });
    }

    /**
     * Gives the subject back to an earlier step; what was proposed after that step is proposed anew.
     *
     * @throws ProblemException 400 for a step that is not an earlier one or without a reason, 404, 409, 412
     */
    @Transactional
    public UUID giveBack(UUID id, StepRequest request, String ifMatch, Scope scope, Author author) {
        var subject = held(id, ifMatch, scope);
        Fields.required("body", request);
        var to = Fields.required("to", request.to());
        var actions = List.of(
                AssessmentAction.RETURN_TO_PREPARE,
                AssessmentAction.RETURN_TO_SELF_ASSESSED,
                AssessmentAction.RETURN_TO_COMMENTED,
                AssessmentAction.RETURN_TO_REVIEWED,
                AssessmentAction.RETURN_TO_CELL_PROPOSED);
        var action = actions.stream()
                .filter(known -> known.to() == to)
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("to", "RETURN_STEP_INVALID", to.name()));
        action.after(subject.state());
        if (subject.state().compareTo(AssessmentState.APPRAISED) >= 0) {
            ofDecidingUnit(subject, scope);
        }
        if (to != AssessmentState.PREPARE && assessments.flow(subject, scope).mode(to) == Mode.OFF) {
            throw ProblemException.of(409, "STEP_IS_OFF", to.name());
        }
        var reason = Fields.text("note", Fields.required("note", request.note()), MAXIMUM_TEXT);
        var left = new Grades(
                to == AssessmentState.PREPARE ? null : subject.selfGrade(),
                to == AssessmentState.CELL_PROPOSED ? subject.proposedGrade() : null,
                null,
                null);
        writer.write(id, to, false, Done.of(action, null, null, null, reason), left, author);
        return id;
    }

    /** The subject, held, in a campaign that is open. @throws ProblemException 409 CAMPAIGN_NOT_OPEN, 412 */
    Assessment held(UUID id, String ifMatch, Scope scope) {
        var subject = assessments.hold(id, scope);
        RecordVersion.check(ifMatch, subject.version());
        if (!OPEN.equals(subject.campaignStatus())) {
            throw ProblemException.of(409, "CAMPAIGN_NOT_OPEN", subject.campaignStatus());
        }
        if (subject.withdrawn()) {
            throw ProblemException.of(409, "CAMPAIGN_SUBJECT_WITHDRAWN");
        }
        return subject;
    }

    static Grade grade(StepRequest request) {
        var code = Fields.code(
                "grade",
                Fields.required("grade", request.grade()),
                List.of(Grade.HTXSNV.name(), Grade.HTTNV.name(), Grade.HTNV.name(), Grade.KHTNV.name()));
        return Grade.valueOf(code);
    }
}
