package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellsOnADay;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.self.OwnRecord;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Role;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of a transfer. Home prepares, examines and introduces; the other end is presented the letter and accepts, by
 * different people at each end. The seating moves with the acceptance and not before. Source: Quy định 24-QĐ/TW 2021,
 * Article 6; Hướng dẫn 06-HD/TW.
 */
@ApplicationScoped
class TransferCourse {

    static final int TEXT = 500;

    private static final String START_TERM = "TRANSFER_START_TERM";
    private static final String PRESENT_TERM = "TRANSFER_PRESENT_TERM";
    private static final String OPEN = "OPEN";

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    CellsOnADay cells;

    @Inject
    Terms terms;

    @Inject
    MemberQueries members;

    @Inject
    Lives lives;

    @Inject
    TransferEffects effects;

    @Inject
    StayTerms stays;

    /** Records a request; the member sits in a cell that the caller reaches. */
    @Transactional
    UUID request(TransferRequest wanted) {
        return request(wanted, caller.scope(Permission.MEMBER_CASE_PREPARE));
    }

    /** Records a request of the caller's own; home goes on with it as with any other. */
    @Transactional
    UUID requestOwn(OwnTransferRequest wanted, OwnRecord.Self me) {
        return request(
                new TransferRequest(
                        me.member(),
                        wanted.toOrganisation(),
                        wanted.reason(),
                        wanted.decidedOn(),
                        wanted.until(),
                        wanted.fullTimeStudy(),
                        null),
                me.scope());
    }

    private UUID request(TransferRequest wanted, Scope scope) {
        var member = Fields.required("member", wanted.member());
        var to = Fields.required("toOrganisation", wanted.toOrganisation());
        var on = desk.happened("on", wanted.on());
        var decidedOn = Fields.day("decidedOn", wanted.decidedOn());
        var seated = members.one(member, on, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        // Whoever left the Party or this deployment has a last cell, and sits in none.
        if (lives.hold(member).on(on).isEmpty()) {
            throw ProblemException.of(409, "MEMBER_NOT_SEATED", on);
        }
        var home = seated.organisation().id();
        var target = cells.require("toOrganisation", to, on);
        if (target.id().equals(home)) {
            throw ProblemException.of(409, "MEMBER_IN_THAT_CELL");
        }
        var kind = wanted.until() == null
                ? TransferKind.between(cells.commonKinds(home, target.id(), on))
                : TransferKind.TEMPORARY;
        boolean study = Boolean.TRUE.equals(wanted.fullTimeStudy());
        if (kind == TransferKind.TEMPORARY || study) {
            stays.require(on, Fields.required("until", wanted.until()), study);
        }
        book.notOnTheWay(member);
        var facts = new Transfer(
                kind,
                seated.fullName(),
                Fields.text("reason", Fields.required("reason", wanted.reason()), TEXT),
                decidedOn,
                wanted.until(),
                wanted.fullTimeStudy(),
                null,
                List.of());
        var dueOn = decidedOn == null ? null : terms.lastDay(START_TERM, decidedOn);
        return book.open(
                Transfer.KIND,
                TransferState.REQUESTED,
                new CaseBook.Opening<>(member, home, target.id(), facts, on, dueOn),
                scope);
    }

    /** Takes a step. */
    @Transactional
    UUID step(UUID id, TransferStep asked, TransferAction action, String ifMatch) {
        var one = book.hold(Transfer.KIND, id, desk.reading());
        RecordVersion.check(ifMatch, one.version());
        var facts = one.facts();
        var step = asked == TransferStep.ACCEPT && facts.kind() == TransferKind.WITHIN_GRASSROOTS
                ? TransferStep.ACCEPT_WITHIN
                : asked;
        var on = desk.happened("on", action.on());
        allowed(one, step);
        if (!step.of(facts.kind())) {
            throw ProblemException.of(
                    409, "STEP_NOT_OF_KIND", step.name(), facts.kind().name());
        }
        step.after(one.state());
        var note = Fields.text("reason", action.reason(), TEXT);
        if (step == TransferStep.REFUSE || step == TransferStep.CANCEL || step == TransferStep.CALL_BACK) {
            Fields.required("reason", note);
        }
        var noted = isAwaited(step) ? facts.noting(step, one.dueOn(), on) : facts;
        var known =
                switch (step) {
                    case INTRODUCE ->
                        noted.introduced(Fields.text("number", Fields.required("number", action.number()), TEXT));
                    case EXTEND -> noted.lasting(stays.longer(one, action.until()));
                    case CALL_BACK -> noted.lasting(stays.shorter(one, action.until(), on));
                    default -> noted;
                };
        book.step(
                Transfer.KIND,
                one,
                step,
                new CaseBook.Change<>(null, known, on, dueAfter(one, known, step, on), note),
                desk.reading());
        effects.takesEffect(one, step, known, on);
        return id;
    }

    /** Each step is taken at its end, by somebody who did not prepare it. */
    private void allowed(MemberCase<TransferState, Transfer> one, TransferStep step) {
        switch (step) {
            case REVIEW -> {
                desk.may(Permission.MEMBER_CASE_REVIEW, one.place());
                book.notBy(one.id(), OPEN);
            }
            case INTRODUCE -> {
                desk.may(Permission.MEMBER_CASE_DECIDE, one.place());
                if (one.facts().kind() == TransferKind.OFFICIAL) {
                    // beyond the committee above the grassroots, that committee introduces
                    desk.mustBe(Role.ORG_HEAD, one.place());
                }
                book.notBy(one.id(), OPEN, TransferStep.REVIEW.name());
            }
            case RELEASE, CALL_BACK -> {
                desk.may(Permission.MEMBER_CASE_DECIDE, one.place());
                book.notBy(one.id(), OPEN);
            }
            case END_STAY, END_WAY ->
                throw ProblemException.of(409, "STEP_NOT_OF_KIND", step.name(), Transfer.KIND.code());
            case CANCEL -> desk.may(Permission.MEMBER_CASE_PREPARE, one.place());
            case PRESENT -> desk.may(Permission.MEMBER_CASE_PREPARE, one.other());
            case RETURN -> {
                // whoever called the guest back need not wait for the other end to say so
                boolean atHome = one.state() == TransferState.CALLED_BACK
                        && caller.scope(Permission.MEMBER_CASE_PREPARE)
                                .covers(one.place().path());
                if (!atHome) {
                    desk.may(Permission.MEMBER_CASE_PREPARE, one.other());
                }
            }
            case ACCEPT, REFUSE, START, EXTEND, CONVERT -> {
                desk.may(Permission.MEMBER_CASE_DECIDE, one.other());
                // also where one grant reaches both ends
                book.notBy(
                        one.id(),
                        OPEN,
                        TransferStep.REVIEW.name(),
                        TransferStep.INTRODUCE.name(),
                        TransferStep.PRESENT.name(),
                        TransferStep.RELEASE.name());
            }
            case ACCEPT_WITHIN -> {
                desk.may(Permission.MEMBER_CASE_DECIDE, one.place());
                desk.may(Permission.MEMBER_CASE_DECIDE, one.other());
                book.notBy(one.id(), OPEN);
            }
        }
    }

    /** Whether a term ends with the step, or with what comes in its place. */
    private static boolean isAwaited(TransferStep step) {
        return switch (step) {
            case INTRODUCE, PRESENT, ACCEPT, ACCEPT_WITHIN, START, REFUSE, CANCEL -> true;
            default -> false;
        };
    }

    /** The term to introduce runs until then, the one to present until the other end has decided. */
    private LocalDate dueAfter(
            MemberCase<TransferState, Transfer> one, Transfer known, TransferStep step, LocalDate on) {
        return switch (step) {
            case REVIEW, PRESENT, RELEASE -> one.dueOn();
            case INTRODUCE -> terms.lastDay(PRESENT_TERM, on);
            case START, EXTEND, CALL_BACK -> known.until();
            default -> null;
        };
    }
}
