package vn.dangbo.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.handover.HandOverMessages.Direction;
import vn.dangbo.member.partner.Courier;
import vn.dangbo.member.partner.MessageType;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;

/** What we answer to a hand-over, once and for good, also when it is revoked. */
@ApplicationScoped
class ArrivalReceipts {

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Courier courier;

    @Inject
    HandOverMessages messages;

    /**
     * What was answered to a revocation.
     *
     * @param arrival the case; null when the hand-over had not come
     * @param receipt the file for the other side
     */
    record Revoked(UUID arrival, Receipt answer, Outgoing receipt) {}

    /** Writes the receipt of a case. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(MemberCase<ArrivalState, Arrival> one, Receipt said) {
        messages.add(
                courier.written(
                        MessageType.RECEIPT,
                        one.facts().deployment(),
                        one.facts().serial(),
                        null,
                        said),
                Direction.ISSUED,
                one.id());
    }

    /**
     * The receipt of a case, encrypted for the other side.
     *
     * @throws ProblemException 404 CASE_NOT_FOUND; 403; 409 HAND_OVER_NO_FILE before it is decided
     */
    @Transactional
    Outgoing file(UUID id) {
        var one = book.find(Arrival.KIND, id, desk.reading())
                .orElseThrow(() -> ProblemException.notFound("CASE_NOT_FOUND", id));
        desk.may(Permission.HAND_OVER_EXCHANGE, one.place());
        var kept = messages.of(id, Direction.ISSUED, MessageType.RECEIPT)
                .orElseThrow(() -> ProblemException.of(409, "HAND_OVER_NO_FILE"));
        return outgoing(
                kept.signed(),
                one.facts().deployment(),
                one.facts().serial(),
                one.place().path());
    }

    /**
     * Takes a revocation in: what has not been decided is not accepted any more, what has been decided stays, and what has not
     * come will not be taken in. The same again is answered alike.
     *
     * @throws ProblemException 404 CASE_NOT_FOUND; 403; 409 HAND_OVER_ALTERED; 422 as {@link Courier}
     */
    @Transactional
    Revoked revoked(MessageFile handedIn) {
        var claimed = courier.opened(handedIn.file(), MessageType.REVOCATION);
        var about = claimed.message();
        var came = messages.held(Direction.RECEIVED, about.deployment(), MessageType.HAND_OVER, about.serial())
                .map(kept -> book.hold(Arrival.KIND, kept.caseId(), desk.reading()));
        came.ifPresent(one -> desk.may(Permission.HAND_OVER_EXCHANGE, one.place()));
        // what has not come is about no place in particular
        var place = came.map(one -> one.place().path()).orElse(null);
        var message = courier.verified(claimed, place);
        var before = messages.find(Direction.RECEIVED, message.deployment(), MessageType.REVOCATION, message.serial());
        if (before.isPresent() && !before.get().is(message)) {
            throw ProblemException.of(409, "HAND_OVER_ALTERED", message.serial());
        }
        if (before.isEmpty()) {
            record(message, came);
        }
        var kept = messages.find(Direction.ISSUED, message.deployment(), MessageType.RECEIPT, message.serial())
                .orElseThrow();
        return new Revoked(
                came.map(MemberCase::id).orElse(null),
                courier.body(courier.kept(kept.signed(), MessageType.RECEIPT), Receipt.class),
                outgoing(kept.signed(), message.deployment(), message.serial(), place));
    }

    private void record(Courier.Message message, Optional<MemberCase<ArrivalState, Arrival>> came) {
        var said = courier.body(message, Revocation.class);
        var answer = new Receipt(Receipt.Answer.REVOKED, desk.today(), null, null);
        messages.add(message, Direction.RECEIVED, came.map(MemberCase::id).orElse(null));
        if (came.isEmpty()) {
            messages.add(
                    courier.written(MessageType.RECEIPT, message.deployment(), message.serial(), null, answer),
                    Direction.ISSUED,
                    null);
        } else if (ArrivalStep.REVOKE.allowedIn(came.get().state())) {
            var one = came.get();
            book.step(
                    Arrival.KIND,
                    one,
                    ArrivalStep.REVOKE,
                    new CaseBook.Change<>(null, one.facts(), desk.today(), null, said.reason()),
                    desk.reading());
            write(one, answer);
        }
    }

    private Outgoing outgoing(String signed, String deployment, UUID serial, String place) {
        return new Outgoing(MessageType.RECEIPT.fileName(serial), courier.sealed(signed, deployment, place));
    }
}
