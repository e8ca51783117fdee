package vn.dangbo.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.handover.HandOverMessages.Direction;
import vn.dangbo.member.life.MembershipEnded;
import vn.dangbo.member.partner.Courier;
import vn.dangbo.member.partner.MessageType;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;

/** What moves a transfer out of this deployment from outside its course: the receipt, and the end of the membership. */
@ApplicationScoped
class DepartureAnswers {

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Courier courier;

    @Inject
    HandOverMessages messages;

    @Inject
    HandOverIssue issue;

    @Inject
    DepartureCourse course;

    /**
     * Takes in what the other side answers; the same answer again changes nothing.
     *
     * @return the case
     * @throws ProblemException 404 CASE_NOT_FOUND; 403; 409 HAND_OVER_ALTERED, STEP_NOT_IN_STATE; 422 as {@link Courier}
     */
    @Transactional
    UUID receipt(MessageFile handedIn) {
        var claimed = courier.opened(handedIn.file(), MessageType.RECEIPT);
        var about = claimed.message();
        var before = messages.held(Direction.RECEIVED, about.deployment(), MessageType.RECEIPT, about.serial());
        var id = messages.find(Direction.ISSUED, about.deployment(), MessageType.HAND_OVER, about.serial())
                .map(HandOverMessages.Kept::caseId)
                .orElseThrow(() -> ProblemException.notFound("HAND_OVER_NOT_FOUND", about.serial()));
        var one = book.hold(Departure.KIND, id, desk.reading());
        desk.may(Permission.HAND_OVER_EXCHANGE, one.place());
        var message = courier.verified(claimed, one.place().path());
        if (before.isPresent()) {
            if (!before.get().is(message)) {
                throw ProblemException.of(409, "HAND_OVER_ALTERED", message.serial());
            }
            return id;
        }
        var said = courier.body(message, Receipt.class);
        if (said.answer() == null || said.on() == null) {
            throw ProblemException.of(422, "HAND_OVER_SCHEMA");
        }
        var step =
                switch (said.answer()) {
                    case ACCEPTED -> DepartureStep.RECEIPT_ACCEPTED;
                    case REFUSED -> DepartureStep.RECEIPT_REFUSED;
                    case REVOKED -> DepartureStep.RECEIPT_REVOKED;
                };
        course.answered(one, step, new Departure.Outcome(said.on(), null, said.reason()), desk.today());
        messages.add(message, Direction.RECEIVED, id);
        return id;
    }

    /** Whoever is no member any more goes nowhere; on the way, the other side is told, and the case waits for its answer. */
    void close(@Observes MembershipEnded ended) {
        book.openOf(Departure.KIND, ended.member()).ifPresent(id -> {
            var one = book.hold(Departure.KIND, id, Scope.everywhere());
            if (one.state() == DepartureState.WITHDRAWING) {
                return;
            }
            boolean onTheWay = DepartureStep.END_ON_THE_WAY.allowedIn(one.state());
            var cause = ended.cause().name();
            book.step(
                    Departure.KIND,
                    one,
                    onTheWay ? DepartureStep.END_ON_THE_WAY : DepartureStep.END_HERE,
                    new CaseBook.Change<>(null, one.facts(), desk.today(), onTheWay ? one.dueOn() : null, cause),
                    Scope.everywhere());
            if (onTheWay) {
                issue.revoked(one, desk.today(), cause);
            }
        });
    }
}
