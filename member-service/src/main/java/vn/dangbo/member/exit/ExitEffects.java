package vn.dangbo.member.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellsOnADay;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.life.Lives;
import vn.dangbo.platform.problem.ProblemException;

/** What a step of a case of leaving or coming back does to the membership. */
@ApplicationScoped
class ExitEffects {

    @Inject
    CaseDesk desk;

    @Inject
    CellsOnADay cells;

    @Inject
    Lives lives;

    @Inject
    Leaving leaving;

    /** Does it. */
    void takesEffect(MemberCase<ExitState, Exit> one, ExitStep step, Exit facts, LocalDate on) {
        switch (step) {
            case DECIDE, CONFIRM ->
                leaving.leave(one.memberId(), facts.effectiveOn(), facts.kind().endCause());
            case RESTORE -> {
                var before = lives.hold(one.memberId());
                lives.write(before, restored(one, before, on), desk.name());
            }
            case HOLD_CEREMONY -> {
                var cell = cells.require("toOrganisation", one.place().code(), on);
                var before = lives.hold(one.memberId());
                lives.write(before, before.readmitted(cell.id(), on), desk.name());
            }
            default -> {}
        }
    }

    /** Where the member sat, until that cell ended; then, or from the decision on, where the member sits from now on. */
    private Life restored(MemberCase<ExitState, Exit> one, Life before, LocalDate on) {
        // The cells may have ended since the proposal: nobody comes back into one that is no more.
        if (one.other() == null) {
            mustLive(one.place());
            return before.restored();
        }
        mustLive(one.other());
        var day = cells.endedOn(one.place().id()).orElse(on);
        var cell = cells.require("toOrganisation", one.other().code(), day);
        return before.restored(cell.id(), day);
    }

    private void mustLive(MemberCase.Unit cell) {
        cells.endedOn(cell.id()).ifPresent(day -> {
            throw ProblemException.of(409, "CELL_NOT_ALIVE", cell.code(), day);
        });
    }
}
