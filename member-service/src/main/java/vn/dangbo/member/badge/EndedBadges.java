package vn.dangbo.member.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.life.MembershipEnded;
import vn.dangbo.platform.access.Scope;

/** Closes the way to a badge of somebody whose membership has ended. */
@ApplicationScoped
class EndedBadges {

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    void close(@Observes MembershipEnded ended) {
        book.openOf(BadgeCase.KIND, ended.member()).ifPresent(id -> {
            var one = book.hold(BadgeCase.KIND, id, Scope.everywhere());
            book.step(
                    BadgeCase.KIND,
                    one,
                    BadgeMove.END,
                    new CaseBook.Change<>(
                            null, one.facts(), desk.today(), null, ended.cause().name()),
                    Scope.everywhere());
        });
    }
}
