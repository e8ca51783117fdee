package vn.dangbo.member.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.problem.ProblemException;

/** A life that goes on here after a time in another deployment. What is recorded here of the past stays as it is. Pure. */
final class Returning {

    private Returning() {}

    /** Since when the member is an official one, as the hand-over tells it. */
    static Standing standing(HandOver.Membership told) {
        var former = told.former() == null
                ? List.<Standing.Former>of()
                : told.former().stream()
                        .map(one -> new Standing.Former(one.until(), one.officialOn()))
                        .toList();
        return new Standing(told.officialOn(), former);
    }

    /**
     * The life as it goes on.
     *
     * @param day the first day here again
     * @throws ProblemException 409 MEMBER_SEATED when the member sits here on or after the day
     */
    static Life seated(Life before, HandOver.Membership told, UUID cell, LocalDate day) {
        var gone = before.latest().validity().to();
        if (gone == null) {
            throw ProblemException.of(409, "MEMBER_SEATED", day);
        }
        var standing = before.standing();
        for (var former : standing(told).former()) {
            // admitted again elsewhere: what was here until then is another membership
            if (former.until().isAfter(gone)) {
                standing = standing.readmitted(former.until());
            }
        }
        if (standing.officialOn() == null && told.officialOn() != null) {
            standing = standing.recognised(told.officialOn());
        }
        return new Life(before.member(), before.sex(), standing, before.seatings())
                .joined(cell, day, StartCause.TRANSFER_IN);
    }
}
