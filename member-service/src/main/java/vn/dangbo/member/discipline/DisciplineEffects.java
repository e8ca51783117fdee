package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.exit.Leaving;
import vn.dangbo.member.seating.EndCause;

/** What a step of a disciplinary case brings about: decisions in force, kept open, ended; the end of a membership. */
@ApplicationScoped
class DisciplineEffects {

    @Inject
    Disciplines disciplines;

    @Inject
    Leaving leaving;

    /** What a step brings about beside the case. */
    void takesEffect(MemberCase<DisciplineState, Discipline> one, DisciplineStep step, Discipline facts, LocalDate on) {
        var id = one.id();
        switch (step) {
            case ANNOUNCE -> inForce(id, one.memberId(), one.place().id(), facts);
            case DISMISS -> disciplines.release(id, on);
            case COMPLAIN -> disciplines.hold(id, id, on);
            case PASS_ON -> {
                if (one.facts().complaint().state() == ComplaintState.UPHELD) {
                    disciplines.hold(id, id, on);
                }
            }
            case UPHOLD -> disciplines.release(id, on);
            case CHANGE, REVOKE -> disciplines.end(id, on);
            default -> {}
        }
    }

    /** An expelled member is one no more from the day of the announcement on. */
    void inForce(UUID id, UUID member, UUID place, Discipline facts) {
        disciplines.begin(id, member, place, facts);
        if (facts.decision().form() == DisciplineForm.KHAI_TRU) {
            leaving.leave(member, facts.decision().announcedOn(), EndCause.EXPELLED);
        }
    }
}
