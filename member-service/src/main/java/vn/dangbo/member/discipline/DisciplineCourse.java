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
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.cases.Vote;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.transfer.Guests;
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
    private static final String OPEN = "OPEN";
    private static final String SHARE = "DISCIPLINE_SHARE";
    private static final String COMPLAINT_TERM = "DISCIPLINE_COMPLAINT_TERM";

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Terms terms;

    @Inject
    Disciplines disciplines;

    @Inject
    MemberQueries members;

    @Inject
    MemberCodeLists codes;

    @Inject
    Organisations organisations;

    @Inject
    Lives lives;

    @Inject
    Guests guests;

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
        var scope = caller.scope(Permission.DISCIPLINE_PREPARE);
        var subject = wanted.member() == null ? organisation(wanted, on, scope) : member(wanted, on, scope);
        var id = book.open(
                Discipline.KIND,
                DisciplineState.OPENED,
                new CaseBook.Opening<>(
                        subject.member(),
                        subject.place(),
                        null,
                        new Discipline(subject.name(), violation, matter, null, null, null, null),
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
                        null, replacement == null ? facts : facts.replacedBy(replacement), on, null, note),
                scope);
        takesEffect(one, step, facts, on);
        return id;
    }

    /** Each step is taken by somebody who took none before it. */
    private void allowed(MemberCase<DisciplineState, Discipline> one, DisciplineStep step) {
        switch (step) {
            case COMPLAIN -> desk.may(Permission.DISCIPLINE_PREPARE, one.place());
            case REVIEW, VOTE -> {
                desk.may(Permission.DISCIPLINE_REVIEW, one.place());
                book.notBy(one.id(), OPEN);
            }
            case PASS_ON -> desk.may(Permission.DISCIPLINE_REVIEW, one.place());
            case ANNOUNCE, DISMISS -> {
                desk.may(Permission.DISCIPLINE_DECIDE, one.place());
                book.notBy(one.id(), OPEN, DisciplineStep.REVIEW.name(), DisciplineStep.VOTE.name());
            }
            case UPHOLD, CHANGE, REVOKE -> {
                desk.may(Permission.DISCIPLINE_DECIDE, one.place());
                book.notBy(
                        one.id(),
                        OPEN,
                        DisciplineStep.REVIEW.name(),
                        DisciplineStep.VOTE.name(),
                        DisciplineStep.ANNOUNCE.name(),
                        DisciplineStep.COMPLAIN.name(),
                        DisciplineStep.PASS_ON.name());
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
            case VOTE -> facts.decided(voted(one, action, on));
            case ANNOUNCE -> facts.decided(announced(facts.decision(), action, on));
            case COMPLAIN -> facts.complained(filed(facts, on));
            case PASS_ON -> facts.complained(complaint(facts, ComplaintStep.PASS_ON, null));
            case UPHOLD -> facts.complained(complaint(facts, ComplaintStep.UPHOLD, on));
            case CHANGE -> facts.complained(complaint(facts, ComplaintStep.CHANGE, on));
            case REVOKE -> facts.complained(complaint(facts, ComplaintStep.REVOKE, on));
            default -> facts;
        };
    }

    /** The form, one that the member or the organisation can have, and the vote that carries it. */
    private Discipline.Decision voted(
            MemberCase<DisciplineState, Discipline> one, DisciplineAction action, LocalDate on) {
        var decision = form(one, action, on);
        var vote = Vote.checked("vote", action.vote());
        int share = terms.number(SHARE, on, 0);
        if (!vote.reaches(share)) {
            throw ProblemException.of(409, "VOTE_TOO_FEW", vote.agree(), vote.eligible(), share);
        }
        return new Discipline.Decision(
                decision.form(), decision.level(), decision.office(), vote, null, null, null, null);
    }

    private Discipline.Decision form(
            MemberCase<DisciplineState, Discipline> one, DisciplineAction action, LocalDate on) {
        var form = Fields.required("form", action.form());
        var possible = one.memberId() == null
                ? DisciplineForm.ofOrganisations()
                : DisciplineForm.ofMembers(lives.hold(one.memberId()).isOfficial(on));
        if (!possible.contains(form)) {
            throw ProblemException.badRequest("form", "FORM_NOT_OF_SUBJECT", form.name());
        }
        var office = Fields.text("office", action.office(), TEXT);
        if (form == DisciplineForm.CACH_CHUC) {
            Fields.required("office", office);
        }
        return new Discipline.Decision(
                form, Fields.required("level", action.level()), office, null, null, null, null, null);
    }

    private Discipline.Decision announced(Discipline.Decision decision, DisciplineAction action, LocalDate on) {
        var received = action.receivedOn() == null ? on : desk.happened("receivedOn", action.receivedOn());
        if (received.isBefore(on)) {
            throw ProblemException.badRequest("receivedOn", "STEP_BEFORE_LAST", received, on);
        }
        return new Discipline.Decision(
                decision.form(),
                decision.level(),
                decision.office(),
                decision.vote(),
                Fields.text("number", Fields.required("number", action.number()), TEXT),
                Fields.text("signer", Fields.required("signer", action.signer()), TEXT),
                on,
                received);
    }

    /** One complaint against a decision, in time; what is turned down goes on with the next level. */
    private Discipline.Complaint filed(Discipline facts, LocalDate on) {
        if (facts.complaint() != null) {
            throw ProblemException.of(409, "COMPLAINT_FILED");
        }
        var received = facts.decision().receivedOn();
        var last = received.plusDays(terms.number(COMPLAINT_TERM, received, Short.MAX_VALUE));
        if (on.isAfter(last)) {
            throw ProblemException.of(409, "COMPLAINT_LATE", last);
        }
        return new Discipline.Complaint(ComplaintState.FILED, 0, on, null);
    }

    private static Discipline.Complaint complaint(Discipline facts, ComplaintStep step, LocalDate settledOn) {
        var complaint = facts.complaint();
        if (complaint == null) {
            throw ProblemException.of(409, "COMPLAINT_MISSING");
        }
        int level = complaint.level() + (step == ComplaintStep.PASS_ON ? 1 : 0);
        return new Discipline.Complaint(step.after(complaint.state()), level, complaint.filedOn(), settledOn);
    }

    /** The decision that takes the place of this one: a case of its own, in force from its announcement. */
    private UUID replace(MemberCase<DisciplineState, Discipline> one, DisciplineAction action, LocalDate on) {
        var before = one.facts().decision();
        var decision = announced(form(one, action, before.announcedOn()), action, on);
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
        inForce(id, one.memberId(), one.place().id(), facts);
        return id;
    }

    private void takesEffect(
            MemberCase<DisciplineState, Discipline> one, DisciplineStep step, Discipline facts, LocalDate on) {
        var id = one.id();
        switch (step) {
            case ANNOUNCE -> inForce(id, one.memberId(), one.place().id(), facts);
            case DISMISS -> disciplines.release(id, on);
            case COMPLAIN -> disciplines.hold(id, id, on);
            case PASS_ON -> {
                if (one.facts().complaint().state() == ComplaintState.UPHELD) {
                    disciplines.hold(id, id, on);
                }
            }
            case UPHOLD -> disciplines.release(id, on);
            case CHANGE, REVOKE -> disciplines.end(id, on);
            default -> {}
        }
    }

    /** An expelled member is one no more from the day of the announcement on. */
    private void inForce(UUID id, UUID member, UUID place, Discipline facts) {
        disciplines.begin(id, member, place, facts);
        if (facts.decision().form() == DisciplineForm.KHAI_TRU) {
            var day = facts.decision().announcedOn();
            var before = lives.hold(member);
            lives.write(before, before.left(day, EndCause.EXPELLED), desk.name());
            guests.leave(member, day);
        }
    }
}
