package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.life.MembershipEnded;
import vn.dangbo.platform.access.Scope;

/** Closes the transfer of somebody whose membership has ended: nobody comes back from a stay as a guest who has died. */
@ApplicationScoped
class EndedTransfers {

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    void close(@Observes MembershipEnded ended) {
        book.openOf(Transfer.KIND, ended.member()).ifPresent(id -> {
            var one = book.hold(Transfer.KIND, id, Scope.everywhere());
            var step = TransferStep.END_STAY.allowedIn(one.state()) ? TransferStep.END_STAY : TransferStep.END_WAY;
            book.step(
                    Transfer.KIND,
                    one,
                    step,
                    new CaseBook.Change<>(
                            null, one.facts(), desk.today(), null, ended.cause().name()),
                    Scope.everywhere());
        });
    }
}
