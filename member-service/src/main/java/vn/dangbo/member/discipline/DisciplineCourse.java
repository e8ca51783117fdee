package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of a disciplinary case, and of the complaint against its decision. An expulsion ends the membership on the day
 * of the announcement; when it is annulled, the membership is restored by a case of its own. Source: Điều lệ Đảng,
 * Articles 35 to 40; Quy định 296-QĐ/TW 2025 (before: 22-QĐ/TW 2021).
 */
@ApplicationScoped
class DisciplineCourse {

    private static final int TEXT = 500;
    private static final int MATTER = 2000;

    /** Steps of those who prepare a case: they neither examine nor decide. */
    private static final String[] PREPARING = {"OPEN", Completion.STEP};

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    DisciplineDecisions decisions;

    @Inject
    Complaints complaints;

    @Inject
    DisciplineEffects effects;

    @Inject
    Disciplines disciplines;

    @Inject
    CircumstanceRules rules;

    @Inject
    Limitation limitation;

    @Inject
    MemberQueries members;

    @Inject
    MemberCodeLists codes;

    @Inject
    Organisations organisations;

    @Inject
    Lives lives;

    private record Subject(UUID member, UUID place, String name) {}

    /** Where the caller sees such cases. */
    Scope reading() {
        return caller.scope(Permission.DISCIPLINE_READ);
    }

    /** Opens a case of a member or of an organisation that the caller reaches. */
    @Transactional
    UUID open(DisciplineRequest wanted) {
        var on = desk.happened("on", wanted.on());
        var violation =
                Fields.code("violation", Fields.required("violation", wanted.violation()), codes.violationClasses());
        var matter = Fields.text("matter", Fields.required("matter", wanted.matter()), MATTER);
        var graveGround = Fields.text("graveGround", wanted.graveGround(), TEXT);
        var scope = caller.scope(Permission.DISCIPLINE_PREPARE);
        var subject = wanted.member() == null ? organisation(wanted, on, scope) : member(wanted, on, scope);
        var circumstances = rules.checked(wanted.circumstances(), subject.member(), on);
        var id = book.open(
                Discipline.KIND,
                DisciplineState.OPENED,
                new CaseBook.Opening<>(
                        subject.member(),
                        subject.place(),
                        null,
                        Discipline.opened(subject.name(), violation, matter, graveGround, circumstances),
                        on,
                        null),
                scope);
        disciplines.keepOpen(id, subject.member(), subject.place(), on);
        return id;
    }

    private Subject member(DisciplineRequest wanted, LocalDate on, Scope scope) {
        if (wanted.organisation() != null) {
            throw ProblemException.badRequest("organisation", "ONE_SUBJECT");
        }
        var id = wanted.member();
        var seen = members.one(id, on, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        desk.notOwn(id);
        if (lives.hold(id).on(on).isEmpty()) {
            throw ProblemException.of(409, "MEMBER_NOT_SEATED", on);
        }
        if (book.isOpen(Discipline.KIND, id)) {
            throw ProblemException.of(409, "CASE_OPEN");
        }
        return new Subject(id, seen.organisation().id(), seen.fullName());
    }

    private Subject organisation(DisciplineRequest wanted, LocalDate on, Scope scope) {
        var reference = Fields.required("organisation", wanted.organisation());
        var unit = organisations.require(reference, scope, on);
        return new Subject(null, unit.id(), unit.name());
    }

    /** Takes a step. */
    @Transactional
    UUID step(UUID id, DisciplineStep step, DisciplineAction action, String ifMatch) {
        var scope = reading();
        var one = book.hold(Discipline.KIND, id, scope);
        RecordVersion.check(ifMatch, one.version());
        var on = desk.happened("on", action.on());
        allowed(one, step);
        step.after(DisciplineView.state(one, disciplines.of(List.of(id), scope).get(id), on));
        var note = Fields.text("reason", action.reason(), TEXT);
        if (isReasoned(step)) {
            Fields.required("reason", note);
        }
        var facts = known(one, step, action, on);
        var replacement = step == DisciplineStep.CHANGE ? replace(one, action, on) : null;
        book.step(
                Discipline.KIND,
                one,
                step,
                new CaseBook.Change<>(
                        null,
                        replacement == null ? facts : facts.replacedBy(replacement),
                        on,
                        step == DisciplineStep.VOTE ? decisions.announcedBy(facts.decision()) : null,
                        note),
                scope);
        effects.takesEffect(one, step, facts, on);
        return id;
    }

    /** Each step is taken by somebody who took none before it. */
    private void allowed(MemberCase<DisciplineState, Discipline> one, DisciplineStep step) {
        switch (step) {
            case COMPLAIN -> desk.may(Permission.DISCIPLINE_PREPARE, one.place());
            case REVIEW, VOTE -> {
                desk.may(Permission.DISCIPLINE_REVIEW, one.place());
                book.notBy(one.id(), PREPARING);
            }
            case PASS_ON -> desk.may(Permission.DISCIPLINE_REVIEW, one.place());
            case ANNOUNCE, DISMISS -> {
                desk.may(Permission.DISCIPLINE_DECIDE, one.place());
                book.notBy(one.id(), PREPARING);
                book.notBy(one.id(), DisciplineStep.REVIEW.name(), DisciplineStep.VOTE.name());
            }
            case UPHOLD, CHANGE, REVOKE -> {
                desk.may(Permission.DISCIPLINE_DECIDE, one.place());
                book.notBy(one.id(), PREPARING);
                book.notBy(
                        one.id(),
                        DisciplineStep.REVIEW.name(),
                        DisciplineStep.VOTE.name(),
                        DisciplineStep.ANNOUNCE.name(),
                        DisciplineStep.COMPLAIN.name(),
                        DisciplineStep.PASS_ON.name(),
                        // each level is another's
                        DisciplineStep.UPHOLD.name());
            }
            case LAPSE -> throw ProblemException.of(409, "STEP_NOT_OF_KIND", step.name(), Discipline.KIND.code());
        }
    }

    private static boolean isReasoned(DisciplineStep step) {
        return switch (step) {
            case DISMISS, COMPLAIN, UPHOLD, CHANGE, REVOKE -> true;
            default -> false;
        };
    }

    private Discipline known(
            MemberCase<DisciplineState, Discipline> one, DisciplineStep step, DisciplineAction action, LocalDate on) {
        var facts = one.facts();
        return switch (step) {
            case VOTE -> facts.decided(decisions.voted(one, action, on));
            case ANNOUNCE ->
                facts.decided(decisions.announced(facts.decision(), action, on)).noting(step, one.dueOn(), on);
            case COMPLAIN -> facts.complained(complaints.filed(facts, on));
            case PASS_ON -> facts.complained(Complaints.after(facts, ComplaintStep.PASS_ON, null));
            case UPHOLD -> facts.complained(Complaints.after(facts, ComplaintStep.UPHOLD, on));
            case CHANGE -> facts.complained(Complaints.after(facts, ComplaintStep.CHANGE, on));
            case REVOKE -> facts.complained(Complaints.after(facts, ComplaintStep.REVOKE, on));
            default -> facts;
        };
    }

    /** The decision that takes the place of this one: a case of its own, in force from its announcement. */
    private UUID replace(MemberCase<DisciplineState, Discipline> one, DisciplineAction action, LocalDate on) {
        var before = one.facts().decision();
        var decision = decisions.announced(decisions.form(one, action, before.announcedOn()), action, on);
        // a complaint lets no limitation run: the form must have been possible when it was decided first
        if (one.facts().circumstances().occurredOn() != null) {
            limitation.require(one.facts(), decision.form(), before.decidedOn());
        }
        if (decision.form() == before.form()) {
            throw ProblemException.badRequest(
                    "form", "FORM_AS_BEFORE", decision.form().name());
        }
        var facts = one.facts().instead(decision, one.id());
        var id = book.open(
                Discipline.KIND,
                DisciplineState.IN_FORCE,
                new CaseBook.Opening<>(one.memberId(), one.place().id(), null, facts, on, null),
                reading());
        effects.inForce(id, one.memberId(), one.place().id(), facts);
        return id;
    }
}
