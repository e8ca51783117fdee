package vn.dangbo.member.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.life.MembershipEnded;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.transfer.Guests;

/**
 * The end of a membership, or of its time in this deployment, whatever brings it about: the seat at home and a stay as a guest end
 * on the same day.
 */
@ApplicationScoped
public class Leaving {

    @Inject
    CaseDesk desk;

    @Inject
    Lives lives;

    @Inject
    Guests guests;

    @Inject
    Event<MembershipEnded> ended;

    /**
     * Ends a membership.
     *
     * @param on the first day on which the member is one no more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(UUID member, LocalDate on, EndCause cause) {
        var before = lives.hold(member);
        lives.write(before, before.left(on, cause), desk.name());
        guests.leave(member, on);
        ended.fire(new MembershipEnded(member, on, cause));
    }
}
