package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * What becomes known around a violation while its case goes on, or after it was decided: a sentence often comes later than
 * the decision. It is prepared as the case was, by nobody who judges it.
 */
@ApplicationScoped
class DisciplineCompletions {

    private static final int TEXT = 500;

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    CircumstanceRules rules;

    @Inject
    Limitation limitation;

    @Inject
    MemberCodeLists codes;

    @Inject
    Disciplines disciplines;

    @Inject
    ReadAudit audit;

    /**
     * Completes a case.
     *
     * @throws ProblemException 400 as {@link CircumstanceRules#checked}; 409 STEP_NOT_IN_STATE, SAME_PERSON, GRAVE_GROUND_SAID;
     *     422 DISCIPLINE_PAST_LIMITATION when what was decided would have come too late
     */
    @Transactional
    UUID complete(UUID id, DisciplineCompletion told, String ifMatch) {
        Fields.required("body", told);
        var scope = caller.scope(Permission.DISCIPLINE_READ);
        var one = book.hold(Discipline.KIND, id, scope);
        RecordVersion.check(ifMatch, one.version());
        desk.may(Permission.DISCIPLINE_PREPARE, one.place());
        book.notBy(id, judging());
        var on = desk.happened("on", told.on());
        var facts = completed(one, told, on);
        book.step(
                Discipline.KIND,
                one,
                new Completion(one.state()),
                new CaseBook.Change<>(null, facts, on, one.dueOn(), Fields.text("reason", told.reason(), TEXT)),
                scope);
        disciplines.complete(id, facts);
        audit.written(
                ReadAudit.Entry.write(one.memberId(), FieldClass.SENSITIVE, "disciplines/" + id, Completion.STEP));
        return id;
    }

    private Discipline completed(MemberCase<DisciplineState, Discipline> one, DisciplineCompletion told, LocalDate on) {
        var facts = one.facts();
        var ground = Fields.text("graveGround", told.graveGround(), TEXT);
        if (ground != null && facts.graveGround() != null && !ground.equals(facts.graveGround())) {
            throw ProblemException.of(409, "GRAVE_GROUND_SAID");
        }
        var primary = told.violation() == null
                ? facts.violation()
                : Fields.code("violation", told.violation(), codes.violationClasses());
        var decision = facts.decision();
        var known = facts.circumstances()
                .completedBy(rules.checked(told.circumstances(), one.memberId(), judged(decision, on)));
        var completed = facts.completed(primary, ground == null ? facts.graveGround() : ground, known);
        // what a file told was decided by the rules of its time, and is only warned of
        if (decision != null && decision.votedOn() != null && known.occurredOn() != null) {
            limitation.require(completed, decision.form(), decision.votedOn());
        }
        return completed;
    }

    /** The day up to which it happened: what was decided on had happened by then, whenever more becomes known. */
    private static LocalDate judged(Discipline.Decision decision, LocalDate on) {
        var decidedOn = decision == null ? null : decision.decidedOn();
        return decidedOn == null || on.isBefore(decidedOn) ? on : decidedOn;
    }

    private static String[] judging() {
        return new String[] {
            DisciplineStep.REVIEW.name(),
            DisciplineStep.VOTE.name(),
            DisciplineStep.ANNOUNCE.name(),
            DisciplineStep.PASS_ON.name(),
            DisciplineStep.UPHOLD.name(),
            DisciplineStep.CHANGE.name()
        };
    }
}
