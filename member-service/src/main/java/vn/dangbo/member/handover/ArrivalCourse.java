package vn.dangbo.member.handover;

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
import vn.dangbo.member.handover.HandOverMessages.Direction;
import vn.dangbo.member.partner.Courier;
import vn.dangbo.member.partner.MessageType;
import vn.dangbo.member.partner.Partners;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of a transfer into this deployment: a verified hand-over is presented, and accepted or refused by somebody else than who
 * handed it in. Source: Quy định 24-QĐ/TW 2021, Article 6; Hướng dẫn 06-HD/TW.
 */
@ApplicationScoped
class ArrivalCourse {

    private static final String PRESENT_TERM = "TRANSFER_PRESENT_TERM";
    private static final int UNPROCESSABLE = 422;

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    CellsOnADay cells;

    @Inject
    Organisations organisations;

    @Inject
    Terms terms;

    @Inject
    Partners partners;

    @Inject
    Courier courier;

    @Inject
    HandOverMessages messages;

    @Inject
    ArrivalEffects effects;

    @Inject
    ArrivalReceipts receipts;

    /**
     * Takes a hand-over in; the same one again is the same case.
     *
     * @throws ProblemException 404 ORGANISATION_NOT_FOUND; 400 CELL_NOT_ALIVE; 409 HAND_OVER_ALTERED, HAND_OVER_REVOKED; 422 as
     *     {@link Courier}
     */
    @Transactional
    UUID present(MessageFile handedIn) {
        var on = desk.happened("on", handedIn.on());
        var claimed = courier.opened(handedIn.file(), MessageType.HAND_OVER);
        var about = claimed.message();
        var before = messages.held(Direction.RECEIVED, about.deployment(), MessageType.HAND_OVER, about.serial());
        if (before.isPresent()) {
            return again(before.get(), claimed);
        }
        var content = courier.body(about, HandOver.class);
        var place = place(handedIn, content, on);
        var message = courier.verified(claimed, place.path());
        courier.current(message);
        var letter = checked(content).letter();
        if (messages.find(Direction.RECEIVED, about.deployment(), MessageType.REVOCATION, about.serial())
                .isPresent()) {
            throw ProblemException.of(409, "HAND_OVER_REVOKED");
        }
        if (on.isBefore(letter.introducedOn())) {
            throw ProblemException.badRequest("on", "STEP_BEFORE_LAST", on, letter.introducedOn());
        }
        var facts = new Arrival(
                content.record().fullName(),
                message.deployment(),
                partners.nameOf(message.deployment(), place.path(), desk.today())
                        .orElseThrow(),
                message.serial(),
                letter,
                LocalDate.ofInstant(message.expiresAt(), VietnamTime.ZONE).minusDays(1),
                null,
                null,
                List.of());
        var id = book.open(
                Arrival.KIND,
                ArrivalState.PRESENTED,
                new CaseBook.Opening<>(
                        null, place.id(), null, facts, on, terms.lastDay(PRESENT_TERM, letter.introducedOn())),
                caller.scope(Permission.HAND_OVER_EXCHANGE));
        messages.add(message, Direction.RECEIVED, id);
        return id;
    }

    /** Takes a step; the receipt is written with it. */
    @Transactional
    UUID step(UUID id, ArrivalStep step, ArrivalAction action, String ifMatch) {
        var one = book.hold(Arrival.KIND, id, desk.reading());
        RecordVersion.check(ifMatch, one.version());
        desk.may(Permission.MEMBER_CASE_DECIDE, one.place());
        book.notBy(one.id(), "OPEN");
        step.after(one.state());
        var on = desk.happened("on", action.on());
        var note = Fields.text("reason", action.reason(), DepartureCourse.TEXT);
        if (step == ArrivalStep.ACCEPT) {
            accept(one, action, on, note);
        } else {
            Fields.required("reason", note);
            taken(one, step, null, one.facts(), on, note);
            receipts.write(one, new Receipt(Receipt.Answer.REFUSED, on, null, note));
        }
        return id;
    }

    private void accept(MemberCase<ArrivalState, Arrival> one, ArrivalAction action, LocalDate on, String note) {
        var named = action.organisation() == null ? one.place().code() : action.organisation();
        var unit = organisations.require(named, caller.scope(Permission.MEMBER_CASE_DECIDE), on);
        var cell = cells.require("organisation", unit.code(), on);
        var arrived = effects.accept(one, cell, on);
        taken(
                one,
                ArrivalStep.ACCEPT,
                arrived.member(),
                one.facts().accepted(cell.code(), arrived.returning()),
                on,
                note);
        receipts.write(
                one, new Receipt(Receipt.Answer.ACCEPTED, on, new HandOver.Place(cell.code(), unit.name()), null));
    }

    private void taken(
            MemberCase<ArrivalState, Arrival> one,
            ArrivalStep step,
            UUID member,
            Arrival facts,
            LocalDate on,
            String note) {
        book.step(
                Arrival.KIND,
                one,
                step,
                new CaseBook.Change<>(member, facts.noting(step, one.dueOn(), on), on, null, note),
                desk.reading());
    }

    /** What came again: verified as the first time, but for its term. */
    private UUID again(HandOverMessages.Kept before, Courier.Claimed claimed) {
        var one = book.find(Arrival.KIND, before.caseId(), desk.reading())
                .orElseThrow(() -> ProblemException.notFound("CASE_NOT_FOUND", before.caseId()));
        var message = courier.verified(claimed, one.place().path());
        if (!before.is(message)) {
            throw ProblemException.of(409, "HAND_OVER_ALTERED", message.serial());
        }
        return before.caseId();
    }

    private MemberCase.Unit place(MessageFile handedIn, HandOver content, LocalDate on) {
        var named = handedIn.organisation();
        if (named == null && content.letter() != null && content.letter().to() != null) {
            named = content.letter().to().organisation();
        }
        var unit = organisations.require(
                Fields.required("organisation", named), caller.scope(Permission.HAND_OVER_EXCHANGE), on);
        return cells.require("organisation", unit.code(), on);
    }

    private static HandOver checked(HandOver content) {
        if (!content.isUnderstood()
                || content.letter() == null
                || content.letter().introducedOn() == null
                || content.letter().number() == null
                || content.membership() == null
                || content.record() == null
                || content.record().fullName() == null
                || content.record().personalId() == null) {
            throw ProblemException.of(UNPROCESSABLE, "HAND_OVER_SCHEMA");
        }
        return content;
    }
}
