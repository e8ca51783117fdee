package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.life.MembershipEnded;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.platform.access.Scope;

/** Closes the admission of a probationary member whose membership has ended by a case of its own. */
@ApplicationScoped
class EndedProbations {

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    void close(@Observes MembershipEnded ended) {
        book.openOf(Admission.KIND, ended.member()).ifPresent(id -> {
            var one = book.hold(Admission.KIND, id, Scope.everywhere());
            var step = ended.cause() == EndCause.STRUCK_OFF
                    ? AdmissionStep.END_BY_STRIKE_OFF
                    : AdmissionStep.END_OTHERWISE;
            book.step(
                    Admission.KIND,
                    one,
                    step,
                    new CaseBook.Change<>(
                            null, one.facts(), desk.today(), null, ended.cause().name()),
                    Scope.everywhere());
        });
    }
}
