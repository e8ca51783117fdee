package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** The way of an admission, step by step. Source: as {@link AdmissionRules}. */
@ApplicationScoped
class AdmissionCourse {

    private static final int TEXT = 500;
    private static final String OPEN = "OPEN";

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Terms terms;

    @Inject
    AdmissionResolutions resolutions;

    @Inject
    AdmissionEffects effects;

    /** Takes a step. */
    @Transactional
    UUID step(UUID id, AdmissionStep step, AdmissionAction action, String ifMatch) {
        var one = book.hold(Admission.KIND, id, desk.reading());
        RecordVersion.check(ifMatch, one.version());
        var on = desk.happened("on", action.on());
        allowed(one, step);
        step.after(one.state());
        var note = Fields.text("reason", action.reason(), TEXT);
        if (isReasoned(step)) {
            Fields.required("reason", note);
        }
        var facts = resolutions.after(one, step, action, on);
        effects.takesEffect(one, step, facts, on);
        book.step(
                Admission.KIND,
                one,
                step,
                new CaseBook.Change<>(
                        step == AdmissionStep.HOLD_CEREMONY ? facts.candidate().id() : null,
                        facts,
                        on,
                        dueAfter(one, facts, step, on),
                        note),
                desk.reading());
        return id;
    }

    private static boolean isReasoned(AdmissionStep step) {
        return switch (step) {
            case WITHDRAW, REJECT, LAPSE, RETURN -> true;
            default -> false;
        };
    }

    /** Each step is taken by somebody who did not prepare it. */
    private void allowed(MemberCase<AdmissionState, Admission> one, AdmissionStep step) {
        switch (step) {
            case COMPLETE_AWARENESS, APPLY, VERIFY, RESOLVE_IN_CELL, HOLD_CEREMONY, PROPOSE_RECOGNITION, WITHDRAW ->
                desk.may(Permission.MEMBER_CASE_PREPARE, one.place());
            case RESOLVE_IN_COMMITTEE -> {
                desk.may(Permission.MEMBER_CASE_REVIEW, one.place());
                book.notBy(one.id(), OPEN, AdmissionStep.RESOLVE_IN_CELL.name());
            }
            case LAPSE -> {
                desk.may(Permission.MEMBER_CASE_REVIEW, one.place());
                book.notBy(one.id(), OPEN);
            }
            case DECIDE, REJECT -> {
                desk.may(Permission.MEMBER_CASE_DECIDE, one.place());
                book.notBy(
                        one.id(),
                        OPEN,
                        AdmissionStep.VERIFY.name(),
                        AdmissionStep.RESOLVE_IN_CELL.name(),
                        AdmissionStep.RESOLVE_IN_COMMITTEE.name());
            }
            case RETURN, RECOGNISE -> {
                desk.may(Permission.MEMBER_CASE_DECIDE, one.place());
                book.notBy(one.id(), OPEN, AdmissionStep.PROPOSE_RECOGNITION.name());
            }
            case END_BY_STRIKE_OFF, END_OTHERWISE ->
                throw ProblemException.of(409, "STEP_NOT_OF_KIND", step.name(), Admission.KIND.code());
        }
    }

    /** The certificate's term runs until the cell resolves, that of the decision until it is made. */
    private LocalDate dueAfter(
            MemberCase<AdmissionState, Admission> one, Admission facts, AdmissionStep step, LocalDate on) {
        return switch (step) {
            case COMPLETE_AWARENESS, APPLY, VERIFY -> facts.awareness().validUntil();
            case RESOLVE_IN_CELL -> terms.lastDay(AdmissionTerms.DECISION, on);
            case RESOLVE_IN_COMMITTEE, PROPOSE_RECOGNITION, RETURN -> one.dueOn();
            case DECIDE -> terms.lastDay(AdmissionTerms.CEREMONY, on);
            case HOLD_CEREMONY ->
                terms.lastDay(AdmissionTerms.RECOGNITION, facts.probation().endsOn());
            default -> null;
        };
    }
}
