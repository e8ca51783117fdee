package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Done;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Grades;
import vn.dangbo.evaluation.assessment.Flow.Mode;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** The steps of a subject before and after the decision. */
@ApplicationScoped
public class AssessmentSteps {

    static final int MAXIMUM_TEXT = 2000;
    static final int MAXIMUM_NUMBER = 50;

    private static final String OPEN = "OPEN";

    @Inject
    Assessments assessments;

    @Inject
    AssessmentWriter writer;

    @Inject
    CommentDuty commentDuty;

    /**
     * Records the self-assessment, a comment, the review, the appraisal or the notice.
     *
     * @throws ProblemException 400 for a bad field, 404, 409 when it is not its turn, 412
     */
    @Transactional
    public UUID take(
            UUID id, AssessmentAction action, StepRequest request, String ifMatch, Scope scope, Author author) {
        var subject = held(id, ifMatch, scope);
        var flow = assessments.flow(subject, scope);
        var to = flow.after(action, subject.state());
        commentDuty.require(subject, action, scope);
        Fields.required("body", request);
        boolean bySuperior = flow.mode(to) == Mode.BY_SUPERIOR;
        if (bySuperior || action == AssessmentAction.REVIEW) {
            Fields.required("documentNo", request.documentNo());
            Fields.required("documentDate", request.documentDate());
        }
        var hasGrade = action == AssessmentAction.SELF_ASSESS || action == AssessmentAction.APPRAISE;
        var grade = hasGrade ? grade(request) : null;
        var done = new Done(
                action,
                grade,
                Fields.text("documentNo", request.documentNo(), MAXIMUM_NUMBER),
                Fields.day("documentDate", request.documentDate()),
                action == AssessmentAction.COMMENT ? Fields.required("by", request.by()) : null,
                null,
                null,
                null,
                null,
                null,
                Fields.text("note", request.note(), MAXIMUM_TEXT));
        var grades = new Grades(
                action == AssessmentAction.SELF_ASSESS ? grade : subject.selfGrade(),
                subject.proposedGrade(),
                action == AssessmentAction.APPRAISE ? grade : subject.appraisedGrade(),
                subject.grade());
        writer.write(id, to, bySuperior, done, grades, author);
        return id;
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
        if (to != AssessmentState.PREPARE && assessments.flow(subject, scope).mode(to) == Mode.OFF) {
            throw ProblemException.of(409, "STEP_IS_OFF", to.name());
        }
        var reason = Fields.text("note", Fields.required("note", request.note()), MAXIMUM_TEXT);
        var grades = new Grades(
                to == AssessmentState.PREPARE ? null : subject.selfGrade(),
                to == AssessmentState.CELL_PROPOSED ? subject.proposedGrade() : null,
                null,
                null);
        writer.write(id, to, false, Done.of(action, null, null, null, reason), grades, author);
        return id;
    }

    /** The subject, held, in a campaign that is open. @throws ProblemException 409 CAMPAIGN_NOT_OPEN, 412 */
    Assessment held(UUID id, String ifMatch, Scope scope) {
        var subject = assessments.hold(id, scope);
        RecordVersion.check(ifMatch, subject.version());
        if (!OPEN.equals(subject.campaignStatus())) {
            throw ProblemException.of(409, "CAMPAIGN_NOT_OPEN", subject.campaignStatus());
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
